import PlanCore

/// A part of a document, before anybody decided how headings and tables are written.
///
/// Texts are those of the plan, unescaped and not yet sanitised: each writer
/// does both, as only it knows what is dangerous where.
enum Block: Hashable, Sendable {
  /// A heading; the level counts from 1, the document's title.
  case heading(level: Int, String)
  /// A paragraph.
  case paragraph(Phrase)
  /// An unordered list.
  case list([ListItem])
  /// A table.
  case table(Table)

  /// The phrases in reading order, those of a heading left out as they cite nothing.
  var phrases: [Phrase] {
    switch self {
    case .heading: []
    case .paragraph(let phrase): [phrase]
    case .list(let items): items.flatMap(\.phrases)
    case .table(let table): table.rows.flatMap { $0 }
    }
  }
}

extension Block {
  /// The block without marks of notes.
  var withoutSources: Block {
    switch self {
    case .heading: self
    case .paragraph(let phrase): .paragraph(phrase.withoutSources)
    case .list(let items): .list(items.map(\.withoutSources))
    case .table(let table):
      .table(Table(header: table.header, rows: table.rows.map { $0.map(\.withoutSources) }))
    }
  }
}

extension Phrase {
  fileprivate var withoutSources: Phrase { Phrase(text, url: url) }
}

extension ListItem {
  fileprivate var withoutSources: ListItem {
    ListItem(phrase.withoutSources, children: children.map(\.withoutSources))
  }
}

/// A run of text with the places in the sources that it rests on.
struct Phrase: Hashable, Sendable {
  /// The text.
  var text: String
  /// An address that follows the text, or `nil`.
  var url: String?
  /// What note marks after the text point at.
  var sources: [SourceReference]

  init(_ text: String, url: String? = nil, sources: [SourceReference] = []) {
    self.text = text
    self.url = url
    self.sources = sources
  }
}

/// An item of a list with the items below it.
struct ListItem: Hashable, Sendable {
  var phrase: Phrase
  var children: [ListItem]

  init(_ phrase: Phrase, children: [ListItem] = []) {
    self.phrase = phrase
    self.children = children
  }

  /// The phrases of the item and of those below it, in reading order.
  var phrases: [Phrase] { [phrase] + children.flatMap(\.phrases) }
}

/// A table with one header row.
struct Table: Hashable, Sendable {
  var header: [String]
  /// The cells, row by row, as many as the header has.
  var rows: [[Phrase]]
}

/// A document as blocks, with its numbered notes.
struct Outline: Hashable, Sendable {
  /// The document from its title on, without the notes.
  var blocks: [Block]
  /// The heading of the notes.
  var notesTitle: String
  /// The notes in the order of their first mark; note 1 comes first.
  var notes: [Note]

  /// What a note mark leads to.
  struct Note: Hashable, Sendable {
    var source: SourceReference
    var text: String
  }

  /// The number of the note for each place in a source.
  var numbers: [SourceReference: Int] {
    Dictionary(
      notes.enumerated().map { ($0.element.source, $0.offset + 1) },
      uniquingKeysWith: { first, _ in first })
  }
}
