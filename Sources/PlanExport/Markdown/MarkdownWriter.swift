import PlanCore

/// Writes an outline as CommonMark with the tables and footnotes of GFM.
struct MarkdownWriter {
  private let outline: Outline
  private let numbers: [SourceReference: Int]
  /// The number of the first note.
  private let firstNote: Int

  init(_ outline: Outline, firstNote: Int = 1) {
    self.outline = outline
    self.firstNote = firstNote
    numbers = outline.numbers
  }

  /// The blocks with an empty line between them, then the notes.
  ///
  /// Ends with a line feed.
  func text() -> String {
    (body + notes(under: outline.notesTitle)).joined(separator: "\n\n") + "\n"
  }

  /// The blocks without the notes.
  var body: [String] { outline.blocks.map(block) }

  /// The notes, a paragraph each.
  ///
  /// A line each is not enough: without footnotes they would run together.
  var notes: [String] {
    outline.notes.enumerated().map { offset, note in
      "[^\(offset + firstNote)]: " + MarkdownEscaping.line(note.text)
    }
  }

  private func notes(under title: String) -> [String] {
    notes.isEmpty ? [] : [heading(level: 2, title)] + notes
  }

  private func block(_ block: Block) -> String {
    switch block {
    case .heading(let level, let text): heading(level: level, text)
    case .paragraph(let phrase): line(phrase)
    case .list(let items): list(items, indentation: "")
    case .table(let table): self.table(table)
    }
  }

  private func heading(level: Int, _ text: String) -> String {
    String(repeating: "#", count: min(max(level, 1), 6)) + " " + MarkdownEscaping.inline(text)
  }

  private func list(_ items: [ListItem], indentation: String) -> String {
    items.map { item in
      let own = indentation + "- " + line(item.phrase)
      guard !item.children.isEmpty else { return own }
      return own + "\n" + list(item.children, indentation: indentation + "  ")
    }.joined(separator: "\n")
  }

  private func table(_ table: Table) -> String {
    let rule = table.header.map { _ in "---" }
    let rows = table.rows.map { row in row.map { MarkdownEscaping.inline($0.text) + suffix($0) } }
    return ([table.header.map(MarkdownEscaping.inline), rule] + rows)
      .map { "| " + $0.joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }

  private func line(_ phrase: Phrase) -> String {
    MarkdownEscaping.line(phrase.text) + suffix(phrase)
  }

  /// The address and the note marks after a text.
  private func suffix(_ phrase: Phrase) -> String {
    let address = phrase.url.map { isAddress($0) ? "<\($0)>" : MarkdownEscaping.inline($0) }
    let marks = phrase.sources.compactMap { numbers[$0] }.map { "[^\($0 + firstNote - 1)]" }
    return (address ?? "") + marks.joined()
  }

  /// Whether `url` may be made a link: a web address of printable ASCII.
  private func isAddress(_ url: String) -> Bool {
    (url.hasPrefix("https://") || url.hasPrefix("http://"))
      && url.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x3C && $0 != 0x3E }
  }
}
