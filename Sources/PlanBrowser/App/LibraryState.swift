import PlanCore

/// What is open: the library, and the plans of it that have been read.
struct LibraryState: Equatable, Sendable {
  /// The library: what is known of it without reading a plan.
  var catalog: Catalog
  /// The column of plans, made once: a library may have thousands.
  var planRows: PlanRows
  /// The plans that have been read.
  var plans: OpenPlans
  /// The plan that has been asked for last and has not come yet.
  var asked: Identifier<Plan>?
  /// What is to be done when the shown plan is open; any key overtakes it.
  var deferred: DeferredAction?
  /// How far the index is while it is being worked on.
  var progress: IndexingProgress?

  init(_ catalog: Catalog, open: [Plan], isIndexing: Bool, words: Strings) {
    self.catalog = catalog
    planRows = PlanRows(PlanTree.planRows(of: catalog, words: words))
    plans = OpenPlans(open)
    progress = isIndexing ? .unknown : nil
  }
}
