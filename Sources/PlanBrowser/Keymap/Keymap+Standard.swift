extension Keymap {
  /// The keys that the program comes with.
  package static let standard = Keymap(
    columns + detail + table + map + figures + places + columnMenu + search + export + confirmation
      + pipe
      + palette + filter + find + help + helpFilter)

  private static func rows(
    _ context: KeyContext, _ table: KeyValuePairs<Command, [KeySequence]>
  ) -> [Binding] {
    table.map { Binding(context: context, command: $0.key, keys: $0.value) }
  }

  private static let program: KeyValuePairs<Command, [KeySequence]> = [
    .openSearch: ["/"],
    .openPalette: [":"],
    .export: ["e"],
    .toggleHelp: ["?", .function(1)],
    .quit: ["q"],
    .nextHit: ["n"],
    .previousHit: ["N"],
    .goBack: ["H", .altLeft],
    .goForward: ["L", .altRight],
    .setMark: ["m"],
    .goToMark: ["'"],
    .toggleMouse: ["%"],
    .redraw: [.control("l")],
    .suspend: [.control("z")],
    .quitAtOnce: ["Q", .control("c")],
  ]

  /// What can be done with the thing that is chosen, in lists and tables alike.
  private static let things: KeyValuePairs<Command, [KeySequence]> = [
    .copyCitation: ["y"],
    .copyText: ["Y"],
    .openAddress: ["w"],
    .openPager: ["O"],
    .openPipe: ["|"],
    .pick: ["v"],
  ]

  private static let panes: KeyValuePairs<Command, [KeySequence]> = [
    .nextSibling: ["]"],
    .previousSibling: ["["],
    .narrowPane: ["<"],
    .widenPane: [">"],
    .resetPanes: ["="],
    .zoomPane: ["z"],
  ]

  /// The keys of the views: each has `g` with its number, which the tab line shows, and as single
  /// keys Alt with the number and, but for help's, the function key.
  private static let views: KeyValuePairs<Command, [KeySequence]> = [
    .viewPlans: ["g1", .alt("1"), .function(9)],
    .viewProjects: ["g2", .alt("2"), .function(2)],
    .viewTrack: ["g3", .alt("3"), .function(3)],
    .viewPlaces: ["g4", .alt("4"), .function(4)],
    .viewMap: ["g5", .alt("5"), .function(5)],
    .viewTimeline: ["g6", .alt("6"), .function(6)],
    .viewFigures: ["g7", .alt("7"), .function(7)],
    .viewCompare: ["g8", .alt("8"), .function(8)],
    .nextView: ["}"],
    .previousView: ["{"],
  ]

  private static let vertical: KeyValuePairs<Command, [KeySequence]> = [
    .moveUp: [.up, "k", .control("p")],
    .moveDown: [.down, "j", .control("n")],
    .pageUp: [.pageUp, .control("b")],
    .pageDown: [.pageDown, .control("f"), " "],
    .halfPageUp: [.control("u")],
    .halfPageDown: [.control("d")],
    .moveToStart: [.home, "gg"],
    .moveToEnd: [.end, "G"],
  ]

  private static let columns =
    rows(
      .columns,
      [
        .open: [.enter, .right, "l"],
        .leave: [.left, "h", .backspace],
        .nextPane: [.tab, .backTab],
        .filterList: ["f"],
        .orderList: ["o"],
        .clear: [.escape],
        .compareVersions: ["V"],
        .scrollDetailDown: ["J"],
        .scrollDetailUp: ["K"],
      ]) + rows(.columns, vertical) + rows(.columns, program) + rows(.columns, things)
    + rows(.columns, panes)
    + rows(.columns, views)

  private static let detail =
    rows(
      .detail,
      [
        .focusList: [.tab, .backTab, .left, "h", .backspace], .findInText: ["f"],
        .clear: [.escape],
      ])
    + rows(.detail, vertical) + rows(.detail, program) + rows(.detail, things)
    + rows(.detail, panes)
    + rows(.detail, views)

  private static let table =
    rows(
      .table,
      [
        .open: [.enter, .right, "l"],
        .leave: [.left, "h", .backspace],
        .filterList: ["f"],
        .orderList: ["o"],
        .groupRows: ["b"],
        .unfoldGroups: ["+"],
        .foldGroups: ["-"],
        .compareVersions: ["V"],
        .stepBack: [.escape],
      ]) + rows(.table, vertical) + rows(.table, program) + rows(.table, things)
    + rows(.table, views)

  private static let map =
    rows(
      .map,
      [
        .open: [.enter],
        .zoomIn: ["+"],
        .zoomOut: ["-"],
        .fitAll: ["="],
        .fitChosen: ["."],
        .panWest: [.left, "h"],
        .panEast: [.right, "l"],
        .panNorth: ["K"],
        .panSouth: ["J"],
        .toggleTable: ["t"],
        .filterList: ["f"],
        .orderList: ["o"],
        .groupRows: ["b"],
        .stepBack: [.escape],
      ]) + rows(.map, vertical) + rows(.map, program) + rows(.map, things)
    + rows(.map, views)

  private static let figures =
    rows(
      .figures,
      [
        .open: [.enter],
        .moveRight: [.right, "l"],
        .leave: [.left, "h", .backspace],
        .toggleTable: ["t"],
        .filterList: ["f"],
        .orderList: ["o"],
        .groupRows: ["b"],
        .unfoldGroups: ["+"],
        .foldGroups: ["-"],
        .stepBack: [.escape],
      ]) + rows(.figures, vertical) + rows(.figures, program) + rows(.figures, things)
    + rows(.figures, views)

  private static let places =
    rows(
      .places,
      [
        .open: [.enter],
        .moveRight: [.right, "l"],
        .leave: [.left, "h", .backspace],
        .nextPane: [.tab, .backTab],
        .toggleTable: ["t"],
        .scrollDetailDown: ["J"],
        .scrollDetailUp: ["K"],
        .filterList: ["f"],
        .orderList: ["o"],
        .groupRows: ["b"],
        .unfoldGroups: ["+"],
        .foldGroups: ["-"],
        .stepBack: [.escape],
      ]) + rows(.places, vertical) + rows(.places, program) + rows(.places, things)
    + rows(.places, views)

  private static let columnMenu = rows(
    .columnMenu,
    [
      .accept: [.enter, .right, "l", "o", "b"],
      .cancel: [.escape, "q", .left, "h", .control("c"), .control("g")],
      .previousResult: [.up, "k", .control("p")],
      .nextResult: [.down, "j", .control("n")],
      .moveToStart: [.home, "gg"],
      .moveToEnd: [.end, "G"],
      .redraw: [.control("l")],
      .suspend: [.control("z")],
    ])

  private static let editing: KeyValuePairs<Command, [KeySequence]> = [
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

  private static let history: KeyValuePairs<Command, [KeySequence]> = [
    .olderEntry: [.control("p"), .alt("p")],
    .newerEntry: [.control("n"), .alt("n")],
  ]

  private static let pipe =
    rows(
      .pipe,
      [
        .accept: [.enter],
        .switchScope: [.tab],
        .cancel: [.escape, .control("c"), .control("g")],
      ])
    + rows(
      .pipe,
      [
        .olderEntry: [.up, .control("p"), .alt("p")],
        .newerEntry: [.down, .control("n"), .alt("n")],
      ]) + rows(.pipe, editing)

  private static let palette =
    rows(
      .palette,
      [
        .accept: [.enter],
        .cancel: [.escape, .control("c"), .control("g")],
        .completeNext: [.tab],
        .completePrevious: [.backTab],
        .previousResult: [.up],
        .nextResult: [.down],
        .pageUp: [.pageUp],
        .pageDown: [.pageDown],
      ]) + rows(.palette, history) + rows(.palette, editing)

  private static let filter =
    rows(
      .filter,
      [
        .accept: [.enter],
        .cancel: [.escape, .control("c"), .control("g")],
        .completeNext: [.tab],
        .completePrevious: [.backTab],
        .previousResult: [.up],
        .nextResult: [.down],
        .pageUp: [.pageUp],
        .pageDown: [.pageDown],
      ]) + rows(.filter, history) + rows(.filter, editing)

  private static let find =
    rows(
      .find,
      [
        .accept: [.enter],
        .cancel: [.escape, .control("c"), .control("g")],
        .previousResult: [.up],
        .nextResult: [.down],
      ]) + rows(.find, history) + rows(.find, editing)

  private static let helpFilter =
    rows(
      .helpFilter,
      [
        .accept: [.enter],
        .cancel: [.escape, .control("c"), .control("g")],
        .previousResult: [.up],
        .nextResult: [.down],
      ]) + rows(.helpFilter, editing)

  private static let help =
    rows(
      .help,
      [.close: ["q", "?", .escape, .function(1), .left, .backspace], .filterHelp: ["/", "f"]])
    + rows(.help, vertical)
    + rows(
      .help,
      [
        .redraw: [.control("l")], .suspend: [.control("z")],
        .quitAtOnce: ["Q", .control("c")],
      ])
}
