import PlanCore

/// Writes whole plans as plain text for terminals and pipes.
///
/// The content is that of ``MarkdownExport`` without its overview tables. No
/// line holds a control character.
package struct TextExport: Sendable {
  private let gazetteer: Gazetteer
  private let language: Language

  /// Creates an export with the places that plans refer to and the language of headings and labels.
  package init(gazetteer: Gazetteer, language: Language) {
    self.gazetteer = gazetteer
    self.language = language
  }

  /// The whole plan.
  package func plan(_ plan: Plan) -> String {
    let outline = PlanOutline(
      plan: plan, gazetteer: gazetteer, language: language, hasOverviews: false)
    return text(outline.outline(outline.wholePlan()))
  }

  private func text(_ outline: Outline) -> String {
    TextWriter(outline, colon: Strings(language).colon).text()
  }
}
