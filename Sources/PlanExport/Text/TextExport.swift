import PlanCore

/// Writes plans, or single items of them, as plain text for terminals and pipes.
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
    let outline = outline(of: plan)
    return text(outline.outline(outline.wholePlan()))
  }

  /// One item of `plan` with what belongs to it.
  package func item(_ item: Item, in plan: Plan) -> String {
    let outline = outline(of: plan)
    return text(outline.outline(outline.document(of: item)))
  }

  private func outline(of plan: Plan) -> PlanOutline {
    PlanOutline(plan: plan, gazetteer: gazetteer, language: language, hasOverviews: false)
  }

  private func text(_ outline: Outline) -> String {
    TextWriter(outline, colon: ExportStrings.words(in: language).colon).text()
  }
}
