import PlanCore

// A table: one line a command.

extension Command {
  /// What the help screen says of it.
  package func title(in language: Language) -> String {
    language == .chinese ? words.chinese : words.english
  }

  /// The short word for the footer, or `nil` for a command that the footer never shows.
  package func hint(in language: Language) -> String? {
    language == .chinese ? words.chineseHint : words.englishHint
  }

  private var words: Words {
    switch self {
    case .moveUp: Words("上移", "Move up", "上移", "up")
    case .moveDown: Words("下移", "Move down", "下移", "down")
    case .pageUp: Words("上翻一页", "Page up")
    case .pageDown: Words("下翻一页", "Page down", "翻页", "page")
    case .halfPageUp: Words("上翻半页", "Half a page up")
    case .halfPageDown: Words("下翻半页", "Half a page down")
    case .moveToStart: Words("到开头，或数字所指的一行", "To the first row, or the one counted")
    case .moveToEnd: Words("到末尾，或数字所指的一行", "To the last row, or the one counted")
    case .open: Words("进入下一级", "Open", "进入", "open")
    case .leave: Words("返回上一级", "Back to the level above", "返回", "back")
    case .nextSibling: Words("上级的下一项", "The next one of the level above")
    case .previousSibling: Words("上级的上一项", "The previous one of the level above")
    case .goBack: Words("回到跳转之前", "Back in the history of jumps")
    case .goForward: Words("再往前跳", "Forward in the history of jumps")
    case .setMark: Words("在此设标记，再按标记名", "Set a mark; then its name", "标记", "mark")
    case .goToMark: Words("到标记处，再按标记名", "Go to a mark; then its name", "到标记", "to mark")
    case .nextPane: Words("切换列表与详情", "Between list and detail", "详情", "detail")
    case .focusList: Words("回到列表", "Back to the list", "列表", "list")
    case .scrollDetailDown: Words("详情下滚", "Scroll the detail down")
    case .scrollDetailUp: Words("详情上滚", "Scroll the detail up")
    case .narrowPane: Words("本栏变窄", "Make the pane narrower")
    case .widenPane: Words("本栏变宽", "Make the pane wider")
    case .resetPanes: Words("各栏恢复原宽", "Give the panes their usual widths")
    case .zoomPane: Words("本栏占满／恢复", "Let the pane fill the screen, or not", "占满", "zoom")
    case .openSearch: Words("搜索全部规划", "Search all plans", "搜索", "search")
    case .openPalette: Words("命令行", "Command line", "命令", "command")
    case .nextHit: Words("下一处命中", "Next hit", "下一处", "next")
    case .previousHit: Words("上一处命中", "Previous hit", "上一处", "previous")
    case .pick: Words("选中／取消选中，下移", "Pick the row or not; move down", "选中", "pick")
    case .clear: Words("取消筛选、查找或选中", "Take back filter, find or picks", "取消筛选", "unfilter")
    case .findInText: Words("在详情中查找", "Find in the detail", "查找", "find")
    case .filterList: Words("筛选本栏", "Filter the list", "筛选", "filter")
    case .orderList: Words("本栏换一种排序", "Put the list in another order", "排序", "order")
    case .export: Words("导出所选为 Markdown", "Export the selection as Markdown", "导出", "export")
    case .exportAs: Words("先选格式再导出", "Choose a form, then export", "格式", "form")
    case .cancelExport:
      Words("取消正在进行的导出", "Cancel the export that goes on", "取消导出", "cancel export")
    case .copyCitation: Words("复制引用", "Copy the citation", "复制引用", "copy")
    case .copyText: Words("复制正文", "Copy the text")
    case .openAddress: Words("打开来源网址，数字为第几个来源", "Open the source's address, or the one counted")
    case .openPager: Words("用分页程序看正文", "Show the text in the pager")
    case .openEditor: Words("用编辑器修改规划文件", "Edit the plan's file", "编辑", "edit")
    case .openPipe: Words("把 Markdown 交给命令", "Pipe the Markdown to a command", "管道", "pipe")
    case .toggleHelp: Words("按键说明", "Keys", "帮助", "help")
    case .toggleMouse:
      Words("鼠标由 metroplan 使用／归终端选择文字", "The mouse for the browser, or for selecting")
    case .redraw: Words("刷新屏幕", "Redraw the screen")
    case .suspend: Words("挂起，fg 恢复", "Suspend; fg resumes")
    case .quit: Words("退出", "Quit", "退出", "quit")
    case .quitAtOnce: Words("立即退出", "Quit at once")
    case .viewPlans: Words("规划", "Plans", "规划", "plans")
    case .viewProjects: Words("全部规划的项目", "Projects of all plans", "项目", "projects")
    case .viewTrack: Words("追踪承诺", "Follow promises through all plans", "追踪", "track")
    case .viewFigures: Words("全部规划的指标", "Figures of all plans", "指标", "figures")
    case .viewPlaces: Words("全部规划的地方", "Places of all plans", "地方", "places")
    case .viewMap: Words("全部规划的线路与产业带", "Belts and lines of all plans", "地图", "map")
    case .viewCompare: Words("对比两部规划", "Compare two plans", "对比", "compare")
    case .compareVersions: Words("与另一版本比较", "Compare with another version", "版本", "version")
    case .viewTimeline: Words("全部规划的时间轴", "Timeline of all plans", "时间轴", "timeline")
    case .nextView: Words("下一个视图", "Next view")
    case .previousView: Words("上一个视图", "Previous view")
    case .groupRows: Words("分组计数", "Group with counts", "分组", "group")
    case .foldGroups: Words("收起全部分组", "Fold all groups", "收起", "fold")
    case .unfoldGroups: Words("展开全部分组", "Unfold all groups", "展开", "unfold")
    case .moveRight: Words("向右一格", "One cell to the right")
    case .toggleTable:
      Words("换一种形式：表格、矩阵、小多图", "Another form: table, matrix, multiples", "换形式", "form")
    case .zoomIn: Words("放大地图", "Zoom in", "放大", "zoom in")
    case .zoomOut: Words("缩小地图", "Zoom out", "缩小", "zoom out")
    case .fitAll: Words("显示全图", "Show the whole map", "全图", "whole")
    case .fitChosen: Words("显示所选线路", "Show the chosen line whole", "所选", "chosen")
    case .panWest: Words("地图向西", "Move the map west", "西移", "west")
    case .panEast: Words("地图向东", "Move the map east", "东移", "east")
    case .panNorth: Words("地图向北", "Move the map north", "北移", "north")
    case .panSouth: Words("地图向南", "Move the map south", "南移", "south")
    case .stepBack:
      Words(
        "依次取消筛选、分组、选中，再返回", "Drop the filter, the groups, the picks, then go back",
        "返回", "back")
    case .close: Words("关闭", "Close", "关闭", "close")
    case .filterHelp: Words("在本页查找", "Search this page", "查找", "search")
    case .accept: Words("确定", "Accept", "确定", "accept")
    case .goToHit: Words("转到所选", "Go to the chosen hit", "转到", "go")
    case .previousResult: Words("上一条结果", "Previous result", "上一条", "up")
    case .nextResult: Words("下一条结果", "Next result", "下一条", "down")
    case .completeNext: Words("补全，再按换下一个", "Complete; again for the next", "补全", "complete")
    case .completePrevious: Words("换上一个补全", "The completion before")
    case .cancel: Words("取消并返回", "Cancel", "取消", "cancel")
    case .switchScope: Words("所选内容／整部规划", "The selection or the whole plan", "换范围", "scope")
    case .switchVersion:
      Words("与较新的版本比较，或与较早的", "Compare with a later version, or an earlier one", "较新版本", "later")
    case .confirm: Words("替换文件", "Replace the file", "替换", "replace")
    case .decline: Words("不替换", "Keep the file", "不替换", "keep")
    case .olderEntry: Words("较早的输入", "Older entry", "历史", "history")
    case .newerEntry: Words("较新的输入", "Newer entry")
    case .cursorLeft: Words("光标左移", "Cursor left")
    case .cursorRight: Words("光标右移", "Cursor right")
    case .wordLeft: Words("光标左移一词", "One word left")
    case .wordRight: Words("光标右移一词", "One word right")
    case .cursorToStart: Words("光标到行首", "To the start of the line")
    case .cursorToEnd: Words("光标到行尾", "To the end of the line")
    case .deleteBackward: Words("删前一字", "Delete the character before")
    case .deleteForward: Words("删后一字", "Delete the character after")
    case .deleteWord: Words("删前一词", "Delete the word before")
    case .deleteToStart: Words("删到行首", "Delete to the start")
    case .deleteToEnd: Words("删到行尾", "Delete to the end")
    case .restoreDeleted: Words("粘回删去的文字", "Put the deleted text back")
    }
  }

  private struct Words {
    let chinese: String
    let english: String
    let chineseHint: String?
    let englishHint: String?

    init(
      _ chinese: String, _ english: String, _ chineseHint: String? = nil,
      _ englishHint: String? = nil
    ) {
      self.chinese = chinese
      self.english = english
      self.chineseHint = chineseHint
      self.englishHint = englishHint
    }
  }
}
