/// What the program itself says, in one language.
///
/// Each room adds its own sentences in an extension. A member gives both languages side by side,
/// so that a missing translation does not compile:
/// `var noRowsMatch: String { say("没有符合的行", "No rows match") }`.
package struct Strings: Equatable, Sendable {
  /// The language of every sentence.
  package let language: Language

  /// Creates the strings of a language.
  package init(_ language: Language) {
    self.language = language
  }

  /// The sentence in the language of these strings; only that one is made.
  package func say(
    _ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String
  ) -> String {
    switch language {
    case .chinese: chinese()
    case .english: english()
    }
  }

  /// The term for a code.
  package func name(of code: some Code) -> String { say(code.chineseName, code.englishName) }

  /// A remark in the brackets of the language.
  package func bracketed(_ text: String) -> String { say("（\(text)）", " (\(text))") }
}
