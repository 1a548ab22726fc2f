/// 阶段: the milestone that a verb names, from the first idea to operation.
///
/// How sure the milestone is, is the other axis: ``Mode``. "将开工" is `start`
/// in mode `target`; "已开工" is `start` in mode `achieved`.
public enum Stage: String, Code, Comparable {
  /// 谋划, 提出, 研究, 探索.
  case idea
  /// 规划, 编制, 布局, 创建.
  case plan
  /// 前期: approvals, design, tenders, contracts signed.
  case prep
  /// 开工, 启动建设, 落地, 新建.
  case start
  /// 在建: 建设, 推进, 实施, 打造.
  case build
  /// 建成, 竣工, 完工.
  case complete
  /// 投产, 运营, 开通, 开园, 挂牌.
  case operate
  /// 持续推进: work without an end point, so no project status.
  case programme
  /// 暂停: 暂缓, 停建, 缓建.
  case halted
  /// 取消: 取消, 调出, 退出.
  case dropped

  /// The Chinese term.
  public var chineseName: String {
    switch self {
    case .idea: "谋划"
    case .plan: "规划"
    case .prep: "前期"
    case .start: "开工"
    case .build: "在建"
    case .complete: "建成"
    case .operate: "运营"
    case .programme: "持续推进"
    case .halted: "暂停"
    case .dropped: "取消"
    }
  }

  /// The English term of docs/glossary.md.
  public var englishName: String {
    switch self {
    case .idea: "idea"
    case .plan: "planned"
    case .prep: "preparation"
    case .start: "start of works"
    case .build: "under way"
    case .complete: "completed"
    case .operate: "in operation"
    case .programme: "continuing"
    case .halted: "halted"
    case .dropped: "dropped"
    }
  }

  /// Orders stages along a project's life; the last three follow it in codelist order.
  public static func < (left: Self, right: Self) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
