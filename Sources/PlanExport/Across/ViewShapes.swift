import PlanCore
import PlanViews

/// The projects of all plans.
struct ProjectTableShape: Encodable {
  let rows: [ProjectRowShape]
  let groups: [ProjectGroupShape]?

  init(_ table: ProjectTable, groups: [ProjectGroup]?, _ gazetteer: Gazetteer) {
    rows = table.rows.map { ProjectRowShape($0, gazetteer) }
    self.groups = groups?.map { ProjectGroupShape($0) }
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

/// The projects that have one thing in common.
struct ProjectGroupShape: Encodable {
  let key: String?
  let count: Int

  init(_ group: ProjectGroup) {
    key = group.key
    count = group.rows.count
  }
}

/// Everything that is dated.
struct TimelineShape: Encodable {
  let rows: [TimelineRowShape]

  init(_ timeline: Timeline) {
    rows = timeline.rows.map { TimelineRowShape($0) }
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
