import PlanCore

extension Command {
  /// The commands that mean something without a screen, in the order of the help.
  static let plain: [Command] = [
    .open, .leave, .nextPane, .focusList, .nextSibling, .previousSibling, .openSearch, .nextHit,
    .previousHit, .filterList, .orderList, .clear, .pick, .export, .copyCitation, .copyText,
    .openAddress, .openPipe, .setMark, .goToMark, .goBack, .goForward, .toggleHelp, .quit,
  ]

  /// The command that a reader names by its name, or by its short word in either language.
  ///
  /// `nil` for what has none, and for what only a screen can do.
  init?(plainName name: String) {
    let found =
      Self.plain.first { $0.name == name }
      ?? Self.plain.first { command in
        command.hint(in: .chinese) == name || command.hint(in: .english) == name
          || Self.shortNames[command] == name
      }
    guard let found else { return nil }
    self = found
  }

  private static let shortNames: [Command: String] = [
    .quit: "q", .toggleHelp: "?", .openSearch: "/",
  ]
}
