import Synchronization

/// How the title, the aliases and the text of an entry are read.
struct EntryReadings: Sendable {
  let title: [UInt16]
  let aliases: [[UInt16]]
  let text: [UInt16]

  init(of entry: SearchEntry) {
    title = PinyinTable.readings(of: entry.foldedTitle)
    aliases = entry.foldedAliases.map { PinyinTable.readings(of: $0) }
    text = PinyinTable.readings(of: entry.foldedText)
  }
}

/// The readings of many entries, made when they are first asked for and then kept.
final class LibraryReadings: Sendable {
  private let entries: [SearchEntry]
  private let made = Mutex<[EntryReadings]?>(nil)

  init(of entries: [SearchEntry]) {
    self.entries = entries
  }

  /// The readings, in the order of the entries; safe from several threads.
  var all: [EntryReadings] {
    made.withLock { made in
      if let made { return made }
      let all = entries.map { EntryReadings(of: $0) }
      made = all
      return all
    }
  }
}
