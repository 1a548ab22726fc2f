import PlanCore

extension Strings {
  /// How many exports go on; of one, only that it does.
  func exporting(_ count: Int) -> String {
    guard count > 1 else { return exporting }
    return say("正在导出 \(count) 项", "\(count) exports")
  }

  /// How an export has ended, and how many others go on.
  func alsoExporting(_ end: String, count: Int) -> String {
    guard count > 0 else { return end }
    return say("\(end)；另有 \(count) 项正在导出", "\(end); \(count) more running")
  }

  /// An export that goes on.
  var exporting: String { say("正在导出", "exporting") }

  /// The rows of a table in a form: `项目（207 行，CSV）`.
  func rows(of table: ExportedTable, in form: String) -> String {
    say(
      "\(table.title)（\(table.count) 行，\(form)）",
      "\(table.title) (\(table.count) \(table.count == 1 ? "row" : "rows"), \(form))")
  }

  /// A thing in a form: `洛阳都市圈（CSV）`.
  func thing(_ name: String, in form: String) -> String {
    say("\(name)（\(form)）", "\(name) (\(form))")
  }

  /// Above the forms to choose from.
  var exportWhich: String { say("导出什么？", "Export what?") }
  var nothingToExport: String {
    say("这里没有可导出的内容", "There is nothing to export here")
  }

  /// Said while an export is being stopped.
  var cancellingExport: String { say("正在取消导出", "Cancelling the export") }
  var noExport: String { say("没有正在进行的导出", "No export is running") }
  /// The question before the program ends with an export in the middle.
  var quitWhileExporting: String {
    say("导出还没有完成，取消导出并退出吗？", "An export is running. Cancel it and quit?")
  }
  /// Both questions in a word, for the smallest screens.
  var quitWhileExportingShort: String { say("导出未完", "Exporting") }
  var overwriteShort: String { say("替换？", "Replace?") }
  /// The two answers, in the footer.
  var quitNow: String { say("退出", "quit") }
  var goOn: String { say("继续导出", "keep exporting") }

  /// Why a file was not written after all.
  var fileExists: String {
    say("文件已存在", "the file exists")
  }

  /// What Esc takes back, in the footer.
  var unpick: String { say("取消选中", "unpick") }
  var ungroup: String { say("取消分组", "ungroup") }
}
