// A table: one line a field, so that each has one label in each language.

/// A field of the plan format, by its key.
///
/// A key with a dot stands for a part of what the key before the dot holds, or for what follows
/// from it.
package enum FieldName: String, Code {
  case title, shortTitle, name, aliases, summary, goal, group, field, kind
  case region
  case regionAliases = "region.aliases"
  case provinces = "region.provinces"
  case issuer, documentNumber, date, period, positioning, announcements, members, place, role
  case actions, verb, stage, mode, status, due, leads, party, parties, signed, participants
  case mentions, projects, places, route
  case beltEnds = "belt"
  case beltIndustry = "belt.industry"
  case beltMembers = "belt.members"
  case phase, parent, projectCode, quantities, subject, value, unit, growth, rank, plan, post
  case kicker, publisher, repostedBy, byline, url, note, paragraphs, basis, source, by
  case level, code, validTo, successor
  case currentStage = "status.stage"
  case currentMode = "status.mode"
  case currentDue = "status.due"
  case statements
  case statementStatus = "statements.status"
  case statementVerbs = "statements.verb"
  case statementNotes = "statements.note"

  /// What readers see before a value of the field, and at the head of a column of such values.
  private var label: (chinese: String, english: String) {
    switch self {
    case .title: ("标题", "Title")
    case .shortTitle: ("简称", "Short title")
    case .name: ("名称", "Name")
    case .aliases: ("别名", "Other names")
    case .summary: ("概要", "Summary")
    case .goal: ("行动目标", "Goal")
    case .group: ("所在部分", "Part")
    case .field: ("领域", "Field")
    case .kind: ("类型", "Kind")
    case .region: ("区域", "Region")
    case .regionAliases: ("区域别名", "Other names of the region")
    case .provinces: ("省份", "Provinces")
    case .issuer: ("发布机关", "Issuer")
    case .documentNumber: ("文号", "Document number")
    case .date: ("日期", "Date")
    case .period: ("时期", "Period")
    case .positioning: ("定位", "Positioning")
    case .announcements: ("原文所称", "Announced parts")
    case .members: ("成员", "Members")
    case .place: ("地方", "Place")
    case .role: ("角色", "Role")
    case .actions: ("任务", "Actions")
    case .verb: ("动词", "Verb")
    case .stage, .currentStage: ("阶段", "Stage")
    case .mode, .currentMode: ("表述性质", "Mode")
    case .status: ("本条所述", "Stated here")
    case .due, .currentDue: ("时限", "Due")
    case .leads: ("责任单位", "Responsible")
    case .party: ("承诺方", "Party")
    case .parties: ("参与方", "Parties")
    case .signed: ("签署日期", "Signed")
    case .participants: ("参加者", "Participants")
    case .mentions: ("涉及内容", "Mentions")
    case .projects: ("涉及项目", "Named projects")
    case .places: ("地方", "Places")
    case .route: ("线路", "Route")
    case .beltEnds: ("走向", "Course")
    case .beltIndustry: ("产业", "Industry")
    case .beltMembers: ("组成项目", "Member projects")
    case .phase: ("期次", "Phase")
    case .parent: ("所属", "Part of")
    case .projectCode: ("项目代码", "Project code")
    case .quantities: ("数量", "Quantities")
    case .subject: ("主体", "Subject")
    case .value: ("数值", "Value")
    case .unit: ("单位", "Unit")
    case .growth: ("同比增长", "Growth")
    case .rank: ("位次", "Rank")
    case .plan: ("库内规划", "Plan in the library")
    case .post: ("职务", "Post")
    case .kicker: ("引题", "Kicker")
    case .publisher: ("刊发", "Publisher")
    case .repostedBy: ("转载", "Reposted by")
    case .byline: ("署名", "Byline")
    case .url: ("网址", "Address")
    case .note: ("说明", "Note")
    case .paragraphs: ("段落", "Paragraphs")
    case .basis: ("依据", "Basis")
    case .source: ("来源", "Source")
    case .by: ("表述方", "Said by")
    case .level: ("级别", "Level")
    case .code: ("区划代码", "Division code")
    case .validTo: ("撤销", "Abolished")
    case .successor: ("并入", "Merged into")
    case .statements: ("表述", "Statements")
    case .statementStatus: ("各条所述", "Said by each statement")
    case .statementVerbs: ("表述的动词", "Verbs of statements")
    case .statementNotes: ("表述的说明", "Notes of statements")
    }
  }

  /// The Chinese label.
  package var chineseName: String { label.chinese }

  /// The English label.
  package var englishName: String { label.english }
}
