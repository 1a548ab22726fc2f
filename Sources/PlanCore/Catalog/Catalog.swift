import Synchronization

/// A library whose plans are read when they are opened.
public struct Catalog: Equatable, Sendable {
  private let known: KnownSummaries
  /// The number of plans.
  public let count: Int
  /// The places that the plans refer to.
  public let gazetteer: Gazetteer
  /// What could not be read.
  public let problems: [LibraryProblem]

  /// Creates a catalog from its parts; of two plans with one slug the first one counts.
  public init(
    summaries: [PlanSummary] = [], gazetteer: Gazetteer = Gazetteer(),
    problems: [LibraryProblem] = []
  ) {
    self.init(count: summaries.count, gazetteer: gazetteer, problems: problems) { summaries }
  }

  /// Creates a catalog whose summaries are made when they are first asked for.
  ///
  /// - Parameters:
  ///   - count: The number of summaries.
  ///   - summaries: Makes them; called once at most, on any thread.
  public init(
    count: Int, gazetteer: Gazetteer, problems: [LibraryProblem],
    summaries: @escaping @Sendable () -> [PlanSummary]
  ) {
    known = KnownSummaries(summaries)
    self.count = count
    self.gazetteer = gazetteer
    self.problems = problems
  }

  /// The catalog of a library that has been read whole.
  public init(of library: Library) {
    self.init(
      summaries: library.plans.map { PlanSummary(of: $0) }, gazetteer: library.gazetteer,
      problems: library.problems)
  }

  /// What is known of every plan, in the order of the library.
  public var summaries: [PlanSummary] { known.all }

  /// What is known of the plan with the slug `id`, or `nil`.
  public func summary(of id: Identifier<Plan>) -> PlanSummary? { known.summary(of: id) }

  /// Whether everything that is known is the same.
  public static func == (left: Catalog, right: Catalog) -> Bool {
    left.count == right.count && left.gazetteer == right.gazetteer
      && left.problems == right.problems
      && (left.known === right.known || left.summaries == right.summaries)
  }

  /// The number of files that something is wrong with.
  public var filesWithProblems: Int { Set(problems.map(\.file)).count }
}

/// Summaries that are made when they are first asked for.
///
/// A command that searches ten thousand plans shows none of them.
private final class KnownSummaries: Sendable {
  private struct State {
    var summaries: [PlanSummary]?
    var index: [Identifier<Plan>: Int]?
  }

  private let make: @Sendable () -> [PlanSummary]
  private let state = Mutex(State())

  init(_ make: @escaping @Sendable () -> [PlanSummary]) {
    self.make = make
  }

  var all: [PlanSummary] { state.withLock { made(&$0) } }

  /// Of two plans with one slug the first one counts.
  func summary(of id: Identifier<Plan>) -> PlanSummary? {
    state.withLock { state in
      let summaries = made(&state)
      let index =
        state.index
        ?? Dictionary(
          summaries.enumerated().map { ($0.element.id, $0.offset) },
          uniquingKeysWith: { first, _ in first })
      state.index = index
      return index[id].map { summaries[$0] }
    }
  }

  private func made(_ state: inout State) -> [PlanSummary] {
    if let summaries = state.summaries { return summaries }
    let summaries = make()
    state.summaries = summaries
    return summaries
  }
}
