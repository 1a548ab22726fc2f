import PlanConfig
import PlanCore
import PlanPlatform

/// The reader's own near words: `near-words.txt` in a folder of the library, and beside the
/// configuration.
enum NearWordsFile {
  static let name = "near-words.txt"
  /// The most bytes to read, many times the list of the program.
  static let limit = 1 << 18

  /// A line that is not understood.
  struct Problem {
    let path: String
    let line: Int
    let text: String

    func describe(in language: Language) -> String {
      Strings(language).say(
        "\(path):\(line):1: 不是一组近义词：“\(text)”；写法如：高速铁路 = 高铁",
        "\(path):\(line):1: no group of near words: '\(text)'; write 高速铁路 = 高铁")
    }
  }

  /// Has queries look for the words of the program and the reader's, unless the configuration does
  /// without; nothing is read before the first query.
  static func use(ofFolders folders: [String]) {
    NearWords.use {
      let file = ConfigurationFile()
      guard file.configuration.usesNearWords else { return .none }
      var words = NearWords.standard
      for path in folders.map({ "\($0)/\(name)" }) + [file.path.map(beside)].compactMap({ $0 }) {
        if let list = text(of: path) { _ = words.add(list) }
      }
      return words
    }
  }

  /// What is wrong with the list beside a configuration; nothing where there is none.
  static func problems(besideConfiguration path: String) -> [Problem] {
    let path = beside(path)
    guard let list = text(of: path) else { return [] }
    var words = NearWords()
    return words.add(list).map { Problem(path: path, line: $0.line, text: $0.text) }
  }

  private static func beside(_ configuration: String) -> String {
    let folder = configuration.lastIndex(of: "/").map { configuration[...$0] } ?? ""
    return folder + name
  }

  /// The text of a regular file, or `nil`.
  private static func text(of path: String) -> String? {
    guard let file = try? OpenFile(path), file.isRegular, let bytes = try? file.bytes(limit: limit)
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
