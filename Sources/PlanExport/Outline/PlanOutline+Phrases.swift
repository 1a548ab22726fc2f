import PlanCore

// How the fields of a plan read in one line.
extension PlanOutline: FieldReader {
  func name(of place: Identifier<Place>) -> String { gazetteer.shortName(of: place) }

  func name(of plan: Identifier<Plan>) -> String { plan.rawValue }

  func citation(_ reference: SourceReference) -> String { plan.citation(reference) }

  /// A date, marked when inferred, or `nil`.
  func dateText(_ date: PartialDate?, _ basis: Basis) -> String? {
    date.map { words.dated($0, basis) }
  }

  /// The short names of places.
  func placesText(_ places: [Identifier<Place>]) -> String {
    words.joined(places.map(gazetteer.shortName))
  }

  /// Verb, phrase and due date: “加快推进…开工建设” · 拟开工 · 时限：2024.
  func text(of status: FieldValue.Status, _ kind: ItemKind) -> String {
    [
      status.verb.map { "“\($0)”" },
      words.marked(words.phrase(status.stage, status.mode, of: kind), status.basis),
      status.due.map { words.label(.due) + words.colon + words.period($0) },
    ].compactMap { $0 }.joined(separator: separator)
  }

  /// Date, speaker and status of a statement, and what else was said.
  func text(of statement: Statement, _ kind: ItemKind) -> String {
    [
      dateText(statement.date, statement.dateBasis), statement.by,
      text(of: statement.status, kind),
      statement.note,
    ].compactMap { $0 }.joined(separator: separator)
  }

  /// Title, publisher and date of a source.
  func sourceText(_ source: Source) -> String {
    [source.title, source.publisher, dateText(source.date, source.dateBasis)]
      .compactMap { $0 }.joined(separator: separator)
  }

  /// The text of a note: the source and the paragraph with its first words.
  ///
  /// It always holds a separator with spaces around it. Where footnotes are
  /// unknown, `[^1]: text` would otherwise define a link and vanish.
  func noteText(_ reference: SourceReference) -> String {
    let source = plan.source(reference.source)
    let origin = source.map(sourceText) ?? reference.source.rawValue
    guard let paragraph = reference.paragraph else {
      return origin + separator + words.wholeText
    }
    let position = words.paragraph(paragraph)
    guard let opening = source?.opening(ofParagraph: paragraph) else {
      return origin + separator + position
    }
    return origin + separator + position + words.colon + "“\(opening)…”"
  }

  /// What is between the parts of a line.
  var separator: String { " · " }
}

extension Source {
  /// The first words of a paragraph, or `nil` when they were not recorded.
  fileprivate func opening(ofParagraph number: Int) -> String? {
    number >= 1 && number <= paragraphs.count ? paragraphs[number - 1] : nil
  }
}
