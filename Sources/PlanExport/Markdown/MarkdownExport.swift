import PlanCore
import PlanViews

/// Writes plans, or single items of them, as Markdown.
///
/// The same values always give the same bytes: UTF-8, LF line ends, one at the
/// end of the file. docs/output.md describes the form.
package struct MarkdownExport: Sendable {
  let gazetteer: Gazetteer
  let language: Language
  /// The library in which the plans are, for their first pages; without it they have none.
  let library: LedgerLibrary?

  /// Creates an export with the places that plans refer to and the language of headings and labels.
  package init(gazetteer: Gazetteer, language: Language, library: LedgerLibrary? = nil) {
    self.gazetteer = gazetteer
    self.language = language
    self.library = library
  }

  /// The whole plan.
  package func plan(_ plan: Plan) -> String {
    let outline = outline(of: plan)
    return file(
      [("id", plan.id.rawValue), ("title", plan.title)] + date(of: plan),
      plan.sources.map(outline.sourceText), outline.outline(outline.wholePlan(glance(of: plan))))
  }

  /// Two pages of a plan; the whole plan without a library.
  package func brief(_ plan: Plan) -> String {
    guard let glance = glance(of: plan) else { return self.plan(plan) }
    let outline = outline(of: plan)
    return file(
      [("id", plan.id.rawValue), ("title", plan.title)] + date(of: plan),
      plan.sources.map(outline.sourceText), outline.outline(outline.brief(glance)))
  }

  func glance(of plan: Plan) -> PlanGlance? {
    library.map { PlanGlance(of: plan, in: $0, Strings(language)) }
  }

  /// One item of `plan` with what belongs to it, as a document of its own.
  package func item(_ item: Item, in plan: Plan) -> String {
    let outline = outline(of: plan)
    let identity = [
      ("id", item.id.rawValue), ("title", item.title), ("kind", item.kind.rawValue),
      ("plan", plan.id.rawValue),
    ]
    return file(
      identity + date(of: plan), plan.sources.map(outline.sourceText),
      outline.outline(outline.document(of: item)))
  }

  func outline(of plan: Plan) -> PlanOutline {
    PlanOutline(
      plan: plan, gazetteer: gazetteer, language: language, hasOverviews: true,
      standings: library.map { library in
        OutlineStandings(
          thing: { library.things.thingStanding(of: $0, asOf: library.day) },
          planName: library.names.name(of:))
      })
  }

  private func date(of plan: Plan) -> [(key: String, value: String)] {
    guard let date = plan.date else { return [] }
    let basis = plan.dateBasis == .inferred ? [("dateBasis", plan.dateBasis.rawValue)] : []
    return [("date", date.description)] + basis
  }

  private func file(
    _ values: [(key: String, value: String)], _ sources: [String], _ outline: Outline
  ) -> String {
    FrontMatter(values: values, sources: sources).text + "\n\n" + MarkdownWriter(outline).text()
  }
}
