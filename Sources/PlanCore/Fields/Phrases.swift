// The smallest pieces of what is said of a plan: a date, a figure, a status, a list of names.

extension Strings {
  /// What readers see before a value of the field.
  package func label(_ field: FieldName) -> String { name(of: field) }

  /// The mark of what an editor concluded.
  package var inferred: String { say("推断", "inferred") }

  /// That the name of a thing is not the source's.
  package var editorsName: String { say("名称由编者归纳", "name put together by an editor") }

  /// The mark of a stop that a line only passes.
  package var via: String { say("经", "via") }

  /// What is between a label and its value.
  package var colon: String { say("：", ": ") }

  /// What is between names in a row.
  package var comma: String { say("、", ", ") }

  /// Names in a row.
  package func joined(_ names: [String]) -> String { names.joined(separator: comma) }

  /// A text, marked when an editor concluded it.
  package func marked(_ text: String, _ basis: Basis) -> String {
    basis == .inferred ? text + bracketed(inferred) : text
  }

  /// Another name, marked when no source prints it.
  package func marked(_ alias: Alias) -> String { marked(alias.name, alias.basis) }

  /// A date, marked when an editor concluded it.
  package func dated(_ date: PartialDate, _ basis: Basis) -> String {
    marked(date.description, basis)
  }

  /// A period as people write it: `2020—2035`.
  package func period(_ period: Period) -> String {
    period.start == period.end ? period.start.description : "\(period.start)—\(period.end)"
  }

  /// A figure with its unit and what qualifies it: 约56公里.
  package func figure(_ figure: Figure) -> String { figure.describe(in: language) }

  /// A number with what qualifies it, without its unit.
  package func number(_ figure: Figure) -> String {
    figure.comparator?.describe(figure.printed, in: language) ?? figure.printed
  }

  /// A change in percent with its sign: `+3.6%`.
  package func signed(_ growth: Figure) -> String {
    let text = figure(
      Figure(
        printed: growth.printed, value: growth.value, unit: growth.unit ?? "%",
        comparator: growth.comparator))
    return growth.value > 0 && growth.comparator == nil && !text.hasPrefix("+") ? "+\(text)" : text
  }

  /// What an indicator says in a word: its value, or else its growth, or else its rank.
  package func value(of indicator: Indicator) -> String {
    if let figure = indicator.figure { return self.figure(figure) }
    if let growth = indicator.growth { return signed(growth) }
    return indicator.rank ?? ""
  }

  /// Stage and mode of a statement in one phrase, marked when an editor concluded them.
  package func status(_ status: FieldValue.Status, of kind: ItemKind = .project) -> String {
    marked(phrase(status.stage, status.mode, of: kind), status.basis)
  }
}
