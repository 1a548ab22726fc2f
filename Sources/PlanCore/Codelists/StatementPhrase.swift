// Stage and mode of a statement as one phrase, so that a promise is never read as works under way.
//
// The cells are one table: the order is achieved, ongoing, target, seek.

extension Strings {
  /// What a statement says of a thing: 拟开工, to start.
  ///
  /// Events, documents and agreements have phrases of their own; indicators have values.
  package func phrase(_ stage: Stage?, _ mode: Mode, of kind: ItemKind = .project) -> String {
    let (chinese, english) = StatementPhrase.row(stage, of: kind)[mode]
    return say(chinese, english)
  }
}

/// The phrases of one stage in all modes.
private struct StatementPhrase {
  typealias Cell = (chinese: String, english: String)

  let achieved: Cell
  let ongoing: Cell
  let target: Cell
  let seek: Cell

  init(_ achieved: Cell, _ ongoing: Cell, _ target: Cell, _ seek: Cell) {
    self.achieved = achieved
    self.ongoing = ongoing
    self.target = target
    self.seek = seek
  }

  subscript(mode: Mode) -> Cell {
    switch mode {
    case .achieved: achieved
    case .ongoing: ongoing
    case .target: target
    case .seek: seek
    }
  }

  static func row(_ stage: Stage?, of kind: ItemKind) -> Self {
    switch kind {
    case .event: event(stage) ?? row(stage)
    case .document, .plan: document(stage) ?? row(stage)
    case .agreement: agreement(stage) ?? row(stage)
    case .indicator:
      Self(("实际值", "actual"), ("实际值", "actual"), ("目标值", "target"), ("目标值", "target"))
    default: row(stage)
    }
  }

  private static func row(_ stage: Stage?) -> Self {
    switch stage {
    case .idea:
      Self(
        ("已提出", "proposed"), ("谋划中", "under consideration"), ("拟谋划", "to be considered"),
        ("争取谋划", "consideration sought"))
    case .plan:
      Self(
        ("已规划", "planned"), ("规划编制中", "being planned"), ("拟规划", "to be planned"),
        ("争取纳入规划", "inclusion sought"))
    case .prep:
      Self(
        ("前期已完成", "preparation done"), ("前期工作中", "in preparation"),
        ("拟开展前期", "preparation to begin"), ("争取立项", "approval sought"))
    case .start:
      Self(
        ("已开工", "started"), ("正在开工", "starting"), ("拟开工", "to start"),
        ("争取开工", "start sought"))
    case .build:
      Self(
        ("已进入建设", "construction begun"), ("在建", "under construction"),
        ("拟建设", "to be built"), ("争取建设", "construction sought"))
    case .complete:
      Self(
        ("已建成", "completed"), ("即将建成", "nearly complete"),
        ("计划建成", "to be completed"), ("争取建成", "completion sought"))
    case .operate:
      Self(
        ("已投用", "in service"), ("运营中", "in service"), ("计划投用", "to enter service"),
        ("争取投用", "service sought"))
    case .programme:
      Self(
        ("已开展", "carried out"), ("持续开展", "continuing"), ("拟开展", "to be carried out"),
        ("争取开展", "sought"))
    // These two are not sought in practice; a file that says so still has a phrase.
    case .halted:
      Self(
        ("已暂停", "suspended"), ("暂停中", "suspended"), ("拟暂停", "to be suspended"),
        ("争取暂停", "suspension sought"))
    case .dropped:
      Self(
        ("已取消", "cancelled"), ("取消中", "being cancelled"), ("拟取消", "to be cancelled"),
        ("争取取消", "cancellation sought"))
    case nil:
      Self(
        ("已实现", "reported"), ("推进中", "ongoing"), ("计划", "planned"), ("争取", "sought"))
    }
  }

  /// The phrases of an event, where they are its own.
  private static func event(_ stage: Stage?) -> Self? {
    switch stage {
    case .start, .build, .complete, .operate, .programme, nil:
      Self(
        ("已召开", "held"), ("正在召开", "being held"), ("拟召开", "to be held"),
        ("争取召开", "holding sought"))
    case .idea, .plan, .prep, .halted, .dropped: nil
    }
  }

  /// The phrases of a document, where they are its own.
  private static func document(_ stage: Stage?) -> Self? {
    switch stage {
    case .plan:
      Self(
        ("已编制", "drawn up"), ("编制中", "being drawn up"), ("拟编制", "to be drawn up"),
        ("争取编制", "drawing up sought"))
    case .prep:
      Self(
        ("已获批", "approved"), ("报批中", "awaiting approval"),
        ("拟报批", "to be submitted for approval"), ("争取获批", "approval sought"))
    case .start, .build, .programme: implementation
    case .complete, .operate, nil:
      Self(
        ("已印发", "issued"), ("即将印发", "about to be issued"), ("拟印发", "to be issued"),
        ("争取印发", "issue sought"))
    case .idea, .halted, .dropped: nil
    }
  }

  /// The phrases of an agreement, where they are its own.
  private static func agreement(_ stage: Stage?) -> Self? {
    switch stage {
    case .build, .programme: implementation
    case .prep, .start, .complete, .operate, nil:
      Self(
        ("已签署", "signed"), ("正在签署", "being signed"), ("拟签署", "to be signed"),
        ("争取签署", "signature sought"))
    case .idea, .plan, .halted, .dropped: nil
    }
  }

  /// What is done with a text once there is one.
  private static let implementation = Self(
    ("已实施", "implemented"), ("实施中", "being implemented"), ("拟实施", "to be implemented"),
    ("争取实施", "implementation sought"))
}
