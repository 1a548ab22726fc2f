import PlanCore
import PlanViews
import TestSupport
import Testing

private typealias Fixture = AcrossFixture

private func find(_ name: String) -> PlaceFinder.Finding {
  PlaceFinder(Fixture.gazetteer, folding: Fixture.fold).find(name)
}

private func places(_ name: String) -> [Identifier<Place>] {
  switch find(name) {
  case .place(let place, _): [place.id]
  case .group(let places), .several(let places): places.map(\.id)
  case .none: []
  }
}

@Test(arguments: [
  ("luoyang", ["luoyang"]), ("410300", ["luoyang"]), ("洛陽市", ["luoyang"]),
  ("洛阳", ["luoyang"]), ("豫", ["henan"]), ("吉利区", ["mengjin"]), ("孟津县", ["mengjin"]),
  ("孟津", ["mengjin"]), ("410306", ["mengjin"]), ("洛济焦", ["luoyang", "jiyuan", "jiaozuo"]),
  ("焦洛洛", ["jiaozuo", "luoyang"]), ("洛X", []), ("洛洛", []), ("无", []), ("", []),
])
func `a place is found by any name`(name: String, ids: [String]) {
  #expect(places(name).map(\.rawValue) == ids)
}

@Test func `an abolished place says what it was, and a name of two places is reported`() throws {
  guard case .place(let place, let abolished) = find("吉利") else {
    Issue.record("吉利 is not found")
    return
  }
  #expect(place.id == "mengjin")
  #expect(abolished.map(\.name) == ["吉利区"])
  #expect(find("洛济焦") == .group(try ["luoyang", "jiyuan", "jiaozuo"].map(fixturePlace)))
  #expect(find("长沙") == .several(try ["changsha", "changshan"].map(fixturePlace)))
  #expect(find("长沙市") == .place(try fixturePlace("changsha"), abolished: []))
}

private func fixturePlace(_ id: Identifier<Place>) throws -> Place {
  try #require(Fixture.gazetteer[id])
}

private let source = Fixture.source
private let library = Fixture.library(
  [
    Fixture.plan(
      "a",
      members: [
        Membership(place: "luoyang", role: .core, source: source),
        Membership(place: "mengjin", role: .memberPart, source: source),
      ],
      initiatives: [
        Initiative(
          id: "roads", title: "修路", field: .transport, mode: .target,
          actions: [
            Action(
              id: "build", title: "修吉利路", mode: .target, places: ["jili"], source: source)
          ], source: source)
      ],
      projects: [
        Fixture.project("road", "吉利路", kind: .expressway, places: ["jili", "jiyuan"]),
        Fixture.project("belt", "洛济焦带", kind: .belt, places: ["luoyang", "jiyuan", "jiaozuo"]),
        Fixture.project("far", "长沙线", places: ["changsha"]),
      ],
      commitments: [
        Commitment(
          id: "jiyuan-says", party: "济源", places: ["jiyuan"],
          actions: [
            Action(
              id: "open", title: "开通", mode: .target, places: ["mengjin-county"], source: source),
            Action(id: "rest", title: "其他", mode: .target, source: source),
          ], source: source)
      ]),
    Fixture.plan(
      "b",
      projects: [
        Fixture.project("road", "济洛路", kind: .expressway, places: ["jiyuan", "luoyang"]),
        Fixture.project("lane", "小路", kind: .road, places: ["mengjin", "luoyang", "jiyuan"]),
      ]),
  ], Fixture.entity("road", "路", "a/road", "b/road?"))

private func view(_ ids: Identifier<Place>...) throws -> PlaceView {
  PlaceView(
    of: try ids.map(fixturePlace), in: library, ThingCatalog(of: library),
    asOf: Fixture.date("2026"))
}

@Test func `a place gathers what touches it, what it took over, and what lies below`() throws {
  let district = try view("mengjin")
  #expect(district.roles.map(\.role) == [.memberPart])
  #expect(district.items.map(\.item.id) == ["build", "road", "open", "lane"])
  #expect(district.ancestors.map(\.id) == ["luoyang", "henan"])
  let city = try view("luoyang")
  #expect(city.roles.map(\.place) == ["luoyang", "mengjin"])
  #expect(city.items.count { $0.kind == .project } == 4)
  #expect(city.lines.isEmpty)
  #expect(try view("henan").items.count == 7)
}

@Test func `several places together are touched by what touches them all`() throws {
  #expect(try view("luoyang", "jiyuan", "jiaozuo").items.map(\.item.id) == ["belt"])
}

@Test func `commitments are those of the place, and of others that name it`() throws {
  #expect(try view("jiyuan").commitments.map { $0.actions.map(\.id) } == [["open", "rest"]])
  #expect(try view("mengjin").commitments.map { $0.actions.map(\.id) } == [["open"]])
  #expect(try view("changsha").commitments.isEmpty)
}

@Test func `one thing in two plans counts once between two places`() throws {
  // The road of both plans, the belt and the lane.
  #expect(try view("luoyang").links.map { "\($0.place) \($0.count)" } == ["jiyuan 3", "jiaozuo 1"])
  let named = PlaceMatrix(of: library)
  #expect(named.count("luoyang", "jiyuan") == 3)
  #expect(named.count("jiyuan", "luoyang") == 3)
  #expect(named.count("mengjin", "jiyuan") == 2)
  #expect(named.count("luoyang", "luoyang") == 0)
  let cities = PlaceMatrix(of: library, rolledUpTo: .prefecture)
  #expect(cities.places == ["luoyang", "jiaozuo", "jiyuan"])
  #expect(cities.count("luoyang", "jiyuan") == 3)
  #expect(PlaceMatrix(of: library, rolledUpTo: .province).places.isEmpty)
}

@Test func `a place with all below it is found in a time that grows as these do`() {
  func time(_ count: Int) -> Double {
    let ids = (0..<count).compactMap { Identifier<Place>("p\($0)") }
    let gazetteer = Gazetteer(
      places: ids.indices.map { number in
        Place(
          id: ids[number], name: "村\(number)", level: .area,
          parent: number > 0 && number % 2 == 0 ? ids[number - 1] : nil,
          successor: number % 2 == 1 ? ids[number - 1] : nil)
      })
    return processorTime { #expect(gazetteer.territory(of: "p0").count == count) }
  }
  let (small, large) = (time(1000), time(4000))
  #expect(large < 8 * small + 0.02, "\(small) s, then \(large) s")
}
