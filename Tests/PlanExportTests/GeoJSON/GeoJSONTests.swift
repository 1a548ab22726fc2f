import Foundation
import PlanCore
import PlanLibrary
import TestSupport
import Testing

@testable import PlanExport

private let library: Library = {
  let root = Checkout.root
  return LibraryLoader(folders: [LibraryFolder(path: root.appendingPathComponent("data").path)])
    .load()
}()

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
    let collection = try GeoJSON(GeoJSONExport.features(of: plans, in: library))
    #expect(collection.faults == [])
    #expect(!collection.features.isEmpty)
  }
  #expect(try GeoJSON(GeoJSONExport.features(of: [], in: library)).features.isEmpty)
}

@Test func `every route and belt with two known places is a line, and what is missing is named`()
  throws
{
  let collection = try GeoJSON(GeoJSONExport.features(of: library.plans, in: library))
  let lines = collection.features.filter { properties($0)["feature"] as? String != "place" }
  func points(_ project: Project) -> Int {
    let stops = project.route?.stops.map(\.place) ?? project.belt?.ends ?? []
    return stops.count { library.gazetteer[$0]?.coordinate != nil }
  }
  let drawn = library.plans.flatMap(\.projects).filter { points($0) > 1 }
  #expect(lines.count == drawn.count)
  let railway = try #require(
    lines.first { $0["id"] as? String == "henan-work-report-2024/jiaoji-luoping-railway" })
  #expect(properties(railway)["entity"] as? String == "jiaojiluoping-railway")
  #expect(properties(railway)["stage"] as? String == "start")
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
  let collection = try GeoJSON(GeoJSONExport.features(of: [plan], in: library))
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
