import PlanCore
import PlanViews

/// The belts and lines of all plans.
struct LineTableShape: Encodable {
  let rows: [LineShape]

  init(_ table: LineTable, _ gazetteer: Gazetteer) {
    rows = table.lines.map { LineShape($0, gazetteer) }
  }
}

/// One belt or line.
struct LineShape: Encodable {
  let plan: String
  let id: String
  let name: String
  let kind: String
  let stage: String?
  let mode: String?
  let date: String?
  let style: String
  let basis: String
  let drawn: Bool
  let kilometres: Double?
  let stops: [LineStopShape]
  let appearances: [ItemReferenceShape]

  init(_ line: PlanLine, _ gazetteer: Gazetteer) {
    plan = line.item.plan.rawValue
    id = line.item.id.rawValue
    name = line.name
    kind = line.kind.rawValue
    stage = line.stage?.rawValue
    mode = line.mode?.rawValue
    date = line.date?.description
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
  let via: Bool
  let longitude: Double?
  let latitude: Double?
  let successor: PlaceShape?

  init(_ stop: PlanLine.Stop, _ gazetteer: Gazetteer) {
    place = gazetteer.shape(of: stop.place)
    via = stop.isVia
    longitude = stop.coordinate?.longitude
    latitude = stop.coordinate?.latitude
    successor = stop.successor.map { gazetteer.shape(of: $0) }
  }
}
