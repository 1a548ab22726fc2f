import PlanCore
import PlanViews

/// The belts and lines of all plans.
struct LineTableShape: Encodable {
  /// Each belt, corridor and transport line, those that cannot be drawn included.
  let rows: [LineShape]

  init(_ table: LineTable, _ gazetteer: Gazetteer) {
    rows = table.lines.map { LineShape($0, gazetteer) }
  }
}

/// One belt or line.
struct LineShape: Encodable {
  /// The plan that tells most of the way, which is followed.
  let plan: Slug
  /// The project there.
  let id: Slug
  /// That of the linked entity where there is one.
  let name: Text
  let kind: ProjectKindCode
  /// The slug of an entity, or `PLAN/ITEM` for an item without links.
  let thing: Text
  /// The furthest point that any plan reports of it.
  let status: StatusCode
  /// Absent when nothing beyond the status is promised.
  let aim: AimShape?
  /// What the checks on its promises find.
  let checks: [CheckCode]
  /// Of the latest statement.
  let stage: StageCode?
  let mode: ModeCode?
  let date: DateText?
  /// `operating`, `building`, `planned`, `promised`, `halted` or `unsaid`; how it is drawn; see
  /// manual.md.
  let style: Keyword
  /// `printed` where the source states the order of the stops.
  let basis: BasisCode
  let drawn: Bool
  /// Straight from stop to stop, by great circles; absent when not drawn.
  let kilometres: Double?
  /// In their order.
  let stops: [LineStopShape]
  /// All projects that are this line.
  let appearances: [ItemReferenceShape]

  init(_ line: PlanLine, _ gazetteer: Gazetteer) {
    plan = line.item.plan.rawValue
    id = line.item.id.rawValue
    name = line.name
    kind = line.kind.rawValue
    thing = line.thing
    status = line.standing.status.rawValue
    aim = line.standing.aim.map { AimShape($0) }
    checks = line.standing.checkCodes.map(\.rawValue)
    let latest = line.latest
    stage = latest?.statement.stage?.rawValue
    mode = latest?.statement.mode.rawValue
    date = latest?.date?.description
    style = line.progress.rawValue
    basis = line.basis.rawValue
    drawn = line.isDrawn
    // More decimals would say more than straight lines between points of cities can.
    kilometres = line.kilometres.map { ($0 * 10).rounded() / 10 }
    stops = line.stops.map { LineStopShape($0, gazetteer) }
    appearances = line.appearances.map { ItemReferenceShape($0) }
  }
}

/// One place of a line.
struct LineStopShape: Encodable {
  let place: PlaceShape
  /// Whether the line only passes.
  let via: Bool
  /// Degrees east, WGS 84.
  let longitude: Double?
  /// Degrees north.
  let latitude: Double?
  /// The unit that took an abolished place over, when the coordinates are that unit's.
  let successor: PlaceShape?

  init(_ stop: PlanLine.Stop, _ gazetteer: Gazetteer) {
    place = gazetteer.shape(of: stop.place)
    via = stop.isVia
    longitude = stop.coordinate?.longitude
    latitude = stop.coordinate?.latitude
    successor = stop.successor.map { gazetteer.shape(of: $0) }
  }
}
