import PlanCore

/// The key context: the pane or prompt in front.
package enum KeyContext: String, CaseIterable, Sendable {
  case columns
  case detail
  case table
  case map
  case figures
  case places
  case columnMenu
  case search
  case export
  case confirmation
  case pipe
  case version
  case palette
  case filter
  case find
  case help
  case helpFilter
}

extension KeyContext {
  /// The entry of each context: titles, the meaning of unbound keys, and its groups of keys in the
  /// order of the help screen.
  private var entry: Entry {
    switch self {
    // A list of the columns.
    case .columns: Entry("列表", "Lists", .count, [.columns] + Self.panes + [.panes, .views])
    case .detail: Entry("详情", "Detail", .count, [.detail] + Self.panes + [.panes, .views])
    // Views across plans: a table; the map with its list of lines; figures as a table or small
    // multiples; places with a page or a matrix.
    case .table:
      Entry("表格", "Tables", .count, [.rows, .folding, .narrowing] + Self.panes + [.views])
    case .map: Entry("地图", "Map", .count, [.map, .narrowing] + Self.panes + [.views])
    case .figures:
      Entry("指标", "Figures", .count, [.cells, .folding, .narrowing] + Self.panes + [.views])
    case .places:
      Entry(
        "地方", "Places", .count,
        [.cells, .placePage, .folding, .narrowing] + Self.panes + [.views])
    // The menu of columns to sort or group by.
    case .columnMenu:
      Entry("排序与分组", "Sort and group", .nothing, [.columnMenu, .ends, .redrawing, .suspending])
    case .search:
      Entry(
        "搜索框", "Search box", .type,
        [.goingToHit, .completing, .results, .cancelling, .paging, .history] + Self.line)
    // The prompt for the file of an export, and for replacing one.
    case .export: Entry("导出", "Export", .type, [.accepting, .cancelling, .scope] + Self.line)
    case .confirmation: Entry("替换文件？", "Replace a file?", .nothing, [.confirmation])
    // The prompt for a command to pipe to.
    case .pipe:
      Entry("管道", "Pipe", .type, [.accepting, .cancelling, .scope, .arrowHistory] + Self.line)
    // The prompt for the file of another version.
    case .version:
      Entry("另一版本", "Another version", .type, [.accepting, .cancelling, .version] + Self.line)
    case .palette: Entry("命令行", "Command line", .type, Self.choosing + Self.line)
    case .filter: Entry("筛选", "Filter", .type, Self.choosing + Self.line)
    case .find:
      Entry(
        "在详情中查找", "Find in the detail", .type,
        [.accepting, .cancelling, .results, .history] + Self.line)
    case .help:
      Entry(
        "按键说明", "This screen", .count,
        [.help, .moving, .ends, .redrawing, .suspending, .quitting])
    case .helpFilter:
      Entry(
        "在按键说明中查找", "Search in this screen", .type,
        [.accepting, .cancelling, .results] + Self.line)
    }
  }

  private struct Entry {
    let chinese: String
    let english: String
    let unbound: Unbound
    let groups: [KeyGroup]

    init(_ chinese: String, _ english: String, _ unbound: Unbound, _ groups: [KeyGroup]) {
      self.chinese = chinese
      self.english = english
      self.unbound = unbound
      self.groups = groups
    }
  }

  /// What unbound keys do.
  private enum Unbound {
    /// Digits before a command count.
    case count
    /// They type themselves.
    case type
    case nothing
  }

  /// Common to all panes and views.
  private static let panes: [KeyGroup] = [
    .moving, .ends, .searching, .exporting, .leaving, .hits, .jumping, .marking, .mouse, .redrawing,
    .suspending, .quitting, .sharing, .picking,
  ]

  /// Common to all lines of text.
  private static let line: [KeyGroup] = [.editing, .suspending, .redrawing]

  /// Common to lines with candidates.
  private static let choosing: [KeyGroup] = [
    .accepting, .cancelling, .completing, .results, .paging, .history,
  ]
}

extension KeyContext {
  /// The name in the configuration: `columns`.
  package var name: String { rawValue.kebab }

  /// Its name on the help screen.
  package func title(in language: Language) -> String {
    Strings(language).say(entry.chinese, entry.english)
  }

  /// Whether unbound keys type themselves.
  package var takesText: Bool { entry.unbound == .type }

  /// Whether digits before a command count.
  var takesCounts: Bool { entry.unbound == .count }

  /// The commands that are its own, and not those of most panes and views.
  var ownCommands: Set<Command> {
    let own = Set(groups.prefix { $0 != Self.panes.first })
    return Set(Command.allCases.filter { !own.isDisjoint(with: $0.entry.keys.keys) })
  }

  /// Its groups of keys, in the order of the help screen.
  var groups: [KeyGroup] { entry.groups }
}

/// Keys that contexts have together or not at all.
enum KeyGroup: CaseIterable, Sendable {
  // Of one pane or view.
  case columns, detail, rows, cells, folding, narrowing, placePage, map
  // Of several.
  case moving, ends, searching, exporting, leaving, hits, jumping, marking, mouse, sharing, picking
  case panes, views, redrawing, suspending, quitting
  // Of boxes.
  case columnMenu, confirmation, help, goingToHit, accepting, cancelling, completing, results
  case paging, history, arrowHistory, scope, version, editing
}
