import PlanCore
import PlanText
import PlanViews

/// A sign on the screen and what it means.
struct SignMeaning {
  let sign: String
  let role: Role
  let meaning: String
}

extension PlanView {
  /// The signs of the view with their meaning, for the help.
  func signs(_ words: Strings) -> [SignMeaning] {
    switch kind {
    case .columns: words.standingSigns + words.progressSigns
    case .table where self == .sources: []
    case .table where self == .timeline:
      words.rowSigns([.achieved, .target, .seek, .overdue])
    case .history: words.statementSigns + [words.restingSign]
    case .table, .places, .track, .map: words.standingSigns
    case .figures: words.statementSigns + words.figureSigns
    case .comparison:
      words.rowSigns([.onlyFirst, .onlySecond, .shared, .added, .dropped, .changed])
    }
  }
}

extension Strings {
  /// The signs of things, before their names.
  var standingSigns: [SignMeaning] {
    StandingSign.allCases.map {
      SignMeaning(sign: $0.rawValue, role: $0.role, meaning: name(of: $0))
    }
  }

  /// The signs in the bars of initiatives.
  var progressSigns: [SignMeaning] {
    InitiativeProgress.Step.allCases.map {
      SignMeaning(sign: $0.mark, role: $0.role, meaning: "\(progressOfAction)\(name(of: $0))")
    }
  }

  /// The signs of single statements and figures: how something is said of them.
  var statementSigns: [SignMeaning] { rowSigns([.achieved, .ongoing, .target, .seek]) }

  /// Signs before the rows of tables.
  func rowSigns(_ marks: [RowMark]) -> [SignMeaning] {
    marks.map { SignMeaning(sign: $0.sign, role: $0.role, meaning: name(of: $0)) }
  }

  /// The sign in the history of a thing.
  var restingSign: SignMeaning {
    SignMeaning(
      sign: RowMark.overdue.sign, role: RowMark.overdue.role,
      meaning: say("核对的结果以这一条为据", "what a check on the promise rests on"))
  }

  /// The bars of figures.
  var figureSigns: [SignMeaning] {
    [
      SignMeaning(
        sign: "⣿", role: .normal,
        meaning: say("数值大小；同一指标、同一单位才画", "how large; only for one measure and one unit"))
    ]
  }

  private var progressOfAction: String { say("进度条：", "bar: ") }

  private func name(of sign: StandingSign) -> String {
    switch sign {
    case .done: say("已建成或已投用", "completed or in service")
    case .underWay: say("前期、在建或推进中", "in preparation, under construction or under way")
    case .promised: say("仅有目标，尚未见报道", "only promised; nothing is reported")
    case .sought: say("仅在争取", "only sought")
    case .unstated: say("未载明", "not stated")
    case .stopped: say("暂停或取消", "suspended or cancelled")
    }
  }

  private func name(of step: InitiativeProgress.Step) -> String {
    switch step {
    case .completed: name(of: StandingSign.done)
    case .underWay: say("在建或推进中", "under construction or under way")
    case .preparing: say("谋划、规划或前期", "considered, planned or in preparation")
    case .promised: name(of: StandingSign.promised)
    case .stopped: name(of: StandingSign.stopped)
    }
  }

  private func name(of mark: RowMark) -> String {
    switch mark {
    case .none: ""
    case .achieved: say("已实现", "reported as achieved")
    case .ongoing: say("进行中", "reported as going on")
    case .target: say("目标", "promised")
    case .seek: say("争取", "sought")
    case .stopped: name(of: StandingSign.stopped)
    case .unstated: name(of: StandingSign.unstated)
    case .overdue: say("时限已过，未见落实的报道", "the due date has passed, and nothing says that it was met")
    case .onlyFirst: say("仅左边有", "only the left one has it")
    case .onlySecond: say("仅右边有", "only the right one has it")
    case .shared: say("都有", "both have it")
    case .added: say("新增", "new in the later version")
    case .dropped: say("不再有", "gone in the later version")
    case .changed: say("有变化", "changed")
    }
  }
}
