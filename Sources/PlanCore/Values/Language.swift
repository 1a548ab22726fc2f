/// A language that the program speaks to its reader.
public enum Language: String, CaseIterable, Sendable {
  /// English.
  case english = "en"
  /// 中文.
  case chinese = "zh"
}
