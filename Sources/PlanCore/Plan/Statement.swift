/// 表述: who said what about a project, when, and with which verb.
///
/// The history of a promise is the list of its statements; none is ever
/// overwritten by a later one.
public struct Statement: Hashable, Sendable {
  /// When it was said, or `nil` when unknown.
  public let date: PartialDate?
  /// Whether ``date`` is printed or inferred.
  public let dateBasis: Basis
  /// Who said it, as printed with post (省发改委副主任李迎伟), or `nil` for the text itself.
  public let by: String?
  /// The verb exactly as printed (加快推进…开工建设), or `nil` when there is none.
  public let verb: String?
  /// The milestone that the verb names, or `nil` when it names none.
  public let stage: Stage?
  /// How sure the milestone is.
  public let mode: Mode
  /// When it is to be reached, or was, or `nil` when not said.
  public let due: Period?
  /// What else was said, in the library's own words.
  public let note: String?
  /// Whether the status is printed or concluded.
  public let basis: Basis
  /// Where the source says so.
  public let source: SourceReference

  /// Creates a statement from its parts.
  public init(
    date: PartialDate? = nil, dateBasis: Basis = .printed, by: String? = nil, verb: String? = nil,
    stage: Stage? = nil, mode: Mode, due: Period? = nil, note: String? = nil,
    basis: Basis = .printed, source: SourceReference
  ) {
    self.date = date
    self.dateBasis = dateBasis
    self.by = by
    self.verb = verb
    self.stage = stage
    self.mode = mode
    self.due = due
    self.note = note
    self.basis = basis
    self.source = source
  }
}

extension [Statement] {
  /// The statement with the latest status of a project, mechanism, agreement or document, or
  /// `nil` when nothing was said.
  ///
  /// Works count for more than words: the latest milestone from the start of works on
  /// that is achieved or under way, else the latest milestone, else the latest
  /// statement. The stage ``Stage/programme`` is no milestone.
  public var current: Statement? {
    let index =
      latest { isMilestone($0) && isWork($0, $1) } ?? latest { stage, _ in isMilestone(stage) }
      ?? latest { _, _ in true }
    return index.map { self[$0] }
  }

  /// The place of the one with the latest date among those whose stage and mode pass, and of
  /// several the last; those without a date come first.
  private func latest(where passes: (Stage?, Mode) -> Bool) -> Int? {
    // A list asks this of every row for every key; without the buffer each look copies a statement.
    withUnsafeBufferPointer { statements in
      var best: Int?
      for index in statements.indices where passes(statements[index].stage, statements[index].mode)
      {
        guard let other = best else {
          best = index
          continue
        }
        switch (statements[other].date, statements[index].date) {
        case (_?, nil): break
        case (let older?, let newer?) where newer < older: break
        default: best = index
        }
      }
      return best
    }
  }
}

/// Whether a stage is a step on the way of a thing.
private func isMilestone(_ stage: Stage?) -> Bool { stage != nil && stage != .programme }

/// Whether it reports works, from their start on, as done or under way.
private func isWork(_ stage: Stage?, _ mode: Mode) -> Bool {
  guard let stage, stage >= .start else { return false }
  return mode == .achieved || mode == .ongoing
}
