/// A library whose plans are read when they are opened.
public struct Catalog: Equatable, Sendable {
  /// What is known of every plan, in the order of the library.
  public let summaries: [PlanSummary]
  /// The places that the plans refer to.
  public let gazetteer: Gazetteer
  /// What could not be read.
  public let problems: [LibraryProblem]
  private let index: [Identifier<Plan>: Int]

  /// Creates a catalog from its parts; of two plans with one slug the first one counts.
  public init(
    summaries: [PlanSummary] = [], gazetteer: Gazetteer = Gazetteer(),
    problems: [LibraryProblem] = []
  ) {
    self.summaries = summaries
    self.gazetteer = gazetteer
    self.problems = problems
    index = Dictionary(
      summaries.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The catalog of a library that has been read whole.
  public init(of library: Library) {
    self.init(
      summaries: library.plans.map { PlanSummary(of: $0) }, gazetteer: library.gazetteer,
      problems: library.problems)
  }

  /// What is known of the plan with the slug `id`, or `nil`.
  public func summary(of id: Identifier<Plan>) -> PlanSummary? {
    index[id].map { summaries[$0] }
  }

  /// The number of files that something is wrong with.
  public var filesWithProblems: Int { Set(problems.map(\.file)).count }
}
