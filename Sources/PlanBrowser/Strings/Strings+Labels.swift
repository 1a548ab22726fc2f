import PlanCore

// The labels, headings and short answers of the browser.
extension Strings {
  /// The top of the breadcrumb.
  var library: String { say("规划库", "Plans") }
  /// The search box, as a place to go back to.
  var searchName: String { say("搜索", "Search") }
  /// The word of a key that leads back, where there is room to say where to.
  func back(to name: String) -> String { say("返回\(name)", "back to \(name)") }
  /// The list of unreadable files.
  var problems: String { say("文件问题", "File problems") }
  /// The heading over the sections of a plan.
  var alsoInThisPlan: String { say("规划其他内容", "Also in this plan") }
  /// What an item leads to.
  var related: String { say("相关", "Related") }

  // Sections of a plan.
  var projects: String { say("全部项目", "All projects") }
  var mechanisms: String { say("机制", "Mechanisms") }
  var agreements: String { say("协议", "Agreements") }
  var events: String { say("事件", "Events") }
  var indicators: String { say("指标", "Indicators") }
  var commitments: String { say("各方承诺", "Commitments") }
  /// Governing and child plans.
  var documents: String { say("规划体系", "Plan system") }
  var people: String { say("人物", "People") }
  /// Policies, resources, ideas.
  var context: String { say("政策与背景", "Context") }
  var sources: String { say("来源", "Sources") }

  /// The pane that shows all of a thing.
  var detail: String { say("详情", "Detail") }

  // Labels of the detail pane, and the headings among them.
  /// The label of an initiative's counts.
  var progress: String { say("进展", "Progress") }
  var parts: String { say("组成", "Parts") }
  /// The actions and events that name an item.
  var namedBy: String { say("见于", "Named by") }

  /// An empty column.
  var emptyColumn: String { say("（无）", "(none)") }
  /// The screen without plans.
  var emptyLibrary: String {
    say(
      "没有可读的规划。把规划文件放进 ~/.local/share/metroplan/plans，或用 --library 指定文件夹。",
      "No plans to show. Put plan files into ~/.local/share/metroplan/plans, or choose a folder with --library."
    )
  }
  /// The label of the search box.
  var searchPrompt: String { say("搜索", "Search") }
  /// The empty search box.
  var searchHint: String {
    say(
      """
      输入名称、地方、动词或数字；空格分开的词须同时出现
      也可输入拼音或首字母：luoyang、jjlp
      可筛选，Tab 补全：类型:铁路 地方:洛阳 年份:2021..2024
      """,
      """
      Type names, places, verbs or figures; all words must occur
      Pinyin and first letters work too: luoyang, jjlp
      Filter, and complete with Tab: kind:rail place:luoyang year:2021..2024
      """)
  }
  /// The label of the index's progress.
  var indexing: String { say("索引", "Indexing") }
  /// The screen before the first plan is read.
  var indexingFirst: String { say("正在建立索引…", "Indexing the plans…") }
  /// A plan that is being read.
  var opening: String { say("正在打开…", "Opening…") }
  /// A plan that cannot be read.
  var cannotOpen: String { say("无法打开这部规划", "This plan cannot be opened") }
  /// A search without result.
  var noHits: String { say("没有找到", "Nothing found") }
  var didYouMean: String { say("相近的名称：", "Similar titles:") }
  /// The label of the export prompt.
  var exportPrompt: String { say("导出", "Export") }
  /// The label of the path.
  var exportTo: String { say("存为", "Save as") }
  /// An export scope.
  var wholePlan: String { say("整部规划", "whole plan") }
  /// The question before a file is replaced.
  var overwrite: String { say("文件已存在，替换吗？", "The file exists. Replace it?") }
  /// The answer to an empty path.
  var emptyPath: String { say("请输入文件名", "Type a file name") }
  /// The start of a failure.
  var exportFailed: String { say("导出失败", "Export failed") }
  /// The start of a success.
  var exportWritten: String { say("已导出到", "Exported to") }
  /// The answer to cancelling an export.
  var exportCancelled: String { say("已取消导出", "Export cancelled") }
  /// The answer to n without a search.
  package var noSearchYet: String { say("还没有搜索；按 / 搜索", "No search yet; press / to search") }
  /// The answer to setting a bookmark; its name follows.
  var markSet: String { say("已设标记", "Mark set:") }
  /// The answer to an unknown bookmark; its name follows.
  var noMark: String { say("没有标记", "No such mark:") }
  /// The answers to a step beyond the ends of the history.
  var noPlaceBefore: String { say("没有更早的位置", "No earlier position") }
  var noPlaceAfter: String { say("没有更晚的位置", "No later position") }
  /// The answers to a step beyond the ends of the level above.
  var firstOfLevel: String { say("已是上级的第一项", "Already at the first row of the level above") }
  var lastOfLevel: String { say("已是上级的最后一项", "Already at the last row of the level above") }
  /// The answer to picking a row that is not an item.
  var cannotPick: String {
    say("这一行不能选中，只能选规划和条目", "This row cannot be picked; only plans and items can")
  }
  var picksCleared: String { say("已清除选中", "Picks cleared") }
  /// The label of a list's filter.
  var filter: String { say("筛选", "Filter") }
  /// The answer to removing a filter.
  var filterRemoved: String { say("已取消筛选", "Filter cleared") }
  /// Added when a jump has removed a filter that hid the row it led to.
  var filterLifted: String { say("筛选隐藏了这一行，已取消", "filter cleared: it hid this row") }
  /// The label of the search in the detail.
  var find: String { say("查找", "Find") }
  /// The answers when that search wraps around.
  var foundFromStart: String { say("已到末尾，从头继续", "Search wrapped to the top") }
  var foundFromEnd: String { say("已到开头，从末尾继续", "Search wrapped to the bottom") }
  /// A list in which no row passes.
  var noRowPasses: String { say("没有符合的行", "No rows match") }
  /// The title of the command line's list; a number follows.
  var paletteTitle: String { say("命令", "Commands") }
  /// The heading of the keys that most panes and views have.
  var sharedKeys: String { say("各处通用", "Everywhere") }
  /// The heading of the signs on the help screen.
  var signs: String { say("符号", "Signs") }
  /// The title of the help screen.
  var helpTitle: String { say("按键说明", "Keys") }

  // Views across plans.
  var sortBy: String { say("排序", "sort by") }
  var groupBy: String { say("分组", "group by") }
  /// The entry for the table's own order.
  var listedOrder: String { say("原有顺序", "as listed") }
  /// The entry for no groups.
  var noGroups: String { say("不分组", "no groups") }
  /// The group of unknown values.
  var unknownGroup: String { say("（未知）", "(unknown)") }
  /// The label of a view's progress.
  var reading: String { say("读取", "Reading") }
  /// A view whose plans are being read.
  var readingPlans: String { say("正在读取规划…", "Reading the plans…") }
  /// The answer to opening what is gone.
  var goneFromLibrary: String { say("规划库中已没有这部规划", "This plan is no longer in the library") }
  /// The answer to the key for the next document.
  package var inOneDocument: String {
    say("没有别的文件提到它", "No other document mentions it")
  }
  /// The answer to a line that is too long.
  package var textCut: String { say("文字过长，超出部分已截去", "Text too long; the rest was dropped") }
}
