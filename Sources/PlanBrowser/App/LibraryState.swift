import PlanCore
import PlanViews

/// The library, and the plans that have been read.
struct LibraryState: Equatable, Sendable {
  /// What is known of the library without reading a plan.
  var catalog: Catalog
  /// The column of plans, made once: a library may have thousands.
  var planRows: PlanRows
  /// The plans that have been read.
  var plans: OpenPlans
  /// The plan that was asked for last and is on its way.
  var asked: Identifier<Plan>?
  /// What to do when the plan shown is open; any key drops it.
  var deferred: DeferredAction?
  /// The progress of the index while it is being built.
  var progress: IndexingProgress?
  /// The plan to go to when it has been read.
  var awaited: AwaitedPlan?

  init(
    _ catalog: Catalog, open: [Plan], linked: LinkedStandings, asOf today: PartialDate,
    isIndexing: Bool, words: Strings
  ) {
    self.catalog = catalog
    planRows = PlanRows(PlanTree.planRows(of: catalog, words: words))
    plans = OpenPlans(open, linked: linked, asOf: today)
    progress = isIndexing ? .unknown : nil
  }

  /// Whether a plan of the library has not been read.
  func isMissing(_ id: Identifier<Plan>) -> Bool {
    catalog.summary(of: id) != nil && plans[id] == nil
  }

  /// Whether a path begins with a plan of the library that must be read.
  func lacksPlan(of path: [Node]) -> Bool {
    guard case .plan(let id) = path.first else { return false }
    return plans.lacks(id) && catalog.summary(of: id) != nil
  }

  /// Whether a row of the list of plans is still there.
  func contains(_ node: Node?) -> Bool {
    switch node {
    case .plan(let id): catalog.summary(of: id) != nil
    case let node?: planRows.all.contains { $0.node == node }
    case nil: false
    }
  }

  /// Notes that a plan is on the screen, and asks for it if it has not been read.
  mutating func show(_ id: Identifier<Plan>) -> [BrowserEffect] {
    guard catalog.summary(of: id) != nil else { return [] }
    let isBack = plans.show(id)
    guard plans.lacks(id), asked != id else { return isBack ? [.readAhead(from: id)] : [] }
    asked = id
    return [.openPlan(id)]
  }

  /// Asks for a plan, and remembers what to do once it is here.
  mutating func open(_ id: Identifier<Plan>, then deferred: DeferredAction) -> [BrowserEffect] {
    self.deferred = deferred
    asked = id
    return [.openPlan(id)]
  }

  /// Notes how far the index is; `true` if more can be found than before.
  mutating func takeProgress(done: Int, total: Int) -> Bool {
    let before = progress
    let done = max(0, done)
    progress = done < total ? IndexingProgress(done: done, total: total) : nil
    return before != nil && before != progress
  }

  /// Replaces the catalog by a newer one.
  mutating func adopt(_ new: Catalog, _ words: Strings) {
    plans.adopt(new, after: catalog)
    catalog = new
    planRows = PlanRows(PlanTree.planRows(of: new, words: words))
    if let asked, new.summary(of: asked) == nil { self.asked = nil }
  }
}

/// A plan that the reader named and that is not known yet.
struct AwaitedPlan: Equatable, Sendable {
  /// Its slug, as typed.
  let name: String
  /// Whether the reader has done nothing else meanwhile.
  var goesThere = true

  /// The plan, if a catalog has it.
  func found(in catalog: Catalog) -> Identifier<Plan>? {
    Identifier<Plan>(name).flatMap { catalog.summary(of: $0)?.id }
  }
}

/// The progress of some work, at first the index.
struct IndexingProgress: Equatable, Sendable {
  /// Plans that can be searched.
  let done: Int
  /// All plans; more than `done`, or 0 while that is not known.
  let total: Int

  /// Before the first count.
  static let unknown = IndexingProgress(done: 0, total: 0)
}

/// An action that waits for a plan to be open.
enum DeferredAction: Equatable, Sendable {
  /// A command that needs the plan.
  case command(Command, count: Int? = nil)
  /// Going to the hit that ``HitWalk`` is at.
  case hit
  /// Going to a path in the plan.
  case visit(Location)
  /// Showing an item of the plan.
  case reveal(ItemReference)
  /// Going to where an earlier run was.
  case restore(BrowserSession)
  /// Going into the plan, to the row last chosen there.
  case descend
}
