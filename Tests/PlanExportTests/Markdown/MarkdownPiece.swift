@testable import PlanExport

/// A block of a document with nothing but its text, to compare what was meant with what was read.
enum MarkdownPiece: Equatable {
  case heading(Int, String)
  case paragraph(String)
  case list([MarkdownEntry])
  case table([[String]])
  case other(String)

  init(_ block: Block) {
    switch block {
    case .heading(let level, let text): self = .heading(min(level, 6), text.singleLine)
    case .paragraph(let phrase): self = .paragraph(phrase.shown)
    case .list(let items): self = .list(items.map { MarkdownEntry($0) })
    case .table(let table):
      self = .table([table.header.map(\.singleLine)] + table.rows.map { $0.map(\.shown) })
    }
  }

  init(_ node: MarkdownNode) {
    switch node.name {
    case "heading": self = .heading(Int(node.attributes["level"] ?? "") ?? 0, node.text)
    case "paragraph": self = .paragraph(node.text)
    case "list": self = .list(node.children.map { MarkdownEntry($0) })
    case "table": self = .table(node.children.map { $0.children.map(\.text) })
    default: self = .other(node.name)
    }
  }

  /// The blocks of a file that was read, without the notes at its end.
  static func pieces(of tree: MarkdownNode) -> [MarkdownPiece] {
    tree.children.filter { $0.name != "footnote" }.map { MarkdownPiece($0) }
  }
}

/// An item of a list and the items below it.
struct MarkdownEntry: Equatable {
  var text: String
  var entries: [MarkdownEntry]

  init(_ item: ListItem) {
    text = item.phrase.shown
    entries = item.children.map { MarkdownEntry($0) }
  }

  init(_ node: MarkdownNode) {
    text = node.children.filter { $0.name == "paragraph" }.map(\.text).joined(separator: "¶")
    entries = node.children.filter { $0.name == "list" }
      .flatMap(\.children).map { MarkdownEntry($0) }
    let invalidScalars = node.children.filter { $0.name != "paragraph" && $0.name != "list" }
    text += invalidScalars.map { "<\($0.name)>" }.joined()
  }
}

extension Phrase {
  /// What a reader sees of the phrase, without note marks.
  var shown: String { text.singleLine + (url ?? "") }
}
