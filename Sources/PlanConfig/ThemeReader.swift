import PlanBrowser
import PlanCore

/// Reads one theme's table.
struct ThemeReader {
  private(set) var theme: ThemeSettings
  private(set) var problems: [ConfigurationProblem] = []
  /// The themes that it may inherit from; `nil` takes any name.
  private let bases: [String]?

  init(name: String, bases: [String]?) {
    theme = ThemeSettings(name: name)
    self.bases = bases
  }

  private static let base = "base"

  mutating func read(_ table: TOMLValue) {
    guard case .table(let rows) = table.content else {
      report(.wrongType(expected: .table), at: table.position)
      return
    }
    for row in rows {
      guard case .string(let text) = row.content else {
        report(.wrongType(expected: .text), at: row.position)
        continue
      }
      if row.key == Self.base {
        readBase(text, at: row.position)
      } else if let role = Role.allCases.first(where: { $0.name == row.key }) {
        readStyle(text, of: role, at: row.position)
      } else {
        let names = [Self.base] + Role.allCases.map(\.name)
        report(
          .unknownRole(row.key, nearest: nearestName(to: row.key, among: names)),
          at: row.keyPosition)
      }
    }
  }

  private mutating func readBase(_ name: String, at position: TextPosition) {
    guard bases?.contains(name) ?? true else {
      let bases = bases ?? []
      report(
        .unknownValue(name, allowed: bases, nearest: nearestName(to: name, among: bases)),
        at: position
      )
      return
    }
    theme.base = name
  }

  private mutating func readStyle(_ text: String, of role: Role, at position: TextPosition) {
    do throws(StyleSettings.Misfit) {
      theme.styles[role] = try StyleSettings(text)
    } catch {
      let nearest = nearestName(to: error.word, among: StyleSettings.words)
      report(.notAStyle(error.word, nearest: nearest), at: position)
    }
  }

  private mutating func report(_ fault: ConfigurationProblem.Fault, at position: TextPosition) {
    problems.append(ConfigurationProblem(position: position, fault: fault))
  }
}
