/// Everything that was read: plans, places, links, and what was wrong with the files.
public struct Library: Equatable, Sendable {
  /// The plans, in the order of their folders and file names.
  public let plans: [Plan]
  /// The places that the plans refer to.
  public let gazetteer: Gazetteer
  /// Which items of different plans are one thing.
  public let links: LinkTable
  /// What could not be read.
  ///
  /// A bad file never hides a good one.
  public let problems: [LibraryProblem]
  /// What the writers of good files should look at again.
  public let warnings: [LibraryProblem]

  /// Creates a library from its parts.
  public init(
    plans: [Plan] = [], gazetteer: Gazetteer = Gazetteer(), links: LinkTable = LinkTable(),
    problems: [LibraryProblem] = [], warnings: [LibraryProblem] = []
  ) {
    self.plans = plans
    self.gazetteer = gazetteer
    self.links = links
    self.problems = problems
    self.warnings = warnings
  }

  /// The plan with the slug `id`, or `nil`.
  public func plan(_ id: Identifier<Plan>) -> Plan? {
    plans.first { $0.id == id }
  }
}
