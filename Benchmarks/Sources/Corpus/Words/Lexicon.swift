/// The words by how often they are drawn.
enum Lexicon {
  static let nouns = Zipf(Words.nouns)
  static let verbs = Zipf(Words.verbs)
  static let qualities = Zipf(Words.qualities)
  static let industries = Zipf(Words.industries)
  static let facilities = Zipf(Words.facilities)
  static let codes = Zipf(Words.codes)
}
