import Corpus
import PlanSearch

/// Draws the queries from the words of the first plans, so that they are the same at every size.
struct QuerySet {
  /// The plans that queries are drawn from.
  static let sample = 20

  private let entries: [FoldedEntry]
  /// How many entries of the sample have a pair of Chinese characters.
  private let pairs: [(pair: String, entries: Int)]
  private var random = SplitMix(seed: 50)

  init(_ entries: [FoldedEntry]) {
    self.entries = entries
    var counts: [String: Int] = [:]
    for entry in entries {
      let pairs = (Self.runs(of: entry.title) + Self.runs(of: entry.text))
        .flatMap { run in (0..<max(0, run.count - 1)).map { String(run[$0...$0 + 1]) } }
      for pair in Set(pairs) { counts[pair, default: 0] += 1 }
    }
    // The dictionary's order is not the same in two runs.
    pairs = counts.map { (pair: $0.key, entries: $0.value) }
      .sorted { ($1.entries, $0.pair) < ($0.entries, $1.pair) }
  }

  /// 200 queries of words, then those of readings and filters.
  mutating func make() -> [Query] {
    let common = random.sample(Array(pairs.prefix(400)), 40).map(\.pair)
    let rare = random.sample(pairs.filter { $0.entries <= 2 }, 40).map(\.pair)
    let numbers = tokens.filter { $0.allSatisfy(\.isNumber) }
    let names = tokens.filter { !$0.allSatisfy(\.isNumber) }
    return draw(20, "1") { $0.part(of: 1) } + common.map { Query(.words, "2-common", $0) }
      + rare.map { Query(.words, "2-rare", $0) } + draw(40, "4") { $0.part(of: 4) }
      + draw(30, "two-words") { $0.twoWords() }
      + (random.sample(names, 12) + random.sample(numbers, 8)).map { Query(.words, "latin", $0) }
      + Self.missing.map { Query(.words, "no-hit", $0) } + Self.readings + Self.filters
  }

  private mutating func draw(
    _ count: Int, _ kind: String, _ draw: (inout Self) -> String?
  ) -> [Query] {
    var texts: [String] = []
    while texts.count < count {
      if let text = draw(&self), !texts.contains(text) { texts.append(text) }
    }
    return texts.map { Query(.words, kind, $0) }
  }

  /// A run of Chinese characters of some entry's title.
  private mutating func part(of length: Int) -> String? {
    part(of: length, in: random.pick(entries).title)
  }

  private mutating func part(of length: Int, in text: String) -> String? {
    let runs = Self.runs(of: text).filter { $0.count >= length }
    guard !runs.isEmpty else { return nil }
    let run = random.pick(runs)
    let start = random.below(run.count - length + 1)
    return String(run[start..<start + length])
  }

  /// Two words of one entry.
  private mutating func twoWords() -> String? {
    let entry = random.pick(entries)
    guard let first = part(of: 2, in: entry.title),
      let second = part(of: 2 + random.below(2), in: entry.text), first != second
    else { return nil }
    return first + " " + second
  }

  /// Latin words and numbers of the sample.
  private var tokens: [String] {
    let words = entries.flatMap { entry in
      (entry.title + " " + entry.text).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    }
    return Set(words.filter { (2...5).contains($0.count) }.map(String.init)).sorted()
  }

  /// The runs of Chinese characters in a text.
  private static func runs(of text: String) -> [[Character]] {
    text.split { $0.unicodeScalars.contains { !(0x4E00...0x9FFF).contains($0.value) } }
      .map(Array.init)
  }
}
