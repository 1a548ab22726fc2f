import PlanCore
import Testing

@testable import PlanLibrary

private func plan(_ id: Identifier<Plan>, projects: [Identifier<Project>]) -> Plan {
  Plan(
    id: id, title: "某规划", kind: .developmentPlan,
    region: Region(name: "某圈", kind: .metropolitanArea),
    projects: projects.map { Project(id: $0, name: "某项目", kind: .rail) })
}

/// Two plans to link, and one whose file has problems.
private let index = ItemIndex(
  plans: [plan("first", projects: ["line", "road"]), plan("second", projects: ["line"])],
  others: ["broken"])

private func read(_ text: String, known: LinkRegister = LinkRegister()) -> LinksReading {
  LinksFileReader(index: index, known: known).read(Array(text.utf8), file: "links.yaml")
}

private let good = "{plan: first, id: line, certainty: same, reason: 同名}"

private let cases: [FaultCase] = [
  FaultCase("nothing", file: "links.yaml", marked: "»", ("", .empty)),
  FaultCase("no keys", file: "links.yaml", marked: "»{}\n", ("", .emptyValue)),
  FaultCase(
    "empty lists", file: "links.yaml",
    marked: "entities: »[]\nadditions: »[]\nseparations: »[]\n",
    ("entities", .emptyValue), ("additions", .emptyValue), ("separations", .emptyValue)),
  FaultCase(
    "missing and unknown keys", file: "links.yaml",
    marked: "»entitys: []\nentities:\n  - »»»{id: a, »alias: [甲]}\n",
    ("entitys", .unknownKey("entitys", nearest: "entities")),
    ("entities[0]", .missingKey("name")), ("entities[0]", .missingKey("kind")),
    ("entities[0]", .missingKey("links")),
    ("entities[0].alias", .unknownKey("alias", nearest: "aliases"))),
  FaultCase(
    "codes", file: "links.yaml",
    marked: """
      entities:
        - {id: a, name: 甲, kind: »rail, links: [{plan: first, id: line, certainty: »sure, reason: 因}]}
      """,
    ("entities[0].kind", .unknownCode("rail", allowed: EntityKind.allCases.map(\.rawValue))),
    (
      "entities[0].links[0].certainty",
      .unknownCode("sure", allowed: Certainty.allCases.map(\.rawValue))
    )),
  FaultCase(
    "links to nothing, with the nearest name", file: "links.yaml",
    marked: """
      entities:
        - id: a
          name: 甲
          kind: project
          links:
            - {plan: »frist, id: line, certainty: same, reason: 因}
            - {plan: second, id: »lime, certainty: same, reason: 因}
            - {plan: broken, id: anything, certainty: same, reason: 因}
            - {plan: second, id: second, certainty: related, reason: 规划本身}
      """,
    ("entities[0].links[0].plan", .unknownReference("frist", to: .plan, nearest: "first")),
    ("entities[0].links[1].id", .unknownReference("lime", to: nil, nearest: "line"))),
  FaultCase(
    "the same appearance twice", file: "links.yaml",
    marked: """
      entities:
        - id: a
          name: 甲
          kind: project
          links:
            - {plan: first, id: line, certainty: same, reason: 因}
            - {plan: first, id: »line, certainty: related, reason: 因}
        - {id: »a, name: 乙, kind: project, links: [{plan: second, id: line, certainty: same, reason: 因}]}
      """,
    (
      "entities[0].links[1].id",
      .duplicateIdentifier("first/line", firstFile: "links.yaml", firstLine: 6)
    ),
    ("entities[1].id", .duplicateIdentifier("a", firstFile: "links.yaml", firstLine: 2))),
  FaultCase(
    "one thing as two entities", file: "links.yaml",
    marked: """
      entities:
        - {id: a, name: 甲, kind: project, links: [\(good)]}
        - {id: b, name: 乙, kind: project, links: [{plan: first, id: »line, certainty: likely, reason: 因}]}
        - {id: c, name: 丙, kind: project, links: [{plan: first, id: line, certainty: related, reason: 因}]}
      """,
    (
      "entities[1].links[0].id",
      .duplicateIdentifier("first/line", firstFile: "links.yaml", firstLine: 2)
    )),
  FaultCase(
    "additions to nothing", file: "links.yaml",
    marked: """
      additions: [{entity: »railwya, links: [\(good)]}]
      entities: [{id: railway, name: 甲, kind: project, links: [\(good)]}]
      """,
    ("additions[0].entity", .unknownEntity("railwya", nearest: "railway"))),
  FaultCase(
    "separations", file: "links.yaml",
    marked: """
      separations:
        - {items: »[{plan: first, id: line}], reason: 因}
        - {items: [{plan: first, id: line}, {plan: second, id: »lane}], reason: 因}
        - »{items: [{plan: first, id: line}, {plan: second, id: line}]}
      """,
    ("separations[0].items", .conflict(.separationOfOne)),
    ("separations[1].items[1].id", .unknownReference("lane", to: nil, nearest: "line")),
    ("separations[2]", .missingKey("reason"))),
]

@Test(arguments: cases) func `every fault of a links file is reported`(wrong: FaultCase) {
  #expect(
    LinksFileReader(index: index).read(wrong.bytes, file: "links.yaml").problems
      == wrong.problems)
}

@Test func `every key of links reaches its place in the model`() {
  let reading = read(
    """
    entities:
      - {id: railway, name: 高铁, kind: place-group, aliases: [铁路], note: 附注, links: [\(good)]}
    additions:
      - entity: railway
        aliases: [铁路, {name: 快线, basis: inferred}]
        links:
          - \(good)
          - {plan: second, id: line, certainty: likely, reason: 两地相同}
    separations:
      - {items: [{plan: first, id: road}, {plan: second, id: line}], reason: 一公一铁}
    """)
  #expect(reading.problems == [])
  var register = LinkRegister()
  register.add(reading)
  let (first, second) = (
    ItemReference(plan: "first", id: "line"), ItemReference(plan: "second", id: "line")
  )
  #expect(
    register.table
      == LinkTable(
        entities: [
          Entity(
            id: "railway", name: "高铁", kind: .placeGroup,
            aliases: ["铁路", Alias("快线", basis: .inferred)], note: "附注",
            links: [
              Link(item: first, certainty: .same, reason: "同名"),
              Link(item: second, certainty: .likely, reason: "两地相同"),
            ])
        ],
        separations: [
          Separation(items: [ItemReference(plan: "first", id: "road"), second], reason: "一公一铁")
        ]))
  #expect(register.table.identity(of: second)?.id == "railway")
  #expect(register.table.identity(of: ItemReference(plan: "first", id: "road")) == nil)
}

@Test func `a second file adds to an entity and does not take its slug or its items`() {
  var register = LinkRegister()
  register.add(read("entities: [{id: a, name: 甲, kind: project, links: [\(good)]}]\n"))
  let more = read(
    """
    additions: [{entity: a, links: [{plan: second, id: line, certainty: same, reason: 因}]}]
    entities:
      - {id: a, name: 乙, kind: project, links: [{plan: first, id: road, certainty: same, reason: 因}]}
      - {id: b, name: 丙, kind: project, links: [\(good)]}
    """, known: register)
  #expect(
    more.problems.map(\.fault) == [
      .duplicateIdentifier("a", firstFile: "links.yaml", firstLine: 1),
      .duplicateIdentifier("first/line", firstFile: "links.yaml", firstLine: 1),
    ])
  register.add(more)
  #expect(register.table.entities.map(\.name) == ["甲", "丙"])
  #expect(register.table.entities[0].links.map(\.item.plan) == ["first", "second"])
  #expect(register.table.entities[1].links.isEmpty)
}
