import PlanCore

/// Makes views: the one place for the browser, the command line and the tests.
package struct ViewFactory: Sendable {
  package let language: Language
  /// The day on which targets count as overdue.
  package let today: PartialDate
  /// Makes names that readers take for the same the same.
  package let fold: @Sendable (String) -> String
  private let known = KnownCatalog()

  package init(
    _ language: Language, asOf today: PartialDate,
    folding fold: @escaping @Sendable (String) -> String
  ) {
    self.language = language
    self.today = today
    self.fold = fold
  }

  /// What views of a library, or of one of its plans, are made of.
  package func source(_ library: Library, plan: Identifier<Plan>? = nil) -> ViewSource {
    ViewSource(
      library, ViewNames(of: library, in: language), asOf: today, folding: fold, plan: plan,
      known: known)
  }

  /// The things of a library, which are kept for the next view of it.
  package func things(of library: Library) -> ThingCatalog { known.catalog(of: library) }

  /// The content of a view; an empty table for what is not made of a library.
  package func content(of view: PlanView, _ library: Library) -> ViewContent {
    view.content(source(library)) ?? .table(ColumnTable(columns: []))
  }

  /// A view with what the browser needs to know of it.
  ///
  /// - Parameter isWhole: Whether all plans are in the library.
  package func gathered(_ view: PlanView, of library: Library, isWhole: Bool = true) -> GatheredView
  {
    GatheredView(view, content(of: view, library), isWhole: isWhole)
  }

  /// The page of some places; `nil` when there are none of them.
  package func page(of places: [Identifier<Place>], in library: Library) -> GatheredPlaces? {
    let found = places.compactMap { library.gazetteer[$0] }
    guard !found.isEmpty else { return nil }
    let view = PlaceView(
      of: found, abolished: library.gazetteer.abolished(into: found), in: library,
      known.catalog(of: library), asOf: today)
    return GatheredPlaces(view, ViewNames(of: library, in: language))
  }

  /// Sorts, groups and filters rows.
  package func arranged(
    _ request: ArrangeRequest, gazetteer: Gazetteer, _ search: ViewSearch
  ) -> ArrangedTable {
    guard !request.filter.isEmpty else { return ArrangedTable(request) }
    let rows = rows(
      of: request.table, in: request.view, passing: request.filter, gazetteer: gazetteer, search)
    func words(_ notices: [SearchNotice]) -> String {
      notices.map { $0.describe(in: language) }.joined(separator: "\n")
    }
    return ArrangedTable(
      request, passing: rows.passing, notice: words(rows.notices.filter { !$0.isAddition }),
      additions: words(rows.notices.filter(\.isAddition)))
  }
}
