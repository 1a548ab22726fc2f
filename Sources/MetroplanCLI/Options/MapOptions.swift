import ArgumentParser
import PlanBrowser
import PlanCore
import PlanSearch
import PlanTerminal
import PlanText
import PlanViews

/// A size in cells as typed: `80x24`.
struct MapSize: Equatable, ExpressibleByArgument {
  let columns: Int
  let rows: Int

  /// The largest side: no terminal is this large, so more is a typing mistake.
  private static let limit = 2000

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  init?(argument: String) {
    let sides = argument.lowercased().split(separator: "x", omittingEmptySubsequences: false)
      .map { Int($0) }
    guard sides.count == 2, let columns = sides[0], let rows = sides[1],
      (MapPage.smallest.columns...Self.limit).contains(columns),
      (MapPage.smallest.rows...Self.limit).contains(rows)
    else { return nil }
    self.init(columns: columns, rows: rows)
  }

  /// The terminal's size, less a row for the prompt of the shell; `nil` without a terminal.
  static var terminal: MapSize? {
    OutputTerminal.size.map { size in
      MapSize(
        columns: max(MapPage.smallest.columns, size.width),
        rows: max(MapPage.smallest.rows, size.height - 1))
    }
  }
}

extension DotGrid {
  /// What the terminal of an environment can show.
  ///
  /// Braille needs a Unicode font, which consoles lack.
  init(environment: [String: String]) {
    let locale =
      ["LC_ALL", "LC_CTYPE", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }?.lowercased() ?? ""
    let isUnicode = locale.contains("utf-8") || locale.contains("utf8")
    let terminal = environment["TERM"] ?? ""
    let isConsole =
      ["linux", "dumb", "ansi", "cons25", "vt52"].contains(terminal)
      || terminal.hasPrefix("vt1") || terminal.hasPrefix("vt2") || terminal.hasPrefix("linux-")
    self = isUnicode && !isConsole ? .braille : .character
  }
}

extension ProjectKind: ExpressibleByArgument {
  /// Reads a code or its Chinese term.
  public init?(argument: String) {
    guard let kind = Self.allCases.first(where: { $0.isCalled(argument) }) else { return nil }
    self = kind
  }
}

extension Status: ExpressibleByArgument {
  /// Reads a code or a name.
  public init?(argument: String) {
    guard let status = Self.allCases.first(where: { $0.isCalled(argument) }) else { return nil }
    self = status
  }
}

extension Check: ExpressibleByArgument {
  /// Reads a code or a name.
  public init?(argument: String) {
    guard let check = Self.allCases.first(where: { $0.isCalled(argument) }) else { return nil }
    self = check
  }
}

extension Code {
  fileprivate func isCalled(_ name: String) -> Bool {
    [rawValue, chineseName, englishName].contains { foldedName($0) == foldedName(name) }
  }
}
