import Foundation
import PlanCore
import PlanLibrary
import PlanViews
import TestSupport
import Testing

@testable import PlanExport

private let library: Library = {
  let root = Checkout.root
  return LibraryLoader(folders: [LibraryFolder(path: root.appendingPathComponent("data").path)])
    .load()
}()

/// The day as of which the tests look.
private var day: PartialDate {
  get throws { try #require(PartialDate("2026-01-01")) }
}

/// The bundled library with another plan.
private func library(_ plan: Plan) -> Library {
  Library(plans: library.plans + [plan], gazetteer: library.gazetteer, links: library.links)
}

/// The rules of RFC 7946 that the export can break.
private struct GeoJSON {
  var faults: [String] = []
  var features: [[String: Any]] = []

  init(_ text: String) throws {
    let top = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    if top["type"] as? String != "FeatureCollection" { faults.append("no FeatureCollection") }
    // Section 4: coordinate reference systems were taken out of the format.
    if Set(top.keys) != ["type", "features"] { faults.append("keys \(top.keys.sorted())") }
    features = try #require(top["features"] as? [[String: Any]])
    for feature in features { check(feature) }
    let ids = features.compactMap { $0["id"] as? String }
    if ids.count != features.count || Set(ids).count != ids.count { faults.append("ids") }
  }

  private mutating func check(_ feature: [String: Any]) {
    let id = feature["id"] as? String ?? "?"
    if feature["type"] as? String != "Feature" { faults.append("\(id): type") }
    if !(feature["properties"] is [String: Any]) { faults.append("\(id): properties") }
    guard let geometry = feature["geometry"] as? [String: Any] else {
      faults.append("\(id): geometry")
      return
    }
    switch (geometry["type"] as? String, geometry["coordinates"]) {
    case ("Point", let position as [Double]): check(position, id)
    case ("MultiPoint", let positions as [[Double]]):
      for position in positions { check(position, id) }
    case ("LineString", let positions as [[Double]]):
      if positions.count < 2 { faults.append("\(id): a line of \(positions.count)") }
      for position in positions { check(position, id) }
    default: faults.append("\(id): \(geometry)")
    }
  }

  /// Longitude comes first; all places lie in China.
  private mutating func check(_ position: [Double], _ id: String) {
    guard position.count == 2, (73...135).contains(position[0]), (3...54).contains(position[1])
    else {
      faults.append("\(id): \(position)")
      return
    }
  }
}

private func properties(_ feature: [String: Any]) -> [String: Any] {
  feature["properties"] as? [String: Any] ?? [:]
}

@Test func `the features of every plan and of the library keep to RFC 7946`() throws {
  for plans in [library.plans] + library.plans.map({ [$0] }) {
    let collection = try GeoJSON(GeoJSONExport.features(of: plans, in: library, asOf: day).text)
    #expect(collection.faults == [])
    #expect(!collection.features.isEmpty)
  }
  #expect(try GeoJSON(GeoJSONExport.features(of: [], in: library, asOf: day).text).features.isEmpty)
}

@Test func `every project with a placed place is a feature, once, with status and aim`() throws {
  let text = try GeoJSONExport.features(of: library.plans, in: library, asOf: day).text
  let collection = try GeoJSON(text)
  let projects = collection.features.filter { properties($0)["feature"] as? String != "place" }
  let known = LedgerLibrary(of: library, asOf: try day, .chinese)
  let placed = known.projects(of: library.plans).filter { item in
    known.things.thing(of: item).map { known.items(of: $0, first: item) }?.contains { item in
      guard case .project(let project)? = known.things.plans.item(item)?.item else { return false }
      return project.allPlaces.contains { library.gazetteer.point(of: $0) != nil }
    } ?? false
  }
  #expect(projects.count == placed.count)
  for feature in projects {
    #expect(properties(feature)["name"] is String && properties(feature)["status"] is String)
  }
  let railway = try #require(
    projects.first { $0["id"] as? String == "henan-work-report-2024/jiaoji-luoping-railway" })
  #expect(properties(railway)["entity"] as? String == "jiaojiluoping-railway")
  #expect(properties(railway)["thing"] as? String == "jiaojiluoping-railway")
  #expect(properties(railway)["status"] as? String == "unstated")
  #expect((properties(railway)["aim"] as? [String: String])?["stage"] == "start")
}

@Test func `places come first, in the order of the gazetteer, then projects in that of the plans`()
  throws
{
  func place(_ id: Identifier<Place>, _ longitude: Double) -> Place {
    Place(
      id: id, name: "某地", level: .area,
      coordinate: Coordinate(longitude: longitude, latitude: 34))
  }
  func plan(_ id: Identifier<Plan>, _ projects: (Identifier<Project>, [Identifier<Place>])...)
    -> Plan
  {
    Plan(
      id: id, title: "规划", kind: .developmentPlan,
      region: Region(name: "某圈", kind: .metropolitanArea),
      projects: projects.map { Project(id: $0, name: "某地工程", kind: .park, places: $1) })
  }
  // Neither by their names nor as they are first named.
  let gazetteer = Gazetteer(places: [place("m", 112), place("z", 113), place("a", 114)])
  let plans = [plan("y", ("q", ["a"]), ("c", ["z", "m"])), plan("b", ("r", ["z"]), ("d", ["m"]))]
  let all = Library(plans: plans, gazetteer: gazetteer)
  func ids(_ plans: [Plan]) throws -> [String] {
    try GeoJSON(GeoJSONExport.features(of: plans, in: all, asOf: day).text).features
      .compactMap { $0["id"] as? String }
  }
  let places = ["place/m", "place/z", "place/a"]
  #expect(try ids(plans) == places + ["y/q", "y/c", "b/r", "b/d"])
  #expect(try ids(plans.reversed()) == places + ["b/r", "b/d", "y/q", "y/c"])
  #expect(try ids([plans[1]]) == ["place/m", "place/z", "b/r", "b/d"])
}

@Test func `what the map draws is the same line here`() throws {
  let text = try GeoJSONExport.features(of: library.plans, in: library, asOf: day).text
  let lines = try GeoJSON(text).features.filter {
    ($0["geometry"] as? [String: Any])?["type"] as? String == "LineString"
  }
  let drawn = LineTable(of: library, asOf: try day).lines.filter(\.isDrawn)
  #expect(Set(lines.compactMap { properties($0)["name"] as? String }) == Set(drawn.map(\.name)))
  let abolished = lines.first { ($0["id"] as? String)?.hasSuffix("jili-jiyuan-expressway") == true }
  #expect(abolished.map { properties($0)["inferred"] is [Any] } == true)
}

@Test func `a line that is none is points, or is told of`() throws {
  func road(_ id: Identifier<Project>, _ stops: Identifier<Place>...) -> Project {
    Project(
      id: id, name: "路", kind: .road,
      extent: .route(Route(stops: stops.map { Route.Stop(place: $0) })))
  }
  let plan = Plan(
    id: "mine", title: "我的规划", kind: .developmentPlan,
    region: Region(name: "某圈", kind: .metropolitanArea),
    projects: [road("one", "luoyang", "luoyang"), road("none", "yibin", "unknown")])
  let found = try GeoJSONExport.features(of: [plan], in: library(plan), asOf: day)
  let features = try GeoJSON(found.text).features
  let one = features.first { $0["id"] as? String == "mine/one" }
  #expect((one?["geometry"] as? [String: Any])?["type"] as? String == "Point")
  #expect(!features.contains { $0["id"] as? String == "mine/none" })
  #expect(found.remarks.map(\.reason) == [.onePoint, .nowhere])
  #expect(
    found.remarks[0].describe(in: .english)
      == "mine/one (路): its ends coincide; it is written as a point")
  #expect(found.remarks.summary(in: .chinese) == "2 条线路未写成线：路、路")
  #expect([GeoJSONRemark]().summary(in: .chinese) == nil)
}

@Test func `a line passes by what has no coordinates, and names it`() throws {
  let stops: [Identifier<Place>] = ["luoyang", "yibin", "jiyuan"]
  let plan = Plan(
    id: "mine", title: "我的规划", kind: .developmentPlan,
    region: Region(name: "某圈", kind: .metropolitanArea),
    projects: [
      Project(
        id: "road", name: "路", kind: .road,
        extent: .route(Route(stops: stops.map { Route.Stop(place: $0) })))
    ])
  let collection = try GeoJSON(
    GeoJSONExport.features(of: [plan], in: library(plan), asOf: day).text)
  let road = try #require(collection.features.first { $0["id"] as? String == "mine/road" })
  let missing = properties(road)["missing"] as? [[String: String]]
  #expect(missing?.compactMap { $0["name"] } == ["伊滨区"])
  let geometry = road["geometry"] as? [String: Any]
  #expect((geometry?["coordinates"] as? [[Double]])?.count == 2)
}

/// The extent of each province in degrees: west, south, east, north, rounded outwards.
private let extents: [Identifier<Place>: (Double, Double, Double, Double)] = [
  "hebei": (113.4, 36.0, 119.9, 42.7), "shanxi": (110.2, 34.5, 114.6, 40.8),
  "shanghai": (120.8, 30.6, 122.2, 31.9), "shandong": (114.7, 34.3, 122.8, 38.5),
  "henan": (110.3, 31.3, 116.7, 36.4), "hunan": (108.7, 24.6, 114.3, 30.2),
  "shaanxi": (105.4, 31.7, 111.3, 39.6),
]

@Test func `every place lies inside its province`() throws {
  var checked = 0
  for place in library.gazetteer.places {
    guard let point = place.coordinate else { continue }
    var province = place
    while let parent = province.parent.flatMap({ library.gazetteer[$0] }) { province = parent }
    let (west, south, east, north) = try #require(extents[province.id], "\(place.id)")
    #expect((west...east).contains(point.longitude), "\(place.id)")
    #expect((south...north).contains(point.latitude), "\(place.id)")
    checked += 1
  }
  #expect(checked > 35)
}

@Test func `a county lies near its city`() {
  for place in library.gazetteer.places {
    guard let point = place.coordinate,
      let city = place.parent.flatMap({ library.gazetteer[$0] })?.coordinate
    else { continue }
    // A degree of latitude is 111 km; no prefecture here reaches further than 200 km.
    #expect(abs(point.latitude - city.latitude) < 1.8, "\(place.id)")
    #expect(abs(point.longitude - city.longitude) < 2, "\(place.id)")
  }
}
