import Foundation
import PlanCore
import TestSupport
import Testing

@testable import PlanExport

struct JSONExportTests {
  private let gazetteer = ExportFixture.gazetteer

  private func object(_ json: String) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  private let result = SearchResult(
    query: SearchQuery(text: "高鐵 Ｇ30"), total: 3,
    hits: [
      SearchHit(
        plan: "example-area", kind: .project, id: "railway", title: "焦济洛平高铁", path: ["示例", "交通"],
        text: "", matches: [SearchHit.Match(field: .title, start: 4, length: 2)])
    ],
    notices: [
      .cut(limit: 1000), .unknownValue(field: .kind, value: "rial", known: ["rail"]),
      .added(word: "高铁", others: ["高速铁路"]),
    ], suggestions: ["高铁"])

  @Test func `docs/json.md lists exactly the keys that are written`() throws {
    let page = try JSONDocument.read()
    var observed = ObservedShapes(page)
    for plan in [ExportFixture.full, ExportFixture.bare] {
      try observed.add(ExportFixture.json(of: plan), as: "Plan")
      try observed.add(JSONExport.plans([plan], gazetteer: gazetteer), as: "PlanEntry")
    }
    try observed.add(JSONExport.search(result), as: "SearchResult")
    #expect(Set(observed.shapes.keys) == page.planShapes)
    for shape in page.planShapes {
      #expect(observed.shapes[shape] == page.shapes[shape], "\(shape)")
    }
  }

  @Test func `the examples of docs/output.md keep to their shapes`() throws {
    let page = try JSONDocument.read()
    #expect(!page.examples.isEmpty)
    for example in page.examples {
      var observed = ObservedShapes(page)
      try observed.add(example, as: "Plan")
      try observed.expectListed()
    }
  }

  @Test func `records and features have the keys of docs/json.md`() throws {
    let page = try JSONDocument.read()
    var observed = ObservedShapes(page)
    let places = Gazetteer(places: [
      Place(
        id: "luoyang", code: "410300", name: "洛阳市", level: .prefecture, parent: "henan",
        aliases: ["洛阳"], abbreviations: ["洛"], validFrom: PartialDate("1954"),
        validTo: PartialDate("2030"), successor: "jiyuan",
        coordinate: Coordinate(longitude: 112.45, latitude: 34.62))
    ])
    let entity = Entity(
      id: "line", name: "线", kind: .project,
      aliases: ["又名", Alias("别称", basis: .inferred)], note: "注",
      links: [
        Link(
          item: ItemReference(plan: ExportFixture.full.id, id: "railway"), certainty: .same,
          reason: "因")
      ])
    let library = Library(
      plans: [ExportFixture.full], gazetteer: places, links: LinkTable(entities: [entity]))
    for line in try JSONLinesExport.lines(of: library.plans, in: library, asOf: ExportFixture.day)
      .split(separator: "\n")
    {
      var record = try object(String(line))
      let value = record.removeValue(forKey: "data")
      let data = try #require(value)
      try observed.add(value: record, as: "Record")
      let type = try #require(record["type"] as? String)
      let shape = ["plan": "PlanRecord", "entity": "Entity", "place": "PlaceRecord"][type]
      try observed.add(value: data, as: shape ?? type.prefix(1).uppercased() + type.dropFirst())
    }
    try observed.expectListed(except: ["Record": ["data"]])
    observed.expectAll(of: ["PlanRecord", "Entity", "PlaceRecord"])
  }

  @Test func `a project carries its places, route and statements`() throws {
    let plan = try object(ExportFixture.json(of: ExportFixture.full))
    let projects = try #require(plan["projects"] as? [[String: Any]])
    let railway = try #require(projects.first)
    #expect(railway["name"] as? String == "焦济洛平高铁")
    #expect(railway["aliases"] as? [String] == ["焦作经济源、洛阳至平顶山高铁", "四城高铁"])
    #expect(railway["inferredAliases"] as? [String] == ["四城高铁"])
    let places = try #require(railway["places"] as? [[String: String]])
    #expect(places[0] == ["id": "luoyang", "name": "洛阳市", "code": "410300"])
    #expect(places[1] == ["id": "jiyuan", "name": "济源示范区"])
    let stops = try #require((railway["route"] as? [String: Any])?["stops"] as? [[String: Any]])
    #expect(stops.map { $0["via"] as? Bool } == [false, true, false])
    let statement = try #require((railway["statements"] as? [[String: Any]])?.last)
    #expect(statement["stage"] as? String == "start" && statement["mode"] as? String == "target")
    #expect(statement["verb"] as? String == "加快推进…开工建设")
    #expect(statement["date"] as? String == "2021-04-12")
    #expect(statement["dateBasis"] as? String == "inferred")
    let source = try #require(statement["source"] as? [String: Any])
    #expect(source["source"] as? String == "daily" && source["paragraph"] as? Int == 2)
  }

  @Test func `a figure is the number and the digits as printed`() throws {
    let json = try ExportFixture.json(of: ExportFixture.full)
    #expect(json.contains("\"printed\" : \"14515.9\""))
    #expect(json.contains("\"value\" : 14515.9\n"))
    #expect(json.contains("\"value\" : 3.6\n"))
  }

  @Test func `the list counts what each plan holds`() throws {
    let json = try JSONExport.plans([ExportFixture.full], gazetteer: gazetteer)
    let list = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    let counts = try #require(list?.first?["counts"] as? [String: Int])
    #expect(
      counts == [
        "initiatives": 2, "actions": 1, "projects": 3, "mechanisms": 1, "agreements": 1,
        "events": 1, "indicators": 1, "commitments": 1, "documents": 1,
      ])
    #expect(try JSONExport.plans([], gazetteer: gazetteer) == "[\n\n]\n")
  }

  @Test func `a search result reads as the command line promises`() throws {
    #expect(
      try JSONExport.search(result) == """
        {
          "hits" : [
            {
              "id" : "railway",
              "kind" : "project",
              "matches" : [
                {
                  "field" : "title",
                  "length" : 2,
                  "start" : 4
                }
              ],
              "path" : [
                "示例",
                "交通"
              ],
              "plan" : "example-area",
              "text" : "",
              "thing" : "example-area/railway",
              "title" : "焦济洛平高铁"
            }
          ],
          "notices" : [
            {
              "kind" : "cut",
              "limit" : 1000
            },
            {
              "field" : "kind",
              "kind" : "unknown-value",
              "known" : [
                "rail"
              ],
              "value" : "rial"
            },
            {
              "kind" : "added",
              "others" : [
                "高速铁路"
              ],
              "word" : "高铁"
            }
          ],
          "query" : "高鐵 Ｇ30",
          "suggestions" : [
            "高铁"
          ],
          "total" : 3
        }

        """)
  }

  @Test(arguments: 1...20) func `nasty texts come back unchanged`(seed: UInt64) throws {
    var generator = SeededNumbers(seed: seed)
    var texts: [String] = []
    let plan = ExportFixture.plan { _ in
      texts.append(generator.nastyText())
      return texts[texts.count - 1]
    }
    let json = try ExportFixture.json(of: plan)
    #expect(json == (try ExportFixture.json(of: plan)))
    #expect(json.hasSuffix("}\n"))
    #expect(!json.unicodeScalars.contains { $0.isDangerous && $0 != "\n" })
    var strings: Set<[Unicode.Scalar]> = []
    collect(try JSONSerialization.jsonObject(with: Data(json.utf8)), into: &strings)
    for text in texts {
      let isThere = strings.contains(Array(text.unicodeScalars))
      #expect(isThere, "\(text.debugDescription)")
    }
  }

  @Test func `controls are escaped, not lost`() throws {
    let query = SearchQuery(text: "\u{1B}[31m\u{9B}\u{7F}\u{202E}\u{2028}/")
    let json = try JSONExport.search(SearchResult(query: query, total: 0))
    #expect(json.contains(#""query" : "\u001b[31m\u009b\u007f\u202e\u2028/""#))
  }

  private func collect(_ value: Any, into strings: inout Set<[Unicode.Scalar]>) {
    if let text = value as? String {
      strings.insert(Array(text.unicodeScalars))
    } else if let list = value as? [Any] {
      for element in list { collect(element, into: &strings) }
    } else if let object = value as? [String: Any] {
      for element in object.values { collect(element, into: &strings) }
    }
  }
}
