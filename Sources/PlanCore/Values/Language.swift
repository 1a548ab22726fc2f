/// The language of everything that the program itself says.
///
/// Data stays in its own words.
public enum Language: String, CaseIterable, Sendable {
  /// English.
  case english = "en"
  /// Chinese in simplified characters.
  case chinese = "zh"
}
