import Foundation
import PlanCore
import PlanViews

/// Small maps put together from a few words.
enum MapFixture {
  static func coordinate(_ longitude: Double, _ latitude: Double) -> Coordinate {
    guard let point = Coordinate(longitude: longitude, latitude: latitude) else {
      preconditionFailure("\(longitude), \(latitude) is no place")
    }
    return point
  }

  static let gazetteer = Gazetteer(places: [
    place("jiaozuo", "焦作", 113.239, 35.239), place("jiyuan", "济源", 112.588, 35.089),
    place("luoyang", "洛阳", 112.437, 34.673), place("zhengzhou", "郑州", 113.649, 34.758),
    place("mengjin", "孟津", 112.436, 34.826, .district),
    place("xinan", "新安", 112.133, 34.727, .county),
  ])

  static func place(
    _ id: Identifier<Place>, _ name: String, _ longitude: Double, _ latitude: Double,
    _ level: PlaceLevel = .prefecture
  ) -> Place {
    Place(id: id, name: name, level: level, coordinate: coordinate(longitude, latitude))
  }

  /// A line through places: `line("r", .rail, ["luoyang", "jiyuan"], .start, .target)`.
  static func line(
    _ id: Identifier<Project>, _ kind: ProjectKind, _ places: [Identifier<Place>],
    _ stage: Stage? = nil, _ mode: Mode = .target
  ) -> Project {
    let source = SourceReference(source: "daily", paragraph: 1)
    let extent: Extent =
      kind.isBelt
      ? .belt(Belt(ends: places)) : .route(Route(stops: places.map { Route.Stop(place: $0) }))
    let statements = stage.map { [Statement(stage: $0, mode: mode, source: source)] } ?? []
    return Project(id: id, name: "名\(id)", kind: kind, extent: extent, statements: statements)
  }

  static func scene(_ projects: Project..., choosing chosen: ItemIdentifier? = nil) -> MapScene {
    let plan = Plan(
      id: "a", title: "规划", kind: .developmentPlan,
      region: Region(name: "某圈", kind: .metropolitanArea), projects: projects)
    let library = Library(plans: [plan], gazetteer: gazetteer)
    let table = LineTable(of: library, asOf: AcrossFixture.date("2026"))
    return MapScene(
      of: table, gazetteer: gazetteer, choosing: table.lines.first { $0.item.id == chosen })
  }
}
