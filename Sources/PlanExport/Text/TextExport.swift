import PlanCore
import PlanViews

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
  ///
  /// - Parameters:
  ///   - standings: How its items stand by all documents, where that is known.
  ///   - planName: What another plan is called.
  package func plan(
    _ plan: Plan, standings: PlanStandings? = nil,
    planName: @escaping (Identifier<Plan>) -> String = { $0.rawValue }
  ) -> String {
    let outline = PlanOutline(
      plan: plan, gazetteer: gazetteer, language: language, hasOverviews: false,
      standings: standings.map { standings in
        OutlineStandings(thing: { standings[$0.id] }, planName: planName)
      })
    return text(outline.outline(outline.wholePlan()))
  }

  private func text(_ outline: Outline) -> String {
    TextWriter(outline, colon: Strings(language).colon).text()
  }
}
