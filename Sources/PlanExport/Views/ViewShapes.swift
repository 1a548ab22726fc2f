import PlanCore
import PlanViews

/// The projects of all plans.
struct ProjectTableShape: Encodable {
  /// In the order asked for.
  let rows: [ProjectRowShape]
  /// With `--group-by`, the largest first.
  let groups: [RowGroupShape]?

  init(_ table: ProjectTable, groups: [RowGroup]?, _ gazetteer: Gazetteer) {
    rows = table.rows.map { ProjectRowShape($0, gazetteer) }
    self.groups = groups?.map { RowGroupShape($0) }
  }
}

/// One project; with `--by-document` what one plan has of it.
struct ProjectRowShape: Encodable {
  /// Of its first record.
  let plan: Slug
  let id: Slug
  /// The slug of an entity, or `PLAN/ITEM` for an item without links.
  let thing: Text
  /// The number of plans that surely speak of it.
  let documents: Int
  let name: Text
  let kind: ProjectKindCode
  /// Those of its route and belt too.
  let places: [PlaceShape]
  /// The furthest point that any plan reports of it.
  let status: StatusCode
  /// Absent when nothing beyond the status is promised.
  let aim: AimShape?
  /// What the checks on its promises find.
  let checks: [CheckCode]
  /// Of the latest statement.
  let stage: StageCode?
  let mode: ModeCode?
  /// Of that statement, else of the plan.
  let date: DateText?

  init(_ row: ProjectTable.Row, _ gazetteer: Gazetteer) {
    let row = row.looked
    plan = row.item.plan.rawValue
    id = row.item.id.rawValue
    thing = row.thing
    documents = row.documents.count
    name = row.name
    kind = row.kind.rawValue
    places = gazetteer.shapes(of: row.places)
    status = row.standing.status.rawValue
    aim = row.standing.aim.map { AimShape($0) }
    checks = row.standing.checkCodes.map(\.rawValue)
    stage = row.stage?.rawValue
    mode = row.mode?.rawValue
    date = row.date?.description
  }
}

/// How many rows have one thing in common.
struct RowGroupShape: Encodable {
  /// The name, code, slug, date, year or number of plans; absent for what is unknown.
  let key: Text?
  /// A row with several values counts in each.
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
  /// The earliest first, or in the order asked for.
  let rows: [TimelineRowShape]
  /// With `--group-by`, the largest first.
  let groups: [RowGroupShape]?

  init(_ timeline: Timeline, groups: [RowGroup]?) {
    rows = timeline.rows.map { TimelineRowShape($0) }
    self.groups = groups?.map { RowGroupShape($0) }
  }
}

/// One dated thing.
struct TimelineRowShape: Encodable {
  /// Of a target the last day, month or year by which it is to be reached.
  let date: DateText
  /// `exact`, `month`, `year` or `inferred`.
  let precision: Keyword
  let plan: Slug
  /// `event`, `agreement`, `statement` or `target`.
  let kind: Keyword
  /// The slug of an entity, or `PLAN/ITEM` for an item without links.
  let thing: Text
  let title: Text
  /// What the checks find about the statement.
  let checks: [CheckCode]
  /// `overdue`, `ahead`, `reported` or `lapsed`; of a target.
  let outcome: Keyword?
  /// Of a target that has passed and that no plan reports.
  let overdue: Bool

  init(_ row: Timeline.Row) {
    date = row.date.description
    precision = row.precision.rawValue
    plan = row.item.plan.rawValue
    kind = row.kind.rawValue
    thing = row.thing
    title = row.title
    checks = row.checks.map(\.rawValue)
    outcome = row.outcome?.rawValue
    overdue = row.outcome == .overdue
  }
}

/// The figures of all plans.
struct IndicatorTableShape: Encodable {
  let rows: [IndicatorRowShape]
  /// What can be held against each other.
  let groups: [IndicatorGroupShape]

  init(_ table: IndicatorTable) {
    rows = table.rows.map { IndicatorRowShape($0) }
    let multiples = SmallMultiples(of: table)
    groups = zip(table.groups, multiples.measures).map { IndicatorGroupShape($0, $1) }
  }
}

/// One figure of one plan.
struct IndicatorRowShape: Encodable {
  let plan: Slug
  let id: Slug
  let name: Text
  let subject: Text
  let printed: Text?
  let value: Double?
  /// As printed; nothing is converted.
  let unit: Text?
  let comparator: ComparatorCode?
  let period: PeriodText?
  let growth: FigureShape?
  let rank: Text?
  let mode: ModeCode

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
  /// Of the measure.
  let name: Text
  /// That of all its figures.
  let unit: Text?
  /// Absent when the figures hold for different ones.
  let period: PeriodText?
  /// The largest first.
  let rows: [ItemReferenceShape]
  /// The same by subject, that with the largest figure first.
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
  let subject: Text
  /// The earliest first, an unknown period last; several of one period where plans differ.
  let points: [IndicatorPointShape]

  init(_ panel: SmallMultiples.Panel, of measure: SmallMultiples.Measure) {
    subject = panel.subject
    points = panel.points.map { IndicatorPointShape($0, of: measure) }
  }
}

/// One figure of a subject.
struct IndicatorPointShape: Encodable {
  let period: PeriodText?
  /// In the unit of the group.
  let value: Double
  let plan: Slug
  let id: Slug

  init(_ point: SmallMultiples.Point, of measure: SmallMultiples.Measure) {
    period = measure.periods[point.period]?.description
    value = point.figure.value
    plan = point.item.plan.rawValue
    id = point.item.id.rawValue
  }
}

/// An item of a plan.
struct ItemReferenceShape: Encodable {
  let plan: Slug
  let id: Slug

  init(_ item: ItemReference) {
    plan = item.plan.rawValue
    id = item.id.rawValue
  }
}
