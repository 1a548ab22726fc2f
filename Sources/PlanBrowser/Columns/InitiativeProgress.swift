import PlanCore
import PlanViews

/// What is reported of the things that an initiative is about: its projects, or where it names none,
/// its actions.
///
/// What is only promised is counted apart and never as progress.
struct InitiativeProgress: Equatable, Sendable {
  /// The parts of the bar from left to right.
  enum Step: Int, CaseIterable, Sendable {
    case completed
    case underWay
    case preparing
    /// What is only promised or sought, whatever the milestone.
    case promised
    case stopped
  }

  /// How many have a status at a step; those that are only promised share a part.
  struct Part: Equatable, Sendable {
    let step: Step
    /// `nil` for what is only promised.
    let status: Status?
    let count: Int
  }

  /// Whether projects are counted, and not actions.
  let countsProjects: Bool
  /// How many there are, those without any statement included.
  let total: Int
  /// How many are at each step.
  let counts: [Step: Int]
  /// The parts in the order of the codelist, what is promised last; none is 0.
  let parts: [Part]

  /// Counts; `nil` when nothing is reported or promised of anything.
  init?(of standings: [Standing?], countsProjects: Bool) {
    let known = standings.compactMap { standing in
      standing.flatMap { standing in Step(of: standing).map { ($0, standing.status) } }
    }
    guard !known.isEmpty else { return nil }
    self.countsProjects = countsProjects
    total = standings.count
    var counts: [Step: Int] = [:]
    for (step, _) in known { counts[step, default: 0] += 1 }
    self.counts = counts
    var parts = Status.allCases.compactMap { status -> Part? in
      let same = known.filter { $0.0 != .promised && $0.1 == status }
      return same.first.map { Part(step: $0.0, status: status, count: same.count) }
    }
    if let promised = counts[.promised] {
      parts.append(Part(step: .promised, status: nil, count: promised))
    }
    self.parts = parts
  }

  /// Counts what the actions of an initiative are about.
  init?(of initiative: Initiative, _ standings: PlanStandings) {
    var seen: Set<ItemIdentifier> = []
    let named = initiative.actions.flatMap(\.projects).map { ItemIdentifier($0) }
      .filter { seen.insert($0).inserted }
    let counted = named.isEmpty ? initiative.actions.map { ItemIdentifier($0.id) } : named
    self.init(of: counted.map { standings[$0]?.standing }, countsProjects: !named.isEmpty)
  }

  /// How many are at a step.
  subscript(step: Step) -> Int { counts[step] ?? 0 }

  /// The steps of a bar of so many cells, from left to right: each by its share, and none that
  /// there is without a cell while there are cells enough.
  func bar(cells: Int) -> [Step] {
    let steps = Step.allCases.filter { self[$0] > 0 }
    let all = steps.reduce(0) { $0 + self[$1] }
    guard all > 0, cells > 0 else { return [] }
    let least = steps.count <= cells ? 1 : 0
    var widths = steps.map { max(least, self[$0] * cells / all) }
    // What rounding leaves over goes where most is missing, and comes from where most is too much.
    func lack(_ index: Int) -> Int { self[steps[index]] * cells - widths[index] * all }
    while widths.reduce(0, +) != cells {
      let isShort = widths.reduce(0, +) < cells
      let candidates = steps.indices.filter { isShort || widths[$0] > least }
      let index =
        isShort
        ? candidates.max { lack($0) < lack($1) } : candidates.min { lack($0) < lack($1) }
      guard let index else { break }
      widths[index] += isShort ? 1 : -1
    }
    return zip(steps, widths).flatMap { Array(repeating: $0, count: $1) }
  }
}

extension InitiativeProgress.Step: Comparable {
  /// The step of what is reported, or else promised; `nil` without either.
  init?(of standing: Standing) {
    switch standing.status {
    case .completed, .inService: self = .completed
    case .underConstruction, .continuing: self = .underWay
    case .considered, .planning, .preparing: self = .preparing
    case .suspended, .cancelled: self = .stopped
    case .unstated where standing.aim != nil: self = .promised
    case .unstated: return nil
    }
  }

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// The sign in a bar: the farther, the higher; one column in every terminal, and to be told
  /// apart without colour and in reverse.
  var mark: String {
    switch self {
    case .completed: "⣿"
    case .underWay: "⣶"
    case .preparing: "⣤"
    case .promised: "⣀"
    case .stopped: "x"
    }
  }

  /// The role that colours the sign.
  var role: Role {
    switch self {
    case .completed: .achieved
    case .underWay: .ongoing
    case .preparing: .target
    case .promised: .seek
    case .stopped: .error
    }
  }
}

extension Strings {
  /// The counts in words, each step behind its sign: `8 个项目  ⣿ 建成 1  ⣶ 在建 5  ⣀ 仅有目标 2`.
  func counts(of progress: InitiativeProgress) -> String {
    let steps = InitiativeProgress.Step.allCases.compactMap { step -> String? in
      let parts = progress.parts.filter { $0.step == step }
      guard !parts.isEmpty else { return nil }
      return "\(step.mark) "
        + parts.map { "\($0.status.map { name(of: $0) } ?? onlyPromised) \($0.count)" }
        .joined(separator: " · ")
    }
    let unsaid = progress.total - progress.counts.values.reduce(0, +)
    let rest = unsaid > 0 ? ["\(name(of: Status.unstated)) \(unsaid)"] : []
    let noun = progress.countsProjects ? counted(progress.total) : countedActions(progress.total)
    return ([noun] + steps + rest).joined(separator: "  ")
  }

  private var onlyPromised: String { say("仅有目标", "only promised") }

  private func counted(_ projects: Int) -> String {
    say("\(projects) 个项目", projects == 1 ? "1 project" : "\(projects) projects")
  }

  private func countedActions(_ actions: Int) -> String {
    say("\(actions) 项任务", actions == 1 ? "1 action" : "\(actions) actions")
  }
}
