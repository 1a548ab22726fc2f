import PlanCore
import PlanViews

/// One row of the table: what was said of a thing, and what follows on a day.
struct StandingCase: CustomStringConvertible, Sendable {
  let name: String
  let statements: [TrackedStatement]
  let day: PartialDate
  /// Status, aim, sign and checks, as ``words(of:)`` writes them.
  let expected: String

  var description: String { name }

  /// - Parameters:
  ///   - statements: In the order of the file; see ``statement(_:)``.
  ///   - expected: `unstated aim start target 2024 ◦ overdue:start[0,1]2024`.
  init(_ name: String, _ statements: [String], on day: String = "2026-12-01", _ expected: String) {
    self.name = name
    self.statements = statements.map(Self.statement)
    self.day = AcrossFixture.date(day)
    self.expected = expected
  }

  var standing: Standing { Standing(of: statements, asOf: day) }

  /// Reads `a 2021-04 start target due:2022 verb:获批 inferred`: the plan (`a?` is likely, `a~`
  /// related), the date or `-`, the stage or `-`, and the mode.
  private static func statement(_ text: String) -> TrackedStatement {
    let words = text.split(separator: " ").map(String.init)
    let plan = String(words[0].prefix { $0 != "?" && $0 != "~" })
    let certainty: Certainty =
      words[0].hasSuffix("?") ? .likely : words[0].hasSuffix("~") ? .related : .same
    guard words.count >= 4, let mode = Mode(rawValue: words[3]),
      let item = AcrossFixture.reference("\(plan)/line"),
      words[2] == "-" || Stage(rawValue: words[2]) != nil
    else { preconditionFailure("\(text) is no statement") }
    func value(_ key: String) -> String? {
      words.first { $0.hasPrefix(key + ":") }.map { String($0.dropFirst(key.count + 1)) }
    }
    let statement = Statement(
      date: PartialDate(words[1]), by: value("by"), verb: value("verb"),
      stage: Stage(rawValue: words[2]), mode: mode, due: value("due").flatMap { Period($0) },
      basis: words.contains("inferred") ? .inferred : .printed, source: AcrossFixture.source)
    return TrackedStatement(
      statement, of: item, certainty: certainty,
      documentDate: value("document").flatMap { PartialDate($0) })
  }

  /// Everything that follows, in a line.
  static func words(of standing: Standing) -> String {
    var words = [standing.status.rawValue + (standing.isStatusLikely ? "?" : "")]
    if let aim = standing.aim {
      words += ["aim", aim.stage.rawValue, aim.mode.rawValue]
      words += [aim.due?.description].compactMap { $0 } + (aim.isLikely ? ["likely"] : [])
    }
    words.append(standing.sign.rawValue)
    words += standing.checks.map { check in
      let numbers = check.statements.map(String.init).joined(separator: ",")
      return "\(check.code):\(check.stage)[\(numbers)]\(check.due?.description ?? "")"
        + (check.isDueInferred ? " inferred" : "") + (check.isLikely ? " likely" : "")
    }
    return words.joined(separator: " ")
  }
}
