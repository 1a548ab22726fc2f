/// One row of the key table: in a context, these keys mean this command.
package struct Binding: Equatable, Sendable {
  package let context: KeyContext
  package let command: Command
  /// The keys, the one that the footer names first.
  package let keys: [KeyPress]
}

/// The one table from which dispatch, footer, help and docs/keys.md come.
package struct Keymap: Equatable, Sendable {
  /// All rows, in the order in which the help screen shows them.
  package let bindings: [Binding]
  private let commands: [KeyContext: [KeyPress: Command]]

  /// Creates a table; of two bindings of a key in one context the first counts.
  package init(_ bindings: [Binding]) {
    self.bindings = bindings
    var commands: [KeyContext: [KeyPress: Command]] = [:]
    for binding in bindings {
      for key in binding.keys where commands[binding.context]?[key] == nil {
        commands[binding.context, default: [:]][key] = binding.command
      }
    }
    self.commands = commands
  }

  /// What a key means in a context, or `nil` for nothing.
  package func command(for key: KeyPress, in context: KeyContext) -> Command? {
    commands[context]?[key]
  }

  /// The keys of a command in a context; empty when it has none there.
  package func keys(for command: Command, in context: KeyContext) -> [KeyPress] {
    bindings.first { $0.context == context && $0.command == command }?.keys ?? []
  }
}

extension Keymap {
  /// The keys that the program comes with.
  package static let standard = Keymap(columns + detail + search + export + confirmation + help)

  private static func rows(
    _ context: KeyContext, _ table: KeyValuePairs<Command, [KeyPress]>
  ) -> [Binding] {
    table.map { Binding(context: context, command: $0.key, keys: $0.value) }
  }

  private static let program: KeyValuePairs<Command, [KeyPress]> = [
    .openSearch: ["/"],
    .export: ["e"],
    .toggleHelp: ["?", .function(1)],
    .quit: ["q"],
    .nextHit: ["n"],
    .previousHit: ["N"],
    .redraw: [.control("l")],
    .suspend: [.control("z")],
    .quitAtOnce: ["Q", .control("c")],
  ]

  private static let vertical: KeyValuePairs<Command, [KeyPress]> = [
    .moveUp: [.up, "k", .control("p")],
    .moveDown: [.down, "j", .control("n")],
    .pageUp: [.pageUp, .control("b")],
    .pageDown: [.pageDown, .control("f"), " "],
    .moveToStart: [.home, "g"],
    .moveToEnd: [.end, "G"],
  ]

  private static let columns =
    rows(
      .columns,
      [
        .open: [.enter, .right, "l"],
        .leave: [.left, "h", .backspace],
        .nextPane: [.tab, .backTab],
      ]) + rows(.columns, vertical) + rows(.columns, program)

  private static let detail =
    rows(.detail, [.focusList: [.tab, .backTab, .left, "h", .backspace, .escape]])
    + rows(.detail, vertical) + rows(.detail, program)

  private static let editing: KeyValuePairs<Command, [KeyPress]> = [
    .cursorLeft: [.left, .control("b")],
    .cursorRight: [.right, .control("f")],
    .wordLeft: [.alt("b")],
    .wordRight: [.alt("f")],
    .cursorToStart: [.home, .control("a")],
    .cursorToEnd: [.end, .control("e")],
    .deleteBackward: [.backspace, .control("h")],
    .deleteForward: [.delete, .control("d")],
    .deleteWord: [.control("w")],
    .deleteToStart: [.control("u")],
    .deleteToEnd: [.control("k")],
    .restoreDeleted: [.control("y")],
    .suspend: [.control("z")],
    .redraw: [.control("l")],
  ]

  private static let search =
    rows(
      .search,
      [
        .goToHit: [.enter],
        .completeNext: [.tab],
        .completePrevious: [.backTab],
        .previousResult: [.up],
        .nextResult: [.down],
        .cancel: [.escape, .control("c"), .control("g")],
        .pageUp: [.pageUp],
        .pageDown: [.pageDown],
        .olderEntry: [.control("p"), .alt("p")],
        .newerEntry: [.control("n"), .alt("n")],
      ]) + rows(.search, editing)

  private static let export =
    rows(
      .export,
      [
        .accept: [.enter],
        .switchScope: [.tab],
        .cancel: [.escape, .control("c"), .control("g")],
      ]) + rows(.export, editing)

  private static let confirmation = rows(
    .confirmation,
    [.confirm: ["y", "Y"], .decline: ["n", "N", .escape, .control("c"), .control("g"), "q"]])

  private static let help =
    rows(.help, [.close: ["q", "?", .escape, .function(1), .left, .backspace]])
    + rows(.help, vertical)
    + rows(
      .help,
      [
        .redraw: [.control("l")], .suspend: [.control("z")],
        .quitAtOnce: ["Q", .control("c")],
      ])
}
