// A table with one entry per command; there is no other list of commands. Keymap, help, footer,
// command line, docs/keys.md and the default configuration come from it. A new command needs a
// case, its entry here, and the code that carries it out.

/// Everything that a key can do, in the order of lists of commands.
package enum Command: String, CaseIterable, Sendable {
  // Going in and out.
  case open
  case moveRight
  case leave
  case nextPane
  case focusList
  case nextSibling
  case previousSibling
  // Searching.
  case openSearch
  case openPalette
  case nextHit
  case previousHit
  // Lists and tables.
  case filterList
  case orderList
  case groupRows
  case toggleRecords
  case findInText
  case clear
  case stepBack
  case unfoldGroups
  case foldGroups
  case pick
  // Exporting and sharing.
  case export
  case exportAs
  case cancelExport
  case copyCitation
  case copyText
  case openAddress
  case openPager
  case openEditor
  case openFolder
  case openPipe
  // Marks and jumps.
  case setMark
  case goToMark
  case goBack
  case goForward
  case nextDocument
  // Views.
  case viewPlans
  case viewProjects
  case viewTrack
  case viewPlaces
  case viewMap
  case viewTimeline
  case viewFigures
  case viewCompare
  case viewSources
  case nextView
  case previousView
  case compareVersions
  case switchVersion
  // Moving.
  case moveUp
  case moveDown
  case pageUp
  case pageDown
  case halfPageUp
  case halfPageDown
  case moveToStart
  case moveToEnd
  // Panes.
  case scrollDetailDown
  case scrollDetailUp
  case narrowPane
  case widenPane
  case resetPanes
  case zoomPane
  // The map.
  case zoomIn
  case zoomOut
  case fitAll
  case fitChosen
  case panWest
  case panEast
  case panNorth
  case panSouth
  case toggleTable
  // Boxes.
  case accept
  case cancel
  case goToHit
  case previousResult
  case nextResult
  case completeNext
  case completePrevious
  case switchScope
  case confirm
  case decline
  case close
  case filterHelp
  // Typing.
  case olderEntry
  case newerEntry
  case cursorLeft
  case cursorRight
  case wordLeft
  case wordRight
  case cursorToStart
  case cursorToEnd
  case deleteBackward
  case deleteForward
  case deleteWord
  case deleteToStart
  case deleteToEnd
  case restoreDeleted
  // The program.
  case toggleHelp
  case toggleMouse
  case redraw
  case suspend
  case quit
  case quitAtOnce
}

extension Command {
  /// The entry of each command, written once.
  var written: CommandEntry {
    switch self {
    // Going in and out.
    case .open:
      CommandEntry(
        "进入下一级", "Open", hint: ("进入", "open"),
        keys: [
          .columns: [.enter, .right, "l"],
          .rows: [.enter, .right, "l"],
          .cells: [.enter],
          .map: [.enter],
        ], plain: .named())
    case .moveRight:
      CommandEntry(
        "向右一格", "One cell to the right",
        keys: [.cells: [.right, "l"]])
    case .leave:
      CommandEntry(
        "返回上一级", "Back to the level above", hint: ("返回", "back"),
        keys: [
          .columns: [.left, "h", .backspace],
          .rows: [.left, "h", .backspace],
          .cells: [.left, "h", .backspace],
        ], plain: .named())
    case .nextPane:
      CommandEntry(
        "切换列表与详情", "Switch between list and detail", hint: ("详情", "detail"),
        keys: [.columns: [.tab, .backTab], .placePage: [.tab, .backTab]], plain: .onRow)
    case .focusList:
      CommandEntry(
        "回到列表", "Back to the list", hint: ("列表", "list"),
        keys: [.detail: [.tab, .backTab, .left, "h", .backspace]], plain: .named())
    case .nextSibling:
      CommandEntry(
        "上级的下一项", "Next sibling of the parent",
        keys: [.panes: ["]"]], plain: .named())
    case .previousSibling:
      CommandEntry(
        "上级的上一项", "Previous sibling of the parent",
        keys: [.panes: ["["]], plain: .named())
    // Searching.
    case .openSearch:
      CommandEntry(
        "搜索全部规划", "Search all plans", hint: ("搜索", "search"),
        keys: [.searching: ["/"]], plain: .named(short: "/"), takes: .words)
    case .openPalette:
      CommandEntry(
        "命令行", "Command line", hint: ("命令", "command"),
        keys: [.searching: [":"]])
    case .nextHit:
      CommandEntry(
        "下一处命中", "Next hit", hint: ("下一处", "next"),
        keys: [.hits: ["n"]], plain: .named())
    case .previousHit:
      CommandEntry(
        "上一处命中", "Previous hit", hint: ("上一处", "previous"),
        keys: [.hits: ["N"]], plain: .named())
    // Lists and tables.
    case .filterList:
      CommandEntry(
        "筛选本栏", "Filter the list", hint: ("筛选", "filter"),
        keys: [.columns: ["f"], .narrowing: ["f"]], plain: .named(), takes: .words)
    case .orderList:
      CommandEntry(
        "本栏换一种排序", "Sort the list another way", hint: ("排序", "order"),
        keys: [.columns: ["o"], .narrowing: ["o"]], plain: .named())
    case .groupRows:
      CommandEntry(
        "分组计数", "Group with counts", hint: ("分组", "group"),
        keys: [.narrowing: ["b"]], plain: .named())
    case .toggleRecords:
      CommandEntry(
        "按事项合并／按文件展开", "Each thing once, or each document", hint: ("展开", "unfold"),
        keys: [.narrowing: ["u"], .goingToHit: [.alt("u")]], plain: .named())
    case .findInText:
      CommandEntry(
        "在详情中查找", "Find in the detail", hint: ("查找", "find"),
        keys: [.detail: ["f"]])
    case .clear:
      CommandEntry(
        "清除筛选、查找或选中", "Clear filter, find or picks", hint: ("取消筛选", "unfilter"),
        keys: [.columns: [.escape], .detail: [.escape]], plain: .named())
    case .stepBack:
      CommandEntry(
        "依次清除筛选、分组、选中，再返回", "Clear filter, groups, picks, then go back",
        hint: ("返回", "back"),
        keys: [.narrowing: [.escape]], plain: .like(.clear))
    case .unfoldGroups:
      CommandEntry(
        "全部展开", "Unfold all", hint: ("展开", "unfold"),
        keys: [.folding: ["+"], .help: [.enter, "+"]])
    case .foldGroups:
      CommandEntry(
        "全部收起", "Fold all", hint: ("收起", "fold"),
        keys: [.folding: ["-"], .help: ["-"]])
    case .pick:
      CommandEntry(
        "选中／取消选中，下移", "Pick the row or put it back; move down", hint: ("选中", "pick"),
        keys: [.picking: ["v"]], plain: .onRow)
    // Exporting and sharing.
    case .export:
      CommandEntry(
        "导出所选为 Markdown", "Export the picks as Markdown", hint: ("导出", "export"),
        keys: [.exporting: ["e"]], plain: .named(), takes: .path)
    case .exportAs:
      CommandEntry(
        "另选格式导出", "Export as…", hint: ("格式", "format"),
        keys: [.exporting: ["E"]], plain: .named())
    case .cancelExport:
      CommandEntry(
        "取消正在进行的导出", "Cancel the running export", hint: ("取消导出", "cancel export"),
        keys: [.exporting: [.control("g")]])
    case .copyCitation:
      CommandEntry(
        "复制引用", "Copy the citation", hint: ("复制引用", "copy"),
        keys: [.sharing: ["y"]], plain: .onRow)
    case .copyText:
      CommandEntry(
        "复制正文", "Copy the text",
        keys: [.sharing: ["Y"]], plain: .onRow)
    case .openAddress:
      CommandEntry(
        "打开来源网址，数字表示第几个来源", "Open the source's address, or address COUNT",
        keys: [.sharing: ["w"]], plain: .onRow)
    case .openPager:
      CommandEntry(
        "用分页程序看正文", "Show the text in a pager",
        keys: [.sharing: ["O"]])
    case .openEditor:
      CommandEntry(
        "用编辑器修改规划文件", "Edit the plan's file", hint: ("编辑", "edit"),
        keys: [.sharing: ["ge"]])
    case .openFolder:
      CommandEntry(
        "在规划文件所在文件夹打开 shell", "Open a shell in the folder of the plan's file",
        hint: ("文件夹", "folder"),
        keys: [.sharing: ["gf"]])
    case .openPipe:
      CommandEntry(
        "把 Markdown 传给命令", "Pipe Markdown to a command", hint: ("管道", "pipe"),
        keys: [.sharing: ["|"]], plain: .named(), takes: .shell)
    // Marks and jumps.
    case .setMark:
      CommandEntry(
        "在此设标记，再按一个字符作名称", "Set a mark: a character names it", hint: ("标记", "mark"),
        keys: [.marking: ["m"]], plain: .named(), takes: .mark)
    case .goToMark:
      CommandEntry(
        "跳到标记，再按其名称", "Go to a mark by its character", hint: ("到标记", "to mark"),
        keys: [.marking: ["'"]], plain: .named(), takes: .mark)
    case .goBack:
      CommandEntry(
        "回到上一位置", "Back to the earlier position",
        keys: [.jumping: ["H", .altLeft]], plain: .named())
    case .goForward:
      CommandEntry(
        "前进到下一位置", "Forward to the later position",
        keys: [.jumping: ["L", .altRight]], plain: .named())
    case .nextDocument:
      CommandEntry(
        "看下一份文件中的同一事项", "The same thing in the next document", hint: ("下一文件", "next doc"),
        keys: [.sharing: ["gd"]], plain: .named())
    // Views.
    case .viewPlans:
      CommandEntry(
        "规划", "Plans", hint: ("规划", "plans"),
        keys: [.views: ["g1", .alt("1"), .function(9)]], plain: .named())
    case .viewProjects:
      CommandEntry(
        "全部规划的项目", "Projects of all plans", hint: ("项目", "projects"),
        keys: [.views: ["g2", .alt("2"), .function(2)]], plain: .named())
    case .viewTrack:
      CommandEntry(
        "追踪承诺", "Track promises across plans", hint: ("追踪", "track"),
        keys: [.views: ["g3", .alt("3"), .function(3)]], plain: .named())
    case .viewPlaces:
      CommandEntry(
        "全部规划的地方", "Places of all plans", hint: ("地方", "places"),
        keys: [.views: ["g4", .alt("4"), .function(4)]], plain: .named())
    case .viewMap:
      CommandEntry(
        "全部规划的线路与产业带", "Belts and lines of all plans", hint: ("地图", "map"),
        keys: [.views: ["g5", .alt("5"), .function(5)]], plain: .named())
    case .viewTimeline:
      CommandEntry(
        "全部规划的时间轴", "Timeline of all plans", hint: ("时间轴", "timeline"),
        keys: [.views: ["g6", .alt("6"), .function(6)]], plain: .named())
    case .viewFigures:
      CommandEntry(
        "全部规划的指标", "Figures of all plans", hint: ("指标", "figures"),
        keys: [.views: ["g7", .alt("7"), .function(7)]], plain: .named())
    case .viewCompare:
      CommandEntry(
        "对比两部规划", "Compare two plans", hint: ("对比", "compare"),
        keys: [.views: ["g8", .alt("8"), .function(8)]], plain: .named())
    case .viewSources:
      CommandEntry(
        "全部规划的来源", "Sources of all plans", hint: ("来源", "sources"),
        keys: [.views: ["g9", .alt("9"), .function(10)]], plain: .named())
    case .nextView:
      CommandEntry(
        "下一个视图", "Next view",
        keys: [.views: ["}"]])
    case .previousView:
      CommandEntry(
        "上一个视图", "Previous view",
        keys: [.views: ["{"]])
    case .compareVersions:
      CommandEntry(
        "与另一版本比较", "Compare with another version", hint: ("版本", "version"),
        keys: [.columns: ["V"], .detail: ["V"], .rows: ["V"]], plain: .named(), takes: .version)
    case .switchVersion:
      CommandEntry(
        "与较新的版本比较，或与较早的", "Compare with a later version, or an earlier one",
        hint: ("较新版本", "later"),
        keys: [.version: [.tab]], plain: .named())
    // Moving.
    case .moveUp:
      CommandEntry(
        "上移", "Move up", hint: ("上移", "up"),
        keys: [.moving: [.up, "k", .control("p")]])
    case .moveDown:
      CommandEntry(
        "下移", "Move down", hint: ("下移", "down"),
        keys: [.moving: [.down, "j", .control("n")]])
    case .pageUp:
      CommandEntry(
        "上翻一页", "Page up",
        keys: [.moving: [.pageUp, .control("b")], .paging: [.pageUp]])
    case .pageDown:
      CommandEntry(
        "下翻一页", "Page down", hint: ("翻页", "page"),
        keys: [.moving: [.pageDown, .control("f"), " "], .paging: [.pageDown]])
    case .halfPageUp:
      CommandEntry(
        "上翻半页", "Half a page up",
        keys: [.moving: [.control("u")]])
    case .halfPageDown:
      CommandEntry(
        "下翻半页", "Half a page down",
        keys: [.moving: [.control("d")]])
    case .moveToStart:
      CommandEntry(
        "到第一行，或数字所指的行", "First row, or row COUNT", hint: ("首行", "first"),
        keys: [.ends: [.home, "gg"]])
    case .moveToEnd:
      CommandEntry(
        "到最后一行，或数字所指的行", "Last row, or row COUNT",
        keys: [.ends: [.end, "G"]])
    // Panes.
    case .scrollDetailDown:
      CommandEntry(
        "详情下滚", "Scroll the detail down",
        keys: [.columns: ["J"], .detail: ["J"], .placePage: ["J"]])
    case .scrollDetailUp:
      CommandEntry(
        "详情上滚", "Scroll the detail up",
        keys: [.columns: ["K"], .detail: ["K"], .placePage: ["K"]])
    case .narrowPane:
      CommandEntry(
        "本栏变窄", "Make the pane narrower",
        keys: [.panes: ["<"]])
    case .widenPane:
      CommandEntry(
        "本栏变宽", "Make the pane wider",
        keys: [.panes: [">"]])
    case .resetPanes:
      CommandEntry(
        "各栏恢复原宽", "Reset pane widths",
        keys: [.panes: ["="]])
    case .zoomPane:
      CommandEntry(
        "本栏占满／恢复", "Toggle full-screen pane", hint: ("占满", "zoom"),
        keys: [.panes: ["z"]])
    // The map.
    case .zoomIn:
      CommandEntry(
        "放大地图", "Zoom in", hint: ("放大", "zoom in"),
        keys: [.map: ["+"]])
    case .zoomOut:
      CommandEntry(
        "缩小地图", "Zoom out", hint: ("缩小", "zoom out"),
        keys: [.map: ["-"]])
    case .fitAll:
      CommandEntry(
        "显示全图", "Show the whole map", hint: ("全图", "whole"),
        keys: [.map: ["="]])
    case .fitChosen:
      CommandEntry(
        "显示所选线路", "Show the whole chosen line", hint: ("所选", "chosen"),
        keys: [.map: ["."]])
    case .panWest:
      CommandEntry(
        "地图向西", "Move the map west", hint: ("西移", "west"),
        keys: [.map: [.left, "h"]])
    case .panEast:
      CommandEntry(
        "地图向东", "Move the map east", hint: ("东移", "east"),
        keys: [.map: [.right, "l"]])
    case .panNorth:
      CommandEntry(
        "地图向北", "Move the map north", hint: ("北移", "north"),
        keys: [.map: ["K"]])
    case .panSouth:
      CommandEntry(
        "地图向南", "Move the map south", hint: ("南移", "south"),
        keys: [.map: ["J"]])
    case .toggleTable:
      CommandEntry(
        "切换显示：表格、矩阵、小多图", "Switch display: table, matrix, multiples", hint: ("换显示", "swap"),
        keys: [.cells: ["t"], .map: ["t"]])
    // Boxes.
    case .accept:
      CommandEntry(
        "确定", "Accept", hint: ("确定", "accept"),
        keys: [.columnMenu: [.enter, .right, "l", "o", "b"], .accepting: [.enter]])
    case .cancel:
      CommandEntry(
        "取消并返回", "Cancel", hint: ("取消", "cancel"),
        keys: [
          .columnMenu: [.escape, "q", .left, "h", .control("c"), .control("g")],
          .cancelling: [.escape, .control("c"), .control("g")],
        ], isWayOut: true)
    case .goToHit:
      CommandEntry(
        "转到所选", "Go to the chosen hit", hint: ("转到", "go"),
        keys: [.goingToHit: [.enter]])
    case .previousResult:
      CommandEntry(
        "上一条结果", "Previous result", hint: ("上一条", "up"),
        keys: [.columnMenu: [.up, "k", .control("p")], .results: [.up]])
    case .nextResult:
      CommandEntry(
        "下一条结果", "Next result", hint: ("下一条", "down"),
        keys: [.columnMenu: [.down, "j", .control("n")], .results: [.down]])
    case .completeNext:
      CommandEntry(
        "补全，再按换下一个", "Complete; press again for the next", hint: ("补全", "complete"),
        keys: [.completing: [.tab]])
    case .completePrevious:
      CommandEntry(
        "上一个补全", "Previous completion",
        keys: [.completing: [.backTab]])
    case .switchScope:
      CommandEntry(
        "所选内容／整部规划", "The picks or the whole plan", hint: ("换范围", "scope"),
        keys: [.scope: [.tab]])
    case .confirm:
      CommandEntry(
        "替换文件", "Replace the file", hint: ("替换", "replace"),
        keys: [.confirmation: ["y", "Y"]])
    case .decline:
      CommandEntry(
        "不替换", "Keep the file", hint: ("不替换", "keep"),
        keys: [.confirmation: ["n", "N", .escape, .control("c"), .control("g"), "q"]],
        isWayOut: true)
    case .close:
      CommandEntry(
        "关闭", "Close", hint: ("关闭", "close"),
        keys: [.help: ["q", "?", .escape, .function(1), .left, .backspace]], isWayOut: true)
    case .filterHelp:
      CommandEntry(
        "在本页查找", "Search this page", hint: ("查找", "search"),
        keys: [.help: ["/", "f"]])
    // Typing.
    case .olderEntry:
      CommandEntry(
        "较早的输入", "Older entry", hint: ("历史", "history"),
        keys: [
          .history: [.control("p"), .alt("p")],
          .arrowHistory: [.up, .control("p"), .alt("p")],
        ])
    case .newerEntry:
      CommandEntry(
        "较新的输入", "Newer entry",
        keys: [
          .history: [.control("n"), .alt("n")],
          .arrowHistory: [.down, .control("n"), .alt("n")],
        ])
    case .cursorLeft:
      CommandEntry(
        "光标左移", "Cursor left",
        keys: [.editing: [.left, .control("b")]])
    case .cursorRight:
      CommandEntry(
        "光标右移", "Cursor right",
        keys: [.editing: [.right, .control("f")]])
    case .wordLeft:
      CommandEntry(
        "光标左移一词", "One word left",
        keys: [.editing: [.alt("b")]])
    case .wordRight:
      CommandEntry(
        "光标右移一词", "One word right",
        keys: [.editing: [.alt("f")]])
    case .cursorToStart:
      CommandEntry(
        "光标到行首", "To the start of the line",
        keys: [.editing: [.home, .control("a")]])
    case .cursorToEnd:
      CommandEntry(
        "光标到行尾", "To the end of the line",
        keys: [.editing: [.end, .control("e")]])
    case .deleteBackward:
      CommandEntry(
        "删前一字", "Delete the character before",
        keys: [.editing: [.backspace, .control("h")]])
    case .deleteForward:
      CommandEntry(
        "删后一字", "Delete the character after",
        keys: [.editing: [.delete, .control("d")]])
    case .deleteWord:
      CommandEntry(
        "删前一词", "Delete the word before",
        keys: [.editing: [.control("w")]])
    case .deleteToStart:
      CommandEntry(
        "删到行首", "Delete to the start",
        keys: [.editing: [.control("u")]])
    case .deleteToEnd:
      CommandEntry(
        "删到行尾", "Delete to the end",
        keys: [.editing: [.control("k")]])
    case .restoreDeleted:
      CommandEntry(
        "粘回删去的文字", "Restore deleted text",
        keys: [.editing: [.control("y")]])
    // The program.
    case .toggleHelp:
      CommandEntry(
        "按键说明", "Keys", hint: ("帮助", "help"),
        keys: [.leaving: ["?", .function(1)]], plain: .named(short: "?"))
    case .toggleMouse:
      CommandEntry(
        "鼠标由程序使用／交给终端选文字", "Toggle mouse capture",
        keys: [.mouse: ["%"]])
    case .redraw:
      CommandEntry(
        "刷新屏幕", "Redraw the screen",
        keys: [.redrawing: [.control("l")]])
    case .suspend:
      CommandEntry(
        "挂起，fg 恢复", "Suspend; fg resumes",
        keys: [.suspending: [.control("z")]])
    case .quit:
      CommandEntry(
        "退出", "Quit", hint: ("退出", "quit"),
        keys: [.leaving: ["q"]], plain: .named(short: "q"), isWayOut: true)
    case .quitAtOnce:
      CommandEntry(
        "立即退出", "Quit at once",
        keys: [.quitting: ["Q", .control("c")]], isWayOut: true)
    }
  }
}
