extension Keymap {
  /// The keys that the program comes with.
  package static let standard = Keymap(
    lists + tables + columnMenu + search + prompts + confirmation + help)

  private static func rows(
    _ context: KeyContext, _ table: KeyValuePairs<Command, [KeySequence]>
  ) -> [Binding] {
    table.map { Binding(context: context, command: $0.key, keys: $0.value) }
  }

  private static func rows(
    _ context: KeyContext, _ tables: [KeyValuePairs<Command, [KeySequence]>]
  ) -> [Binding] {
    tables.flatMap { rows(context, $0) }
  }

  private static let program: KeyValuePairs<Command, [KeySequence]> = [
    .openSearch: ["/"],
    .openPalette: [":"],
    .export: ["e"],
    .exportAs: ["E"],
    .cancelExport: [.control("g")],
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
    .openEditor: ["ge"],
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

  private static let lists =
    rows(
      .columns,
      [
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
        ], vertical, program, things, panes, views,
      ])
    + rows(
      .detail,
      [
        [
          .focusList: [.tab, .backTab, .left, "h", .backspace],
          .findInText: ["f"],
          .clear: [.escape],
          .compareVersions: ["V"],
          .scrollDetailDown: ["J"],
          .scrollDetailUp: ["K"],
        ], vertical, program, things, panes, views,
      ])

  /// What all tables have, whatever stands beside them.
  private static let rowsOfTables: KeyValuePairs<Command, [KeySequence]> = [
    .filterList: ["f"],
    .orderList: ["o"],
    .groupRows: ["b"],
    .stepBack: [.escape],
  ]

  private static let folding: KeyValuePairs<Command, [KeySequence]> = [
    .unfoldGroups: ["+"],
    .foldGroups: ["-"],
  ]

  /// The keys of a matrix or of small multiples, where a row is not all there is to move in.
  private static let cells: KeyValuePairs<Command, [KeySequence]> = [
    .open: [.enter],
    .moveRight: [.right, "l"],
    .leave: [.left, "h", .backspace],
    .toggleTable: ["t"],
  ]

  private static func table(
    _ context: KeyContext, _ own: [KeyValuePairs<Command, [KeySequence]>]
  ) -> [Binding] {
    rows(context, own + [rowsOfTables, vertical, program, things, views])
  }

  private static let tables =
    table(
      .table,
      [
        [
          .open: [.enter, .right, "l"], .leave: [.left, "h", .backspace],
          .compareVersions: ["V"],
        ], folding,
      ])
    + table(
      .map,
      [
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
        ]
      ])
    + table(.figures, [cells, folding])
    + table(
      .places,
      [
        cells,
        [
          .nextPane: [.tab, .backTab],
          .scrollDetailDown: ["J"],
          .scrollDetailUp: ["K"],
        ], folding,
      ])

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

  /// The two ways out of every prompt.
  private static let answering: KeyValuePairs<Command, [KeySequence]> = [
    .accept: [.enter],
    .cancel: [.escape, .control("c"), .control("g")],
  ]

  private static let completing: KeyValuePairs<Command, [KeySequence]> = [
    .completeNext: [.tab],
    .completePrevious: [.backTab],
  ]

  private static let results: KeyValuePairs<Command, [KeySequence]> = [
    .previousResult: [.up],
    .nextResult: [.down],
  ]

  private static let pages: KeyValuePairs<Command, [KeySequence]> = [
    .pageUp: [.pageUp],
    .pageDown: [.pageDown],
  ]

  private static let history: KeyValuePairs<Command, [KeySequence]> = [
    .olderEntry: [.control("p"), .alt("p")],
    .newerEntry: [.control("n"), .alt("n")],
  ]

  private static let search = rows(
    .search,
    [
      [.goToHit: [.enter]], completing, results,
      [.cancel: [.escape, .control("c"), .control("g")]], pages, history, editing,
    ])

  private static let prompts =
    rows(.export, [answering, [.switchScope: [.tab]], editing])
    + rows(
      .pipe,
      [
        answering,
        [
          .switchScope: [.tab],
          .olderEntry: [.up, .control("p"), .alt("p")],
          .newerEntry: [.down, .control("n"), .alt("n")],
        ], editing,
      ])
    + rows(.version, [answering, [.switchVersion: [.tab]], editing])
    + rows(.palette, [answering, completing, results, pages, history, editing])
    + rows(.filter, [answering, completing, results, pages, history, editing])
    + rows(.find, [answering, results, history, editing])
    + rows(.helpFilter, [answering, results, editing])

  private static let confirmation = rows(
    .confirmation,
    [.confirm: ["y", "Y"], .decline: ["n", "N", .escape, .control("c"), .control("g"), "q"]])

  private static let help = rows(
    .help,
    [
      [.close: ["q", "?", .escape, .function(1), .left, .backspace], .filterHelp: ["/", "f"]],
      vertical,
      [.redraw: [.control("l")], .suspend: [.control("z")], .quitAtOnce: ["Q", .control("c")]],
    ])
}
