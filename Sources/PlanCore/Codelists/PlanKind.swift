/// 规划类型: what kind of document a plan or a child plan is.
///
/// The raw values are the Chinese terms, which have no shorter standard code.
public enum PlanKind: String, Code {
  /// 发展规划.
  case developmentPlan = "发展规划"
  /// 一体化发展规划.
  case integratedDevelopmentPlan = "一体化发展规划"
  /// 国土空间规划.
  case spatialPlan = "国土空间规划"
  /// 总体规划.
  case masterPlan = "总体规划"
  /// 专项规划.
  case sectorPlan = "专项规划"
  /// 产业带规划.
  case industrialBeltPlan = "产业带规划"
  /// 规划纲要.
  case planOutline = "规划纲要"
  /// 五年规划纲要.
  case fiveYearPlanOutline = "五年规划纲要"
  /// 行动计划.
  case actionPlan = "行动计划"
  /// 行动方案.
  case actionProgramme = "行动方案"
  /// 实施方案.
  case implementationPlan = "实施方案"
  /// 工作要点.
  case workPriorities = "工作要点"
  /// 若干措施.
  case measures = "若干措施"
  /// 指导意见.
  case guidingOpinions = "指导意见"
  /// 政府工作报告.
  case governmentWorkReport = "政府工作报告"
  /// 项目清单.
  case projectList = "项目清单"
  /// 合作框架协议.
  case cooperationFramework = "合作框架协议"
  /// 会议报道.
  case conferenceReport = "会议报道"
  /// 评论.
  case commentary = "评论"

  /// The Chinese term.
  public var chineseName: String { rawValue }

  /// The English term of docs/glossary.md.
  public var englishName: String {
    switch self {
    case .developmentPlan: "development plan"
    case .integratedDevelopmentPlan: "integrated development plan"
    case .spatialPlan: "territorial spatial plan"
    case .masterPlan: "master plan"
    case .sectorPlan: "sector plan"
    case .industrialBeltPlan: "industrial belt plan"
    case .planOutline: "plan outline"
    case .fiveYearPlanOutline: "five-year plan outline"
    case .actionPlan: "action plan"
    case .actionProgramme: "action programme"
    case .implementationPlan: "implementation plan"
    case .workPriorities: "work priorities"
    case .measures: "measures"
    case .guidingOpinions: "guiding opinions"
    case .governmentWorkReport: "government work report"
    case .projectList: "project list"
    case .cooperationFramework: "cooperation framework agreement"
    case .conferenceReport: "conference report"
    case .commentary: "commentary"
    }
  }
}
