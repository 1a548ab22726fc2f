import PlanCore

// The words that a Markdown or text export adds to those of the plan.
extension Strings {
  // Sections.
  var belts: String { say("产业带与走廊", "Belts and corridors") }
  var notes: String { say("来源注", "Source notes") }
  var projectDetails: String { say("项目详情", "Project details") }
  var routes: String { say("线路", "Routes") }
  /// The title of a document of several parts.
  var pickedItems: String { say("选编", "Picked items") }

  // Labels of facts and heads of columns.
  /// What other documents say of a thing.
  var otherStatements: String { say("其他文件的表述", "Statements of other documents") }
  var namedIn: String { say("见于", "Named in") }

  // Heads of the ledgers.
  var thing: String { say("事项标识", "Thing") }
  var planID: String { say("规划标识", "Plan slug") }
  var sourceID: String { say("来源标识", "Source slug") }
  var dueFrom: String { say("时限起", "Due from") }
  var inferredAliases: String { say("推断的别名", "Inferred other names") }
  var investment: String { say("投资", "Investment") }
  var otherQuantities: String { say("其他数量", "Other quantities") }
  var records: String { say("全部条目", "Records") }
  func code(of column: String) -> String { say("\(column)代码", "\(column) code") }

  // Marks inside a line.
  var inferredName: String { say("名称推断", "name inferred") }
  var wholeText: String { say("全文", "whole text") }

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
