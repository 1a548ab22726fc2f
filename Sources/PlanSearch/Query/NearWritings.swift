import PlanCore
import Synchronization

/// What near words add to a word of a query.
struct NearWritings {
  /// The most writings that are added to a word.
  static let limit = 16

  /// The word with near words in place of its own.
  let writings: [Writing]
  /// What was added, by the part of the word that it stands for.
  let additions: [(word: String, others: [String])]

  init(of word: [UInt32], in near: NearWords) {
    let table = NearTable.made(of: near)
    var writings: [Writing] = []
    var additions: [(word: String, others: [String])] = []
    var position = 0
    while position < word.count {
      guard let entry = table.entry(in: word, at: position) else {
        position += 1
        continue
      }
      let end = position + entry.word.count
      var added: [String] = []
      for other in entry.others where writings.count < Self.limit {
        let scalars = Array(word[..<position]) + other.scalars + Array(word[end...])
        // What contains the word as typed is found without being asked for.
        guard scalars.firstOccurrence(of: word) == nil else { continue }
        writings.append(
          Writing(
            scalars, start: position == 0 ? other.start : .any,
            end: end == word.count ? other.end : .any))
        added.append(other.text)
      }
      if !added.isEmpty { additions.append((entry.text, added)) }
      position = end
    }
    self.writings = writings
    self.additions = additions
  }
}

/// Near words, folded, by their first character.
private struct NearTable: Sendable {
  struct Entry: Sendable {
    let word: [UInt32]
    let text: String
    let others: [Other]
  }

  struct Other: Sendable {
    let scalars: [UInt32]
    let text: String
    let start: WordEdge
    let end: WordEdge

    init(_ text: String, besides group: [[UInt32]]) {
      self.text = text
      scalars = Folding.scalars(of: text)
      let (isLatinFirst, isLatinLast) = (Self.isLatin(scalars.first), Self.isLatin(scalars.last))
      start = isLatinFirst ? .letters : .any
      // 高速 is short for 高速公路 only where no other word goes on from it.
      let isShort = group.contains { [scalars] in
        $0.count > scalars.count && $0.starts(with: scalars)
      }
      end = isLatinLast ? .letters : isShort ? .characters : .any
    }

    static func isLatin(_ scalar: UInt32?) -> Bool {
      scalar.map { (0x61...0x7A).contains($0) } ?? false
    }
  }

  private var entries: [UInt32: [Entry]] = [:]

  init(_ near: NearWords) {
    for entry in near.entries {
      let word = Folding.scalars(of: entry.word)
      guard let first = word.first else { continue }
      let group = [word] + entry.others.map { Folding.scalars(of: $0) }
      entries[first, default: []].append(
        Entry(
          word: word, text: entry.word,
          others: entry.others.map { Other($0, besides: group) }))
    }
    for first in entries.keys { entries[first]?.sort { $0.word.count > $1.word.count } }
  }

  /// The longest word that stands at a position; gdp is none in gdps.
  func entry(in word: [UInt32], at position: Int) -> Entry? {
    entries[word[position]]?.first { entry in
      let end = position + entry.word.count
      guard word[position...].starts(with: entry.word) else { return false }
      func continues(_ one: Int, _ other: Int) -> Bool {
        word.indices.contains(one) && word.indices.contains(other) && Other.isLatin(word[one])
          && Other.isLatin(word[other])
      }
      return !continues(position - 1, position) && !continues(end - 1, end)
    }
  }

  /// The table of a list; the one that was asked for last is kept, as it is nearly always the same.
  static func made(of near: NearWords) -> NearTable {
    last.withLock { last in
      if let last, last.near == near { return last.table }
      let table = NearTable(near)
      last = (near, table)
      return table
    }
  }

  private static let last = Mutex<(near: NearWords, table: NearTable)?>(nil)
}
