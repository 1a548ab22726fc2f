import PlanCore
import PlanViews

/// The projects of all plans.
struct ProjectTableShape: Encodable {
  let rows: [ProjectRowShape]
  let groups: [RowGroupShape]?

  init(_ table: ProjectTable, groups: [RowGroup]?, _ gazetteer: Gazetteer) {
    rows = table.rows.map { ProjectRowShape($0, gazetteer) }
    self.groups = groups?.map { RowGroupShape($0) }
  }
}

/// One project in one plan.
struct ProjectRowShape: Encodable {
  let plan: String
  let id: String
  let name: String
  let kind: String
  let places: [PlaceShape]
  let stage: String?
  let mode: String?
  let date: String?

  init(_ row: ProjectTable.Row, _ gazetteer: Gazetteer) {
    plan = row.item.plan.rawValue
    id = row.item.id.rawValue
    name = row.name
    kind = row.kind.rawValue
    places = gazetteer.shapes(of: row.places)
    stage = row.stage?.rawValue
    mode = row.mode?.rawValue
    date = row.date?.description
  }
}

/// How many rows have one thing in common.
struct RowGroupShape: Encodable {
  let key: String?
  let count: Int

  init(_ group: RowGroup) {
    key = group.key
    count = group.count
  }
}

/// The rows of a view as its columns have them: one object a row, the names of the columns as keys,
/// codes and slugs as values.
struct RowsShape: Encodable {
  let rows: [RowShape]
  let groups: [RowGroupShape]?

  init(_ table: ColumnTable, groups: [RowGroup]?) {
    rows = (0..<table.count).map { RowShape(table, row: $0) }
    self.groups = groups?.map { RowGroupShape($0) }
  }

  struct RowShape: Encodable {
    private let table: ColumnTable
    private let row: Int

    init(_ table: ColumnTable, row: Int) {
      self.table = table
      self.row = row
    }

    func encode(to encoder: any Encoder) throws {
      var values = encoder.container(keyedBy: ColumnKey.self)
      for column in table.columns {
        let value = column.value(of: row)
        let key = ColumnKey(stringValue: column.head.id)
        if column.head.kind == .number, let number = value.order {
          try values.encode(number, forKey: key)
        } else if !value.text.isEmpty {
          try values.encode(value.text, forKey: key)
        }
      }
    }
  }

  /// The name of a column as a key: `last-word` is `lastWord`.
  private struct ColumnKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) {
      let words = stringValue.split(separator: "-").map(String.init)
      self.stringValue =
        (words.prefix(1) + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() })
        .joined()
    }

    init?(intValue: Int) { nil }
  }
}

/// Everything that is dated.
struct TimelineShape: Encodable {
  let rows: [TimelineRowShape]
  let groups: [RowGroupShape]?

  init(_ timeline: Timeline, groups: [RowGroup]?) {
    rows = timeline.rows.map { TimelineRowShape($0) }
    self.groups = groups?.map { RowGroupShape($0) }
  }
}

/// One dated thing.
struct TimelineRowShape: Encodable {
  let date: String
  let precision: String
  let plan: String
  let kind: String
  let title: String
  let overdue: Bool

  init(_ row: Timeline.Row) {
    date = row.date.description
    precision = row.precision.rawValue
    plan = row.item.plan.rawValue
    kind = row.kind.rawValue
    title = row.title
    overdue = row.isOverdue
  }
}

/// The figures of all plans.
struct IndicatorTableShape: Encodable {
  let rows: [IndicatorRowShape]
  let groups: [IndicatorGroupShape]

  init(_ table: IndicatorTable) {
    rows = table.rows.map { IndicatorRowShape($0) }
    let multiples = SmallMultiples(of: table)
    groups = zip(table.groups, multiples.measures).map { IndicatorGroupShape($0, $1) }
  }
}

/// One figure of one plan.
struct IndicatorRowShape: Encodable {
  let plan: String
  let id: String
  let name: String
  let subject: String
  let printed: String?
  let value: Double?
  let unit: String?
  let comparator: String?
  let period: String?
  let growth: FigureShape?
  let rank: String?
  let mode: String

  init(_ row: IndicatorTable.Row) {
    let indicator = row.indicator
    plan = row.item.plan.rawValue
    id = row.item.id.rawValue
    name = indicator.name
    subject = indicator.subject
    printed = indicator.figure?.printed
    value = indicator.figure?.value
    unit = indicator.figure?.unit
    comparator = indicator.figure?.comparator?.rawValue
    period = indicator.period?.description
    growth = indicator.growth.map { FigureShape($0) }
    rank = indicator.rank
    mode = indicator.mode.rawValue
  }
}

/// Figures that can be held against each other.
struct IndicatorGroupShape: Encodable {
  let name: String
  let unit: String?
  let period: String?
  let rows: [ItemReferenceShape]
  let series: [IndicatorSeriesShape]

  init(_ group: IndicatorTable.Group, _ measure: SmallMultiples.Measure) {
    name = group.name
    unit = group.unit
    period = group.period?.description
    rows = group.rows.map { ItemReferenceShape($0.item) }
    series = measure.panels.map { IndicatorSeriesShape($0, of: measure) }
  }
}

/// The figures of one subject in a group.
struct IndicatorSeriesShape: Encodable {
  let subject: String
  let points: [IndicatorPointShape]

  init(_ panel: SmallMultiples.Panel, of measure: SmallMultiples.Measure) {
    subject = panel.subject
    points = panel.points.map { IndicatorPointShape($0, of: measure) }
  }
}

/// One figure of a subject.
struct IndicatorPointShape: Encodable {
  let period: String?
  let value: Double
  let plan: String
  let id: String

  init(_ point: SmallMultiples.Point, of measure: SmallMultiples.Measure) {
    period = measure.periods[point.period]?.description
    value = point.figure.value
    plan = point.item.plan.rawValue
    id = point.item.id.rawValue
  }
}

/// An item of a plan.
struct ItemReferenceShape: Encodable {
  let plan: String
  let id: String

  init(_ item: ItemReference) {
    plan = item.plan.rawValue
    id = item.id.rawValue
  }
}
