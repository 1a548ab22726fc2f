import PlanCore

// The words that a Markdown or text export adds to those of the plan.
extension Strings {

  // Sections.
  var announcements: String { say("原文所称分项", "Announced parts") }
  var belts: String { say("产业带与走廊", "Belts and corridors") }
  var members: String { say("成员", "Members") }
  var notes: String { say("来源注", "Source notes") }
  var positioning: String { say("定位", "Positioning") }
  var projectDetails: String { say("项目详情", "Project details") }
  var routes: String { say("线路", "Routes") }
  /// The title of a document of several parts.
  var selection: String { say("选编", "Selection") }

  // Labels of facts and heads of columns.
  var aliases: String { say("别名", "Other names") }
  var byline: String { say("作者", "By") }
  var codeOfProject: String { say("项目代码", "Project code") }
  var date: String { say("日期", "Date") }
  var documentNumber: String { say("文号", "Document number") }
  var due: String { say("期限", "Due") }
  var ends: String { say("走向", "Ends") }
  var field: String { say("领域", "Field") }
  var goal: String { say("目标", "Goal") }
  var group: String { say("所在部分", "Part") }
  var growth: String { say("同比增长", "Growth") }
  var industry: String { say("产业", "Industry") }
  var issuer: String { say("发布机关", "Issuer") }
  var kicker: String { say("引题", "Kicker") }
  var kind: String { say("类型", "Kind") }
  var leads: String { say("责任方", "Responsible") }
  var memberProjects: String { say("组成项目", "Members") }
  var mentions: String { say("涉及", "Mentions") }
  var mode: String { say("状态", "Mode") }
  var name: String { say("名称", "Name") }
  var namedIn: String { say("见于", "Named in") }
  var note: String { say("说明", "Note") }
  var parent: String { say("上级", "Part of") }
  var participants: String { say("参加", "Participants") }
  var parties: String { say("各方", "Parties") }
  var period: String { say("时期", "Period") }
  var phase: String { say("期次", "Phase") }
  var place: String { say("地方", "Place") }
  var places: String { say("地方", "Places") }
  var plan: String { say("规划", "Plan") }
  var post: String { say("职务", "Post") }
  var projects: String { say("项目", "Projects") }
  var provinces: String { say("省份", "Provinces") }
  var publisher: String { say("发布", "Publisher") }
  var rank: String { say("位次", "Rank") }
  var region: String { say("区域", "Region") }
  var repostedBy: String { say("转载", "Reposted by") }
  var role: String { say("角色", "Role") }
  var shortTitle: String { say("简称", "Short title") }
  var signed: String { say("签署日期", "Signed") }
  var source: String { say("来源", "Source") }
  var stage: String { say("阶段", "Stage") }
  var statements: String { say("表述", "Statements") }
  var status: String { say("进展", "Status") }
  var stops: String { say("站点", "Stops") }
  var subject: String { say("主体", "Subject") }
  var unit: String { say("单位", "Unit") }
  var url: String { say("网址", "Address") }
  var value: String { say("数值", "Value") }

  // Marks inside a line.
  var inferred: String { say("推断", "inferred") }
  var inferredName: String { say("名称推断", "name inferred") }
  var editorsName: String { say("由编者归纳", "put together by an editor") }
  var via: String { say("经", "via") }
  var wholeText: String { say("全文", "whole text") }
  var unitSpace: String { say("", " ") }
  var colon: String { say("：", ": ") }
  var comma: String { say("、", ", ") }

  // The headings of the lists that plans consist of, where they are not those of the browser.
  var projectsSection: String { say("项目", "Projects") }
  var mechanismsSection: String { say("机制", "Mechanisms") }
  var agreementsSection: String { say("协议", "Agreements") }
  var eventsSection: String { say("事件", "Events") }
  var indicatorsSection: String { say("指标", "Indicators") }
  var commitmentsSection: String { say("承诺", "Commitments") }
  var documentsSection: String { say("规划体系", "Plan system") }
  var peopleSection: String { say("人物", "People") }
  var contextSection: String { say("背景", "Context") }
  var sourcesSection: String { say("来源", "Sources") }

  /// A paragraph by its number: `第 3 段`.
  func paragraph(_ number: Int) -> String { say("第 \(number) 段", "paragraph \(number)") }
}
