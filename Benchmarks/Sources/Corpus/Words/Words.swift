/// The words that plans are made of.
///
/// Nouns, verbs and qualities are those of the bundled plans in the order of their
/// frequency there, then terms of the trade.
enum Words {
  /// The words of a text, which are separated by spaces and line breaks.
  static func split(_ text: some StringProtocol) -> [String] {
    text.split { (character: Character) in character.isWhitespace }.map { String($0) }
  }
}
