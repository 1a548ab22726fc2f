import PlanCore

extension Strings {
  /// The number of running exports, if there are several.
  func exporting(_ count: Int) -> String {
    guard count > 1 else { return exporting }
    return say("正在导出 \(count) 项", "\(count) exports")
  }

  /// How an export has ended, and how many others are running.
  func alsoExporting(_ end: String, count: Int) -> String {
    guard count > 0 else { return end }
    return say("\(end)；另有 \(count) 项正在导出", "\(end); \(count) more running")
  }

  /// A running export.
  var exporting: String { say("正在导出", "exporting") }

  /// The rows of a table in a format: `项目（207 行，CSV）`.
  func rows(of table: ExportedTable, in format: String) -> String {
    say(
      "\(table.title)（\(table.count) 行，\(format)）",
      "\(table.title) (\(table.count) \(table.count == 1 ? "row" : "rows"), \(format))")
  }

  /// A thing in a format: `洛阳都市圈（CSV）`.
  func thing(_ name: String, in format: String) -> String {
    say("\(name)（\(format)）", "\(name) (\(format))")
  }

  /// The title of the menu of formats.
  var exportWhich: String { say("导出什么？", "Export what?") }
  var nothingToExport: String {
    say("这里没有可导出的内容", "There is nothing to export here")
  }

  /// Shown while an export is being cancelled.
  var cancellingExport: String { say("正在取消导出", "Cancelling the export") }
  var noExport: String { say("没有正在进行的导出", "No export is running") }
  /// The question before quitting while an export is running.
  var quitWhileExporting: String {
    say("导出还没有完成，取消导出并退出吗？", "An export is running. Cancel it and quit?")
  }
  /// The questions in a word, for the smallest screens.
  var quitWhileExportingShort: String { say("导出未完", "Exporting") }
  var overwriteShort: String { say("替换？", "Replace?") }
  /// The two answers, in the footer.
  var quitNow: String { say("退出", "quit") }
  var goOn: String { say("继续导出", "keep exporting") }

  /// Why a file was not written.
  var fileExists: String {
    say("文件已存在", "the file exists")
  }

  /// What Esc undoes, in the footer.
  var unpick: String { say("取消选中", "unpick") }
  var ungroup: String { say("取消分组", "ungroup") }

  /// What the key that unfolds things into documents does once they are, in the footer.
  var foldRecords: String { say("合并", "fold") }
}
