import PlanCore

/// Reads stage and mode out of a Chinese verb and the frame that it is in.
///
/// The rules are those of docs/format.md: the milestone that the verb names gives the stage, a mark
/// in the verb gives the mode, and where it has no mark, the frame does.
enum StatementRules {
  /// Whether the text looks back on what has happened or ahead to what is to be done.
  enum Frame {
    case review
    case forward
  }

  /// What a verb says about the milestone.
  private enum Reading {
    /// The verb names this milestone, or none.
    case stage(Stage?)
    /// A process: works where the thing can be finished, else a programme.
    case process
    /// Something set up: in being in a review, a programme in a forward frame.
    case setUp
  }

  /// The parts of verbs in the order in which they decide.
  private static let readings: [(Reading, [String])] = [
    (.stage(nil), ["对接", "融入", "保持", "取得", "龙头引领"]),
    (.stage(.idea), ["谋划", "策划", "深度研究"]),
    (
      .stage(.operate),
      [
        "投产", "开园", "开通", "挂牌", "举行", "举办", "召开", "开幕", "入选", "认定", "新创建", "合二为一", "成立", "拥有",
        "推出", "实现", "考察", "调研",
      ]
    ),
    (.stage(.prep), ["前期工作", "签约", "签署", "签定", "签订", "初审", "启动…编制"]),
    (.stage(.plan), ["编制", "制定", "规划建设", "布局", "创建", "争创", "纳入"]),
    (.stage(.complete), ["建成", "出台"]),
    (.stage(.start), ["开工", "新建", "落地", "启动", "发动"]),
    (.stage(.programme), ["支持", "鼓励"]),
    (.process, ["建设", "建造", "打造", "构建", "共建", "建强", "塑造", "实施", "施行", "推进", "整治", "改造"]),
    (.setUp, ["建立", "形成"]),
  ]

  /// Endings of names of conduct that has no end, for which a process is a programme.
  private static let conduct = [
    "行动", "转型发展", "结算", "共享", "共用", "共兴", "共建", "互动", "联防联控", "治理", "整治", "转换", "全覆盖",
    "应用", "品牌", "增长极", "旅游目的地", "共同体", "数字鲁南",
  ]

  /// Verbs that happen at a point, so that a review reports them as achieved.
  private static let points = [
    "建成", "成立", "签", "落地", "开园", "开通", "挂牌", "举行", "举办", "召开", "开幕", "入选", "认定", "合二为一", "拥有",
    "推出", "发动", "启动", "开工", "新创建", "谋划", "策划", "考察", "调研", "建立", "形成", "出台", "初审", "保持", "取得",
  ]

  /// The stage that the rules give to `verb` said of the thing called `name`.
  static func stage(of verb: String, name: String, frame: Frame) -> Stage? {
    let reading = readings.first { $0.1.contains { verb.contains($0) } }?.0
    return switch reading ?? .stage(.programme) {
    case .stage(let stage): stage
    case .process: conduct.contains { name.hasSuffix($0) } ? .programme : .build
    case .setUp: frame == .review ? .operate : .programme
    }
  }

  /// The mode that the rules give to `verb`.
  static func mode(of verb: String, frame: Frame) -> Mode {
    func says(_ marks: String...) -> Bool { marks.contains { verb.contains($0) } }
    if says("争取", "力争", "争创", "创建支持") { return .seek }
    if says("已", "了", "成功") {
      return says("已") && says("进入", "开展", "启动", "开始") ? .ongoing : .achieved
    }
    if says("正在", "持续", "继续", "仍在", "在建", "续建", "进一步加快", "深化…前期") {
      return .ongoing
    }
    if verb.hasPrefix("抢抓") { return .achieved }
    if verb.hasPrefix("依托") { return .ongoing }
    if verb.hasPrefix("以"), ["契机", "引领", "统领"].contains(where: verb.hasSuffix) { return .ongoing }
    if frame == .forward { return .target }
    return points.contains { verb.contains($0) } ? .achieved : .ongoing
  }
}
