import PlanCore

/// Writes an outline as plain text in which indentation alone shows what belongs to what.
///
/// There is no alignment in columns, so that nothing depends on the width of a
/// character, and no escape code.
struct TextWriter {
  private let outline: Outline
  private let colon: String
  private let numbers: [SourceReference: Int]

  init(_ outline: Outline, colon: String) {
    self.outline = outline
    self.colon = colon
    numbers = outline.numbers
  }

  /// The lines of the document, each ended by a line feed.
  func text() -> String {
    var lines: [String] = []
    var depth = 0
    for block in outline.blocks {
      switch block {
      case .heading(let level, let text):
        depth = max(0, level - 1)
        if level <= 2, !lines.isEmpty { lines.append("") }
        lines.append(indented(text.singleLine, max(0, depth - 1)))
      case .paragraph(let phrase): lines.append(line(phrase, depth))
      case .list(let items): lines += list(items, depth)
      case .table(let table): lines += self.table(table, depth)
      }
    }
    if !outline.notes.isEmpty {
      lines += ["", outline.notesTitle.singleLine]
      lines += outline.notes.enumerated().map { offset, note in
        indented("[\(offset + 1)] " + note.text.singleLine, 1)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func list(_ items: [ListItem], _ depth: Int) -> [String] {
    items.flatMap { [line($0.phrase, depth)] + list($0.children, depth + 1) }
  }

  /// A row begins with its first cell; the others follow below it under their heads.
  private func table(_ table: Table, _ depth: Int) -> [String] {
    table.rows.flatMap { row -> [String] in
      guard let first = row.first else { return [] }
      let rest = zip(table.header, row).dropFirst().compactMap { head, cell -> String? in
        let text = text(of: cell)
        if text.isEmpty { return nil }
        return cell.text.isEmpty ? head + text : head + colon + text
      }
      let below = rest.isEmpty ? [] : [indented(rest.joined(separator: " · "), depth + 1)]
      return [line(first, depth)] + below
    }
  }

  private func line(_ phrase: Phrase, _ depth: Int) -> String {
    indented(text(of: phrase), depth)
  }

  private func text(of phrase: Phrase) -> String {
    let marks = phrase.sources.compactMap { numbers[$0] }.map { " [\($0)]" }
    return (phrase.text + (phrase.url ?? "")).singleLine + marks.joined()
  }

  private func indented(_ text: String, _ depth: Int) -> String {
    String(repeating: "  ", count: depth) + text
  }
}
