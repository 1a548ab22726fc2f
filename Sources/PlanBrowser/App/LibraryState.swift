import PlanCore
import PlanViews

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

/// How far the work on the index has come.
struct IndexingProgress: Equatable, Sendable {
  /// Plans that can be searched.
  let done: Int
  /// All plans; more than `done`, or 0 while that is not known.
  let total: Int

  /// Before the first count.
  static let unknown = IndexingProgress(done: 0, total: 0)
}

/// What waits for a plan to be open.
enum DeferredAction: Equatable, Sendable {
  /// A command that means something only in the plan.
  case command(Command, count: Int? = nil)
  /// Going to the hit that ``HitWalk`` is at.
  case hit
  /// Going on to a path in the plan.
  case visit([Node])
  /// Showing an item of the plan.
  case reveal(ItemReference)
  /// Going on where an earlier run was.
  case restore(BrowserSession)
  /// Going into the plan, to the row last chosen there.
  case descend
}
