import PlanCore
import PlanLibrary
import Testing

private func read(_ text: String) -> PlacesReading {
  PlacesFileReader().read(Array(text.utf8), file: "places.yaml")
}

private let cases: [FaultCase] = [
  FaultCase("nothing", file: "places.yaml", marked: "»", ("", .empty)),
  FaultCase(
    "no places", file: "places.yaml", marked: "places: »[]\n", ("places", .emptyValue)),
  FaultCase(
    "missing and unknown keys", file: "places.yaml",
    marked: "»place: []\n»regions: []\nplaces:\n  - »»{id: a}\n",
    ("place", .unknownKey("place", nearest: "places")),
    ("regions", .unknownKey("regions", nearest: nil)),
    ("places[0]", .missingKey("name")),
    ("places[0]", .missingKey("level"))),
  FaultCase(
    "codes and levels", file: "places.yaml",
    marked: """
      places:
        - {id: a, name: 甲, level: »city, code: »"41030"}
        - {id: b, name: 乙, level: area, code: »41030o}
      """,
    (
      "places[0].level",
      .unknownCode("city", allowed: PlaceLevel.allCases.map(\.rawValue))
    ),
    ("places[0].code", .malformed("41030", expected: .placeCode)),
    ("places[1].code", .malformed("41030o", expected: .placeCode))),
  FaultCase(
    "slugs twice and references to nothing", file: "places.yaml",
    marked: """
      places:
        - {id: henan, name: 河南省, level: province}
        - {id: »henan, name: 河南省, level: province}
        - {id: luoyang, name: 洛阳市, level: prefecture, parent: »hennan, successor: »nowhere}
      """,
    ("places[1].id", .duplicateIdentifier("henan", firstFile: "places.yaml", firstLine: 2)),
    ("places[2].parent", .unknownReference("hennan", to: .place, nearest: "henan")),
    ("places[2].successor", .unknownReference("nowhere", to: .place, nearest: nil))),
  FaultCase(
    "circles", file: "places.yaml",
    marked: """
      places:
        - {id: a, name: 甲, level: area, parent: »b}
        - {id: b, name: 乙, level: area, parent: a, successor: »b}
      """,
    ("places[0].parent", .conflict(.cycle(["a", "b", "a"]))),
    ("places[1].successor", .conflict(.cycle(["b", "b"])))),
  FaultCase(
    "points", file: "places.yaml",
    marked: """
      places:
        - {id: a, name: 甲, level: area, longitude: »112.4}
        - {id: b, name: 乙, level: area, longitude: »181, latitude: »-90.5}
        - {id: c, name: 丙, level: area, longitude: »1/2, latitude: 0}
      """,
    ("places[0].longitude", .conflict(.halfCoordinate)),
    ("places[1].longitude", .malformed("181", expected: .longitude)),
    ("places[1].latitude", .malformed("-90.5", expected: .latitude)),
    ("places[2].longitude", .malformed("1/2", expected: .longitude))),
  FaultCase(
    "an end before its start", file: "places.yaml",
    marked: "places:\n  - {id: a, name: 甲, level: area, validFrom: 2021-03, validTo: »2021-02}\n",
    ("places[0].validTo", .conflict(.endBeforeStart))),
  FaultCase(
    "an end in the year of the start is none", file: "places.yaml",
    marked: "places:\n  - {id: a, name: 甲, level: area, validFrom: 2013-05, validTo: 2013}\n"),
]

@Test(arguments: cases) func `every fault of a places file is reported`(wrong: FaultCase) {
  let reading = PlacesFileReader().read(wrong.bytes, file: "places.yaml")
  #expect(reading.problems == wrong.problems)
}

@Test func `every key of a place reaches its place in the model`() {
  let reading = read(
    """
    places:
      - {id: jili, code: "410306", name: 吉利区, level: district, parent: luoyang, aliases: [吉利],
         abbreviations: [吉], validFrom: 1982, validTo: 2021-03-18, successor: mengjin,
         longitude: 112.58, latitude: -0.5}
      - {id: mengjin, name: 孟津区, level: district}
      - {id: luoyang, code: 410300, name: 洛阳市, level: prefecture}
    """)
  #expect(reading.problems == [])
  #expect(
    reading.places == [
      Place(
        id: "jili", code: "410306", name: "吉利区", level: .district, parent: "luoyang",
        aliases: ["吉利"], abbreviations: ["吉"], validFrom: PartialDate("1982"),
        validTo: PartialDate("2021-03-18"), successor: "mengjin",
        coordinate: Coordinate(longitude: 112.58, latitude: -0.5)),
      Place(id: "mengjin", name: "孟津区", level: .district),
      Place(id: "luoyang", code: "410300", name: "洛阳市", level: .prefecture),
    ])
}

@Test func `a bad place does not keep the good ones out`() {
  let reading = read("places:\n  - {id: a, name: 甲}\n  - {id: b, name: 乙, level: area}\n")
  #expect(reading.problems.map(\.fault) == [.missingKey("level")])
  #expect(reading.places.map(\.id) == ["b"])
}
