import Foundation
import PlanCore
import TestSupport
import Testing

@testable import PlanLibrary

/// A schema as its JSON.
private struct Schema {
  let root: [String: Any]

  init(_ name: String) throws {
    let data = try Data(contentsOf: Checkout.root.appendingPathComponent("data/\(name)"))
    root = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// The part that describes one kind of mapping or one list of codes.
  func definition(_ name: String) throws -> [String: Any] {
    if ["plan", "places", "links"].contains(name) { return root }
    let definitions = try #require(root["definitions"] as? [String: Any])
    return try #require(definitions[name] as? [String: Any], "no definition \(name)")
  }

  func check(_ table: any MappingKey.Type) throws {
    let definition = try definition(table.definition)
    let properties = try #require(definition["properties"] as? [String: Any])
    #expect(Set(properties.keys) == Set(keys(of: table)), "keys of \(table.definition)")
    let required = definition["required"] as? [String] ?? []
    #expect(required == requiredKeys(of: table), "required keys of \(table.definition)")
    #expect(definition["additionalProperties"] as? Bool == false)
    #expect(definition["description"] is String)
  }

  func check<Codes: Code>(_ name: String, _: Codes.Type) throws {
    let definition = try definition(name)
    #expect(definition["enum"] as? [String] == Codes.allCases.map(\.rawValue))
    #expect(
      definition["enumDescriptions"] as? [String]
        == Codes.allCases.map {
          $0.rawValue == $0.chineseName ? $0.englishName : "\($0.chineseName): \($0.englishName)"
        })
  }
}

private func keys<Key: MappingKey>(of _: Key.Type) -> [String] { Key.allCases.map(\.rawValue) }
private func requiredKeys<Key: MappingKey>(of _: Key.Type) -> [String] {
  Key.required.map(\.rawValue)
}

@Test func `the schemas know the keys that the readers know`() throws {
  for (name, tables) in [
    ("plan.schema.json", PlanKeys.all), ("places.schema.json", PlacesKeys.all),
    ("links.schema.json", LinksKeys.all),
  ] {
    let schema = try Schema(name)
    for table in tables { try schema.check(table) }
    let definitions = try #require(schema.root["definitions"] as? [String: [String: Any]])
    let mappings = definitions.filter { $0.value["type"] as? String == "object" }
    #expect(
      Set(mappings.keys).union([tables[0].definition]) == Set(tables.map { $0.definition }))
  }
}

@Test func `the schemas know the codes of the model`() throws {
  let schema = try Schema("plan.schema.json")
  try schema.check("stage", Stage.self)
  try schema.check("mode", Mode.self)
  try schema.check("projectKind", ProjectKind.self)
  try schema.check("planKind", PlanKind.self)
  try schema.check("regionKind", RegionKind.self)
  try schema.check("memberRole", MemberRole.self)
  try schema.check("mechanismKind", MechanismKind.self)
  try schema.check("contextKind", ContextKind.self)
  try schema.check("field", InitiativeField.self)
  try Schema("places.schema.json").check("placeLevel", PlaceLevel.self)
  let links = try Schema("links.schema.json")
  try links.check("certainty", Certainty.self)
  try links.check("entityKind", EntityKind.self)
  let bases = try schema.definition("basis")["enum"] as? [String]
  #expect(bases == Basis.allCases.map(\.rawValue))
  let comparators = try schema.definition("comparator")["enum"] as? [String]
  #expect(comparators == Comparator.allCases.map(\.rawValue))
}

@Test func `what the schema says of a field begins with its label`() throws {
  let schema = try Schema("plan.schema.json")
  var checked = 0
  func check<Owner>(_ name: String, _ table: FieldTable<Owner>) throws {
    let properties = try #require(
      schema.definition(name)["properties"] as? [String: [String: Any]])
    for field in table.all {
      // The belt as a whole has the name of its ends.
      guard field.name != .beltEnds, let property = properties[field.name.rawValue] else {
        continue
      }
      checked += 1
      let description = property["description"] as? String
      let label = description?.prefix { $0 != ":" }
      #expect(label.map(String.init) == field.name.chineseName, "\(name).\(field.name.rawValue)")
    }
  }
  try check("plan", Plan.fields)
  try check("member", Membership.fields)
  try check("initiative", Initiative.fields)
  try check("action", Action.fields)
  try check("project", Project.fields)
  try check("statement", Statement.fields)
  try check("mechanism", Mechanism.fields)
  try check("agreement", Agreement.fields)
  try check("event", Event.fields)
  try check("indicator", Indicator.fields)
  try check("commitment", Commitment.fields)
  try check("document", Document.fields)
  try check("person", Person.fields)
  try check("context", ContextEntry.fields)
  try check("source", Source.fields)
  #expect(checked > 100)
}

@Test func `the schema knows which projects have a route or a belt`() throws {
  let rules = try #require(
    Schema("plan.schema.json").definition("project")["allOf"] as? [[String: Any]])
  let kinds = rules.compactMap { rule in
    let then = rule["then"] as? [String: [String: [String: [String]]]]
    return then?["properties"]?["kind"]?["enum"]
  }
  #expect(
    kinds == [
      ProjectKind.allCases.filter(\.isTransport).map(\.rawValue),
      ProjectKind.allCases.filter(\.isBelt).map(\.rawValue),
    ])
}

// MARK: - The validator

/// What an existing validator says of files: nothing when they are good.
private func validate(_ schema: String, _ files: [String]) throws -> String {
  let process = Process()
  // Debian's own interpreter, which has Debian's packages.
  process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
  process.arguments =
    [Checkout.path("Tests/PlanLibraryTests/Support/check_schema.py")]
    + [Checkout.path("data/\(schema)")] + files
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = pipe
  do {
    try process.run()
  } catch {
    Issue.record("install the Debian package python3: \(error)")
    return "\(error)"
  }
  let output = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  let text = String(decoding: output, as: UTF8.self)
  #expect((process.terminationStatus == 0) == text.isEmpty)
  return text
}

/// The numbers of the texts that an existing validator refuses.
private func refused(by schema: String, of texts: [String]) throws -> [Int] {
  let folder = try TemporaryFolder()
  let files = try texts.enumerated().map { number, text in
    let path = "\(folder.path)/\(number).yaml"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }
  let output = try validate(schema, files)
  return files.indices.filter { output.contains("\(files[$0]): ") }
}

@Test func `the bundled files and the example keep to the schemas`() throws {
  let plans = try FileManager.default.contentsOfDirectory(atPath: Checkout.path("data/plans"))
    .filter { $0.hasSuffix(".yaml") }.sorted()
  #expect(plans.count >= 5)
  #expect(
    try validate("plan.schema.json", plans.map { Checkout.path("data/plans/\($0)") }) == "")
  #expect(try validate("places.schema.json", [Checkout.path("data/places.yaml")]) == "")
  #expect(try validate("links.schema.json", [Checkout.path("data/links.yaml")]) == "")
  #expect(try refused(by: "plan.schema.json", of: [Checkout.formatExample()]) == [])
}

@Test func `what the reader refuses the schema refuses`() throws {
  let said = "statements: [{mode: seek, source: daily}]"
  let lines = [
    "", "kid: 甲", "issuer: [甲]", "issuer: null", "date: 2021-13", "period: 2020-2035", "url: x",
    "summary: ''", "dateBasis: inferred", "sources: []",
    "members: [{place: luoyang, role: king, source: daily}]",
    "people: [{id: Li, name: 李, source: daily}]",
    "aliases: [{basis: inferred}]", "aliases: [{name: 甲, basis: guessed}]",
    "aliases: [{name: 甲, source: daily}]", "aliases: [{name: [甲]}]",
    "people: [{id: li, name: 李, source: 'daily#0'}]",
    "announcements: [{printed: 甲, count: 0, source: daily}]",
    "indicators: [{id: a, name: 甲, subject: 乙, mode: seek, source: daily}]",
    "indicators: [{id: a, name: 甲, subject: 乙, mode: seek, source: daily, value: 约1}]",
    "indicators: [{id: a, name: 甲, subject: 乙, mode: seek, source: daily, rank: 一, unit: 元}]",
    "projects: [{id: a, name: 甲, kind: rail, statements: []}]",
    "projects: [{id: a, name: 甲, kind: rail, route: [luoyang], \(said)}]",
    "projects: [{id: a, name: 甲, kind: fund, route: [luoyang, jiyuan], \(said)}]",
    "projects: [{id: a, name: 甲, kind: rail, belt: {ends: [luoyang]}, \(said)}]",
    "projects: [{id: a, name: 甲, kind: belt, belt: {}, \(said)}]",
  ]
  let texts = lines.map { line in
    // A key that the head has too is replaced.
    line.hasPrefix("sources") ? "id: a\ntitle: 甲\n\(line)\n" : Reading.head + line + "\n"
  }
  let bad = Array(texts.indices.dropFirst())
  #expect(texts.indices.filter { !Reading.plan(texts[$0]).problems.isEmpty } == bad)
  #expect(try refused(by: "plan.schema.json", of: texts) == bad)
}

@Test func `what the places reader refuses the schema refuses`() throws {
  let good = "id: a, name: 甲, level: area"
  let items = [
    good, "id: A, name: 甲, level: area", "id: a, name: 甲, level: city", "id: a, level: area",
    good + ", code: '12345'", good + ", longitude: 1", good + ", longitude: 181, latitude: 1",
    good + ", parents: [b]", good + ", validFrom: 2021-3-1",
  ]
  let texts = items.map { "places:\n  - {\($0)}\n" }
  let bad = Array(texts.indices.dropFirst())
  #expect(
    texts.indices.filter {
      !PlacesFileReader().read(Array(texts[$0].utf8), file: "places.yaml").problems.isEmpty
    } == bad)
  #expect(try refused(by: "places.schema.json", of: texts) == bad)
}

@Test func `what the links reader refuses the schema refuses`() throws {
  let link = "plan: p, id: i, certainty: same, reason: 因"
  let entity = "id: a, name: 甲, kind: project"
  let texts = [
    "entities: [{\(entity), links: [{\(link)}]}]", "{}", "entities: []", "links: []",
    "entities: [{\(entity)}]", "entities: [{\(entity), links: []}]",
    "entities: [{\(entity), links: [{\(link), by: 我}]}]",
    "entities: [{\(entity), links: [{plan: p, id: i, certainty: sure, reason: 因}]}]",
    "entities: [{\(entity), links: [{plan: p, id: i, certainty: same}]}]",
    "entities: [{id: a, name: 甲, kind: rail, links: [{\(link)}]}]",
    "entities: [{\(entity), aliases: [{name: 乙, basis: guessed}], links: [{\(link)}]}]",
    "additions: [{entity: A, links: [{\(link)}]}]",
    "separations: [{items: [{plan: p, id: i}], reason: 因}]",
  ]
  let bad = Array(texts.indices.dropFirst())
  // The plan is one whose items are not known, so that only the form counts.
  let reader = LinksFileReader(index: ItemIndex(others: ["p"]))
  #expect(
    texts.indices.filter {
      !reader.read(Array(texts[$0].utf8), file: "links.yaml").problems.isEmpty
    } == bad)
  #expect(try refused(by: "links.schema.json", of: texts) == bad)
}
