import PlanCore
import PlanViews

extension Command {
  /// The commands that mean something without a screen, in the order of the help.
  static let plain = allCases.filter { command in
    switch command.entry.plain {
    case .named, .onRow: true
    case .onScreenOnly, .like: false
    }
  }

  /// The command that a reader names by its name, or by its short word in either language.
  ///
  /// `nil` for what has none, and for what only a screen can do.
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

  /// The name by which the browser by lines takes it.
  var plainName: String {
    if case .like(let other) = entry.plain { other.name } else { name }
  }

  /// Whether a number after its name means a row there.
  var actsOnPlainRow: Bool { entry.plain == .onRow }

  /// The short word by which the browser by lines calls it.
  func plainWord(in language: Language) -> String? { hint(in: language) ?? viewName(in: language) }

  /// The name of the view that it goes to, if it goes to one.
  private func viewName(in language: Language) -> String? {
    BrowserView(self)?.title(in: language)
  }
}
