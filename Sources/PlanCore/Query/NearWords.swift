import Synchronization

/// Words that say the same in plans: who types one of them finds the others too.
///
/// The list is text, a line for each group: `高速铁路 = 高铁 = 客运专线`. `A > B` is for one direction:
/// who types A finds B, and not the other way round. `!客专` takes a word out of the groups above it.
public struct NearWords: Hashable, Sendable {
  /// One word and those that are looked for with it.
  public struct Entry: Hashable, Sendable {
    /// What is typed.
    public let word: String
    /// What is looked for too, in the order of the list.
    public let others: [String]
  }

  /// A line that is not understood.
  public struct Problem: Hashable, Sendable {
    /// Its number, from 1.
    public let line: Int
    /// What it says.
    public let text: String
  }

  /// Every word that leads to others.
  public private(set) var entries: [Entry] = []

  /// No words at all.
  public static let none = NearWords()

  /// Whether nothing is added to any word.
  public var isEmpty: Bool { entries.isEmpty }

  /// A list without words.
  public init() {}

  /// Adds the groups of a list, and returns the lines that are not understood.
  public mutating func add(_ list: String) -> [Problem] {
    var problems: [Problem] = []
    for (index, line) in list.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let text = line.prefix { $0 != "#" }.filter { !$0.isWhitespace }
      if text.isEmpty { continue }
      if !add(line: text) { problems.append(Problem(line: index + 1, text: String(line))) }
    }
    return problems
  }

  /// The longest word, and the most in a group: a query must not become a hundred.
  private static let longestWord = 20
  private static let mostWords = 12

  private mutating func add(line: String) -> Bool {
    if line.hasPrefix("!") {
      remove(String(line.dropFirst()))
      return line.count > 1
    }
    let sides = line.split(separator: ">", omittingEmptySubsequences: false)
    let groups = sides.map { $0.split(separator: "=", omittingEmptySubsequences: false) }
    let words = groups.flatMap { $0 }.map(String.init)
    guard sides.count <= 2, (2...Self.mostWords).contains(words.count),
      words.allSatisfy({ (2...Self.longestWord).contains($0.count) })
    else { return false }
    for word in groups[0].map(String.init) {
      lead(from: word, to: words.filter { $0 != word })
    }
    return true
  }

  private mutating func lead(from word: String, to others: [String]) {
    if let index = entries.firstIndex(where: { $0.word == word }) {
      let known = entries[index].others
      entries[index] = Entry(word: word, others: known + others.filter { !known.contains($0) })
    } else {
      entries.append(Entry(word: word, others: others))
    }
  }

  private mutating func remove(_ word: String) {
    entries = entries.filter { $0.word != word }
      .map { Entry(word: $0.word, others: $0.others.filter { $0 != word }) }
      .filter { !$0.others.isEmpty }
  }
}

extension NearWords {
  /// The list that the program brings along.
  public static let standard: NearWords = {
    var words = NearWords()
    _ = words.add(standardList)
    return words
  }()

  /// The words that queries are given where nobody says otherwise: the program's list, with the
  /// reader's own once ``use(_:)`` has said where they are.
  public static var inUse: NearWords {
    source.withLock { source in
      switch source {
      case .known(let words): return words
      case .asked(let read):
        let words = read()
        source = .known(words)
        return words
      }
    }
  }

  /// Says when the program starts where the words come from; asked with the first query.
  public static func use(_ read: @escaping @Sendable () -> NearWords) {
    source.withLock { $0 = .asked(read) }
  }

  private enum Source {
    case known(NearWords)
    case asked(@Sendable () -> NearWords)
  }

  private static let source = Mutex<Source>(.asked { .standard })
}
