import PlanCore

// What the comparison of versions notes by the keys of the plan format, in the reader's words.

extension ViewNames {
  /// The head above the names of fields, which is not that of a policy field.
  var fieldHead: String { language == .chinese ? "字段" : "Field" }

  /// The name of a field of the plan format; in English the key itself.
  package func field(_ key: String) -> String {
    language == .chinese ? Self.chineseFields[key] ?? key : key
  }

  /// A fact of a field: codes by their names, places by their short ones, everything else as it is.
  package func fact(_ fact: String, of key: String) -> String {
    switch key {
    case "stage", "status.stage": name(of: Stage(rawValue: fact), or: fact)
    case "mode", "status.mode": name(of: Mode(rawValue: fact), or: fact)
    case "field": name(of: InitiativeField(rawValue: fact), or: fact)
    case "statements.status":
      fact.split(separator: " ").map { word in
        let word = String(word)
        return Stage(rawValue: word).map { name(of: $0) }
          ?? name(of: Mode(rawValue: word), or: word)
      }.joined(separator: " ")
    case "places", "belt":
      fact.isEmpty
        ? fact
        : joined(
          fact.split(separator: ",").map { word in
            let word = String(word.drop { $0 == " " })
            return Identifier<Place>(word).map { name(of: $0) } ?? word
          })
    default: fact
    }
  }

  private func name(of term: (some Code)?, or fact: String) -> String {
    term.map { name(of: $0) } ?? fact
  }

  private static let chineseFields = [
    "aliases": "又名", "belt": "带的两端", "belt.industry": "带的产业", "belt.members": "带的成员",
    "date": "日期", "documentNumber": "文号", "due": "时限", "field": "领域", "goal": "目标",
    "group": "部分", "growth": "增长", "issuer": "发布", "kind": "类型", "leads": "牵头",
    "members": "成员", "mentions": "涉及内容", "mode": "状态", "name": "名称", "note": "说明",
    "parent": "上级", "participants": "参加", "parties": "各方", "party": "承诺方", "period": "期限",
    "phase": "期次", "places": "地方", "plan": "规划", "positioning": "定位", "post": "职务",
    "projectCode": "项目代码", "projects": "涉及项目", "publisher": "刊发", "quantities": "数量",
    "rank": "位次", "region": "区域", "route": "线路", "shortTitle": "简称", "signed": "签订",
    "stage": "阶段", "statements": "表述", "statements.note": "表述的说明",
    "statements.status": "各次表述的状态", "statements.verb": "表述的动词", "status.due": "时限",
    "status.mode": "状态", "status.stage": "阶段", "subject": "主体", "summary": "概要",
    "title": "标题", "url": "网址", "value": "数值", "verb": "动词",
  ]
}
