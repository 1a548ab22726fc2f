import PlanCore

/// How far what an initiative is about has come: its projects, or where it names none, its actions.
struct InitiativeProgress: Equatable, Sendable {
  /// The parts of the bar from left to right.
  enum Step: Int, CaseIterable, Sendable {
    case completed
    case underWay
    case preparing
    /// What is only a target or sought, whatever the milestone.
    case promised
    case stopped
  }

  /// What is counted of a step, in a word of the codelists.
  enum Part: Hashable, Sendable {
    case stage(Stage)
    case mode(Mode)
  }

  /// Whether projects are counted, and not actions.
  let countsProjects: Bool
  /// How many there are, those of which nothing was said among them.
  let total: Int
  /// How many are at each step.
  let counts: [Step: Int]
  /// How many of each word, in the order of the codelists; none is 0.
  let parts: [(step: Step, part: Part, count: Int)]

  /// Counts; `nil` when there is nothing of which a status was said.
  init?(statuses: [(stage: Stage?, mode: Mode)?], countsProjects: Bool) {
    let known = statuses.compactMap { $0 }
    guard !known.isEmpty else { return nil }
    self.countsProjects = countsProjects
    total = statuses.count
    var counts: [Step: Int] = [:]
    var parts: [Part: Int] = [:]
    var steps: [Part: Step] = [:]
    for status in known {
      let step = Step(of: status.stage, status.mode)
      counts[step, default: 0] += 1
      let part = Part(status, at: step)
      parts[part, default: 0] += 1
      steps[part] = step
    }
    self.counts = counts
    let order = Stage.allCases.map(Part.stage) + Mode.allCases.map(Part.mode)
    self.parts = order.compactMap { part in
      guard let count = parts[part], let step = steps[part] else { return nil }
      return (step, part, count)
    }
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

  static func == (left: Self, right: Self) -> Bool {
    left.countsProjects == right.countsProjects && left.total == right.total
      && left.parts.elementsEqual(right.parts) { $0 == $1 }
  }
}

extension InitiativeProgress.Step: Comparable {
  /// The step at which something stands.
  init(of stage: Stage?, _ mode: Mode) {
    switch (stage, mode) {
    case (_, .target), (_, .seek): self = .promised
    case (.halted, _), (.dropped, _): self = .stopped
    case (.operate, _), (.complete, .achieved), (nil, .achieved): self = .completed
    case (.idea, _), (.plan, _), (.prep, _): self = .preparing
    case (.start, _), (.build, _), (.programme, _), (.complete, .ongoing), (nil, .ongoing):
      self = .underWay
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

extension InitiativeProgress.Part {
  /// The word for a status: its stage, but its mode where the stage has not been reached.
  init(_ status: (stage: Stage?, mode: Mode), at step: InitiativeProgress.Step) {
    switch (status.stage, status.mode) {
    case (let stage?, _) where step != .promised && (stage, status.mode) != (.complete, .ongoing):
      self = .stage(stage)
    default: self = .mode(status.mode)
    }
  }
}

extension Strings {
  /// The counts in words, each step behind its sign: `8 个项目  ⣿ 建成 1  ⣶ 开工 2 · 在建 5`.
  func counts(of progress: InitiativeProgress) -> String {
    let steps = InitiativeProgress.Step.allCases.compactMap { step -> String? in
      let parts = progress.parts.filter { $0.step == step }
      guard !parts.isEmpty else { return nil }
      return "\(step.mark) "
        + parts.map { "\(name(of: $0.part)) \($0.count)" }.joined(separator: " · ")
    }
    let unsaid = progress.total - progress.counts.values.reduce(0, +)
    let rest = unsaid > 0 ? ["\(noStatus) \(unsaid)"] : []
    let noun = progress.countsProjects ? counted(progress.total) : countedActions(progress.total)
    return ([noun] + steps + rest).joined(separator: "  ")
  }

  private func name(of part: InitiativeProgress.Part) -> String {
    switch part {
    case .stage(let stage): name(of: stage)
    case .mode(let mode): name(of: mode)
    }
  }

  private func counted(_ projects: Int) -> String {
    switch language {
    case .chinese: "\(projects) 个项目"
    case .english: projects == 1 ? "1 project" : "\(projects) projects"
    }
  }

  private func countedActions(_ actions: Int) -> String {
    switch language {
    case .chinese: "\(actions) 项任务"
    case .english: actions == 1 ? "1 action" : "\(actions) actions"
    }
  }
}

extension Plan {
  /// How far the initiatives have come, one for each, in their order.
  ///
  /// Cost: linear in the number of projects and of those that the actions name.
  var progressOfInitiatives: [InitiativeProgress?] {
    var places: [Identifier<Project>: Int] = [:]
    for (place, project) in projects.enumerated() { places[project.id] = place }
    return initiatives.map { progress(of: $0, places) }
  }

  /// How far one initiative has come.
  func progress(of initiative: Initiative) -> InitiativeProgress? {
    let places = Dictionary(
      projects.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    return progress(of: initiative, places)
  }

  private func progress(
    of initiative: Initiative, _ places: [Identifier<Project>: Int]
  ) -> InitiativeProgress? {
    var seen: Set<Int> = []
    var named: [Int] = []
    for action in initiative.actions {
      for id in action.projects {
        if let place = places[id], seen.insert(place).inserted { named.append(place) }
      }
    }
    guard named.isEmpty else {
      return InitiativeProgress(
        statuses: named.map { projects[$0].statements.status }, countsProjects: true)
    }
    return InitiativeProgress(
      statuses: initiative.actions.map { ($0.stage, $0.mode) }, countsProjects: false)
  }
}
