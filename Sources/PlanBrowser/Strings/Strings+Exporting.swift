import PlanCore

extension Strings {
  /// How many exports go on; of one, only that it does.
  func exporting(_ count: Int) -> String {
    guard count > 1 else { return exporting }
    return language == .chinese ? "正在导出 \(count) 项" : "\(count) exports"
  }

  /// How an export has ended, and how many others go on.
  func alsoExporting(_ end: String, count: Int) -> String {
    guard count > 0 else { return end }
    return language == .chinese ? "\(end)；另有 \(count) 项正在导出" : "\(end); \(count) more going on"
  }

  /// An export that goes on.
  var exporting: String { language == .chinese ? "正在导出" : "exporting" }

  /// The rows of a table in a form: `项目（207 行，CSV）`.
  func rows(of table: ExportedTable, in form: String) -> String {
    switch language {
    case .chinese: "\(table.title)（\(table.count) 行，\(form)）"
    case .english: "\(table.title) (\(table.count) \(table.count == 1 ? "row" : "rows"), \(form))"
    }
  }

  /// A thing in a form: `洛阳都市圈（CSV）`.
  func thing(_ name: String, in form: String) -> String {
    language == .chinese ? "\(name)（\(form)）" : "\(name) (\(form))"
  }

  /// Above the forms to choose from.
  var exportWhich: String { language == .chinese ? "导出什么" : "Export what" }
  var nothingToExport: String {
    language == .chinese ? "这里没有可导出的内容" : "There is nothing to export here"
  }

  /// What is drawn, as text.
  func page(_ page: ExportedPage) -> String {
    language == .chinese ? "\(page.title)（文本）" : "\(page.title) (text)"
  }

  /// Said while an export is being stopped.
  var cancellingExport: String { language == .chinese ? "正在取消导出" : "Cancelling the export" }
  var noExport: String { language == .chinese ? "没有正在进行的导出" : "No export goes on" }
  /// The question before the program ends with an export in the middle.
  var quitWhileExporting: String {
    language == .chinese ? "导出还没有完成，取消导出并退出吗？" : "An export goes on. Cancel it and quit?"
  }
  /// Both questions in a word, for the smallest screens.
  var quitWhileExportingShort: String { language == .chinese ? "导出未完" : "Exporting" }
  var overwriteShort: String { language == .chinese ? "替换？" : "Replace?" }
  /// The two answers, in the footer.
  var quitNow: String { language == .chinese ? "退出" : "quit" }
  var goOn: String { language == .chinese ? "继续导出" : "go on" }

  /// Why a file was not written after all.
  var fileExists: String {
    language == .chinese ? "文件已存在" : "the file exists"
  }

  /// What Esc takes back, in the footer.
  var unpick: String { language == .chinese ? "取消选中" : "unpick" }
  var ungroup: String { language == .chinese ? "取消分组" : "ungroup" }
}
