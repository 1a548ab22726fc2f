import PlanCore

/// A status of the closed OC4IDS 0.9.5 codelist projectStatus that the plans can give.
enum OC4IDSStatus: String, CaseIterable {
  case identification, preparation, implementation, completion, maintenance, cancelled

  /// The status for what is reported of a thing, or `nil` when the standard has no word for it or
  /// nothing is reported.
  init?(_ status: Status) {
    switch status {
    case .considered, .planning: self = .identification
    case .preparing: self = .preparation
    case .underConstruction: self = .implementation
    case .completed: self = .completion
    case .inService: self = .maintenance
    case .cancelled: self = .cancelled
    case .unstated, .continuing, .suspended: return nil
    }
  }
}

/// A status of the closed OCDS codelist milestoneStatus that the plans can give.
enum OC4IDSMilestoneStatus: String {
  case scheduled, met

  /// How a milestone stands by a statement; only starts, completions and openings are milestones.
  init?(_ stage: Stage, _ mode: Mode) {
    switch (stage, mode) {
    case (.start, .target), (.start, .seek), (.complete, .target), (.complete, .seek),
      (.operate, .target), (.operate, .seek):
      self = .scheduled
    case (.start, .achieved), (.complete, .achieved), (.operate, .achieved): self = .met
    default: return nil
    }
  }
}

/// What is done to an asset, by the closed OC4IDS codelist projectType.
enum OC4IDSProjectType: String {
  case construction, rehabilitation, replacement, expansion

  /// The type that the words of a name or a verb give, or `nil` when they give none.
  init?(words: [String]) {
    // The longer words first: 改扩建 is no 改建.
    let cues: [(String, OC4IDSProjectType)] = [
      ("改扩建", .expansion), ("扩建", .expansion), ("扩容", .expansion), ("延伸", .expansion),
      ("迁建", .replacement), ("外迁", .replacement), ("改建", .rehabilitation),
      ("改造", .rehabilitation), ("修复", .rehabilitation), ("新建", .construction),
    ]
    guard let cue = cues.first(where: { cue in words.contains { $0.contains(cue.0) } }) else {
      return nil
    }
    self = cue.1
  }
}
