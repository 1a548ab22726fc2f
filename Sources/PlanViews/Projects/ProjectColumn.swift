import PlanCore

/// What projects are sorted and grouped by.
package enum ProjectColumn: String, Code {
  /// 名称.
  case name
  /// 类型.
  case kind
  /// 地方.
  case place
  /// 阶段.
  case stage
  /// 状态.
  case mode
  /// 日期.
  case date
  /// 规划.
  case plan
  /// 出现: the number of plans that name the project.
  case plans

  /// The Chinese term.
  package var chineseName: String {
    switch self {
    case .name: "名称"
    case .kind: "类型"
    case .place: "地方"
    case .stage: "阶段"
    case .mode: "状态"
    case .date: "日期"
    case .plan: "规划"
    case .plans: "出现"
    }
  }

  /// The English term.
  package var englishName: String {
    switch self {
    case .name: "name"
    case .kind: "kind"
    case .place: "place"
    case .stage: "stage"
    case .mode: "mode"
    case .date: "date"
    case .plan: "plan"
    case .plans: "plans"
    }
  }
}

extension ProjectTable {
  /// The rows in the order of a column; what is unknown comes last either way, and the order
  /// before decides between equals.
  ///
  /// Kinds, stages and modes go by their codelists, places by the gazetteer, all else by its
  /// characters.
  package func sorted(
    by column: ProjectColumn, descending: Bool = false, gazetteer: Gazetteer
  ) -> ProjectTable {
    let ranks = Dictionary(
      gazetteer.places.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let keys = rows.map { SortKey(of: $0, by: column, placeRanks: ranks) }
    let order = rows.indices.sorted { left, right in
      switch (keys[left], keys[right]) {
      case (nil, nil): left < right
      case (nil, _): false
      case (_, nil): true
      case (let first?, let second?):
        first == second ? left < right : (first < second) != descending
      }
    }
    return ProjectTable(rows: order.map { rows[$0] })
  }
}

/// What a row is ordered by: one of the two, the other is the same everywhere.
private struct SortKey: Comparable {
  let number: Int
  let text: String

  init?(
    of row: ProjectTable.Row, by column: ProjectColumn, placeRanks: [Identifier<Place>: Int]
  ) {
    switch column {
    case .name: self.init(row.name)
    case .kind: self.init(row.kind)
    case .place:
      guard let place = row.places.first else { return nil }
      self.init(placeRanks[place] ?? .max)
    case .stage:
      guard let stage = row.stage else { return nil }
      self.init(stage)
    case .mode:
      guard let mode = row.mode else { return nil }
      self.init(mode)
    case .date:
      guard let date = row.date else { return nil }
      self.init(date.description)
    case .plan: self.init(row.item.plan.rawValue)
    case .plans: self.init(row.plans.count)
    }
  }

  private init(_ text: String) { (number, self.text) = (0, text) }
  private init(_ number: Int) { (self.number, text) = (number, "") }
  private init<Term: Code>(_ term: Term) {
    self.init(Term.allCases.enumerated().first { $0.element == term }?.offset ?? .max)
  }

  static func < (left: Self, right: Self) -> Bool {
    left.number == right.number
      ? left.text.unicodeScalars.lexicographicallyPrecedes(right.text.unicodeScalars)
      : left.number < right.number
  }
}
