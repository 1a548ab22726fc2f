import PlanCore

// The smallest pieces: how a date, a figure, a place or a status reads.
extension PlanOutline {
  /// The Chinese or English name of a code.
  func name(of code: some Code) -> String {
    switch language {
    case .english: code.englishName
    case .chinese: code.chineseName
    }
  }

  /// `text`, marked when an editor concluded it.
  func marked(_ text: String, _ basis: Basis) -> String {
    switch basis {
    case .printed: text
    case .inferred: text + words.bracketed(words.inferred)
    }
  }

  /// A date, marked when inferred, or `nil`.
  func dateText(_ date: PartialDate?, _ basis: Basis) -> String? {
    date.map { marked($0.description, basis) }
  }

  /// The number with its qualification, without the unit: 约14515.9.
  func numberText(_ figure: Figure) -> String {
    figure.comparator?.describe(figure.printed, in: language) ?? figure.printed
  }

  /// The number with qualification and unit: 约14515.9亿元.
  func figureText(_ figure: Figure) -> String {
    guard let unit = figure.unit else { return numberText(figure) }
    let number = figure.printed + (unit == "%" ? "" : words.unitSpace) + unit
    return figure.comparator?.describe(number, in: language) ?? number
  }

  /// A change in percent; plans print some without the sign.
  func growthText(_ figure: Figure?) -> String? {
    figure.map {
      figureText(
        Figure(
          printed: $0.printed, value: $0.value, unit: $0.unit ?? "%", comparator: $0.comparator))
    }
  }

  /// Several names in one line, or `nil` for none.
  func joined(_ names: [String]) -> String? {
    names.isEmpty ? nil : names.joined(separator: words.comma)
  }

  /// The short names of places, or `nil` for none.
  func placesText(_ places: [Identifier<Place>]) -> String? {
    joined(places.map(gazetteer.shortName))
  }

  /// The stops in order: 焦作—济源（经）—平顶山.
  func routeText(_ route: Route) -> String {
    route.stops.map { stop in
      let name = gazetteer.shortName(of: stop.place)
      return stop.isVia ? name + words.bracketed(words.via) : name
    }.joined(separator: "—")
  }

  /// The places of a belt in order, or `nil` for none.
  func endsText(_ belt: Belt) -> String? {
    belt.ends.isEmpty ? nil : belt.ends.map(gazetteer.shortName).joined(separator: "—")
  }

  /// Verb, stage and mode: “加快推进…开工建设” · 开工 · 目标.
  func statusText(
    verb: String?, stage: Stage?, mode: Mode, due: Period?, basis: Basis
  ) -> String {
    [
      verb.map { "“\($0)”" }, stage.map(name), marked(name(of: mode), basis),
      due.map { words.due + words.colon + $0.description },
    ].compactMap { $0 }.joined(separator: separator)
  }

  /// Date, speaker and status of a statement, and what else was said.
  func statementText(_ statement: Statement) -> String {
    let status = statusText(
      verb: statement.verb, stage: statement.stage, mode: statement.mode, due: statement.due,
      basis: statement.basis)
    return [dateText(statement.date, statement.dateBasis), statement.by, status, statement.note]
      .compactMap { $0 }.joined(separator: separator)
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

  /// What stands between the parts of a line.
  var separator: String { " · " }
}

extension Source {
  /// The first words of a paragraph, or `nil` when they were not recorded.
  fileprivate func opening(ofParagraph number: Int) -> String? {
    number >= 1 && number <= paragraphs.count ? paragraphs[number - 1] : nil
  }
}
