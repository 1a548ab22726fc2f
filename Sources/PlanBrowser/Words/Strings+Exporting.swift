import PlanCore

extension Strings {
  /// An export that goes on.
  var exporting: String { language == .chinese ? "正在导出" : "exporting" }

  /// The form of a page of text.
  var plainText: String { language == .chinese ? "文本" : "text" }

  /// Why a file was not written after all.
  var fileExists: String {
    language == .chinese ? "文件已存在" : "the file exists"
  }

  /// What Esc takes back, in the footer.
  var unpick: String { language == .chinese ? "取消选中" : "unpick" }
  var ungroup: String { language == .chinese ? "取消分组" : "ungroup" }
}
