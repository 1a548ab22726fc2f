import PlanCore
import PlanViews

extension Command {
  /// The commands that work without a screen, in the order of the help.
  static let plain = allCases.filter { command in
    switch command.entry.plain {
    case .named, .onRow: true
    case .onScreenOnly, .like: false
    }
  }

  /// The command with a name, or with a short word in either language.
  ///
  /// `nil` if there is none, or if it needs a screen.
  init?(plainName name: String) {
    let found =
      Self.plain.first { $0.name == name }
      ?? Self.plain.first { command in
        command.hint(in: .chinese) == name || command.hint(in: .english) == name
          || command.entry.plain == .named(short: name)
          || Language.allCases.contains { command.viewName(in: $0)?.lowercased() == name }
      }
    guard let found else { return nil }
    self = found
  }

  /// Its name in plain mode.
  var plainName: String {
    if case .like(let other) = entry.plain { other.name } else { name }
  }

  /// Whether a number after its name means a row.
  var actsOnPlainRow: Bool { entry.plain == .onRow }

  /// Its short word in plain mode.
  func plainWord(in language: Language) -> String? { hint(in: language) ?? viewName(in: language) }

  /// The name of the view it opens, if it opens one.
  private func viewName(in language: Language) -> String? {
    BrowserView(self)?.title(in: language)
  }
}
