import PlanCore
import PlanLibrary
import Testing

private let head = Reading.head
private let said = "{mode: target, source: daily}"

/// A railway on line 8 whose keys a test adds to.
private func railway(_ rest: String) -> String {
  head + "projects:\n  - {id: line, name: 线, kind: rail, statements: [\(said)], \(rest)}\n"
}

/// A plan without a source of its own in its first lines.
private func plan(sources: String, _ rest: String = "") -> String {
  "id: a\ntitle: 甲\nkind: 评论\nregion: {name: 乙, kind: 都市圈}\nsources: \(sources)\n" + rest
}

private let shapes: [FaultCase] = [
  FaultCase(
    "a list instead of a plan", marked: "»- 甲\n",
    ("", .wrongType(expected: .mapping, found: .list))),
  FaultCase(
    "a text instead of a plan", marked: "»甲\n",
    ("", .wrongType(expected: .mapping, found: .text))),
  FaultCase(
    "unknown keys, near and far", marked: head + "»isuer: 甲\n»zzz: 乙\n»都市圈: 丙\n",
    ("isuer", .unknownKey("isuer", nearest: "issuer")),
    ("zzz", .unknownKey("zzz", nearest: nil)),
    ("都市圈", .unknownKey("都市圈", nearest: nil))),
  FaultCase(
    "a merge key", marked: head + "»<<: {issuer: 甲}\n",
    ("<<", .unknownKey("<<", nearest: nil))),
  FaultCase(
    "missing keys", marked: "»»title: 甲\nkind: 发展规划\nregion: »{kind: 都市圈}\n",
    ("", .missingKey("id")), ("", .missingKey("sources")), ("region", .missingKey("name"))),
  FaultCase(
    "wrong types after Chinese text",
    marked: head + """
      people: »{甲: 乙}
      summary: »[甲]
      members: [{note: 洛阳, place: »{甲: 乙}, role: core, source: daily}]
      """,
    ("people", .wrongType(expected: .list, found: .mapping)),
    ("summary", .wrongType(expected: .text, found: .list)),
    ("members[0].place", .wrongType(expected: .text, found: .mapping))),
  FaultCase(
    "empty values",
    marked: head + """
      issuer:»
      summary: »~
      aliases: [»"", »null, »'　 ', 'null', 甲]
      shortTitle: »|

      members:»
      """,
    ("issuer", .emptyValue), ("summary", .emptyValue), ("aliases[0]", .emptyValue),
    ("aliases[1]", .emptyValue), ("aliases[2]", .emptyValue), ("shortTitle", .emptyValue),
    ("members", .emptyValue)),
  FaultCase(
    "lists that must not be empty",
    marked: plan(
      sources: "»[]",
      "projects: [{id: b, name: 丙, kind: belt, statements: »[], belt: »{}}]\n"),
    ("sources", .emptyValue), ("projects[0].statements", .emptyValue),
    ("projects[0].belt", .emptyValue)),
  FaultCase(
    "unknown codes", marked: railway("basis: »guessed"),
    ("projects[0].basis", .unknownCode("guessed", allowed: ["printed", "inferred"]))),
  FaultCase(
    "a code in the wrong case",
    marked: head
      + "initiatives: [{id: a, title: 甲, field: »Rural, mode: seek, source: daily}]\n",
    (
      "initiatives[0].field",
      .unknownCode("Rural", allowed: InitiativeField.allCases.map(\.rawValue))
    )),
]

private let forms: [FaultCase] = [
  FaultCase(
    "bad dates and periods", marked: head + "date: »2021-13\nperiod: »2035/2020\n",
    ("date", .malformed("2021-13", expected: .date)),
    ("period", .malformed("2035/2020", expected: .period))),
  FaultCase(
    "a day that does not exist", marked: head + "date: »2021-02-29\n",
    ("date", .malformed("2021-02-29", expected: .date))),
  FaultCase(
    "slugs", marked: head + "people:\n  - {id: »Li Si, name: 李四, source: daily}\n",
    ("people[0].id", .malformed("Li Si", expected: .slug))),
  FaultCase(
    "numbers",
    marked: railway(
      "quantities: [{name: 长, value: »约242, source: daily}, {name: 宽, value: »1e400, "
        + "source: daily}, {name: 高, value: »1/0, source: daily}]"),
    ("projects[0].quantities[0].value", .malformed("约242", expected: .number)),
    ("projects[0].quantities[1].value", .malformed("1e400", expected: .number)),
    ("projects[0].quantities[2].value", .malformed("1/0", expected: .number))),
  FaultCase(
    "counts",
    marked: head + "announcements: [{printed: 零, count: »0, source: daily}, "
      + "{printed: 七, count: »七, source: daily}]\n",
    ("announcements[0].count", .malformed("0", expected: .count)),
    ("announcements[1].count", .malformed("七", expected: .count))),
  FaultCase(
    "sources",
    marked: head + "people: [{id: li, name: 李, source: »daily#0}, "
      + "{id: wu, name: 吴, source: »'daily#1#2'}]\n",
    ("people[0].source", .malformed("daily#0", expected: .sourceReference)),
    ("people[1].source", .malformed("daily#1#2", expected: .sourceReference))),
  FaultCase(
    "addresses", marked: plan(sources: "[{id: daily, title: 丙, url: »'javascript:alert(1)'}]"),
    ("sources[0].url", .malformed("javascript:alert(1)", expected: .webAddress))),
  FaultCase(
    "addresses without a host",
    marked: plan(
      sources: "[{id: daily, title: 丙, url: »'http://'}, {id: b, title: 丙, url: »'https://?a'}, "
        + "{id: c, title: 丙, url: »'http:///a'}, {id: d, title: 丙, url: »'https://:80/'}, "
        + "{id: e, title: 丙, url: »'ftp://a.cn'}, {id: f, title: 丙, url: 'http://[::1]/a'}]"),
    ("sources[0].url", .malformed("http://", expected: .webAddress)),
    ("sources[1].url", .malformed("https://?a", expected: .webAddress)),
    ("sources[2].url", .malformed("http:///a", expected: .webAddress)),
    ("sources[3].url", .malformed("https://:80/", expected: .webAddress)),
    ("sources[4].url", .malformed("ftp://a.cn", expected: .webAddress))),
]

private let references: [FaultCase] = [
  FaultCase(
    "one slug in two lists",
    marked: head + """
      people:
        - {id: »daily, name: 李, source: daily}
      context:
        - {id: »daily, name: 双碳, kind: policy, source: daily}
      """,
    ("people[0].id", .duplicateIdentifier("daily", firstFile: "plan.yaml", firstLine: 6)),
    ("context[0].id", .duplicateIdentifier("daily", firstFile: "plan.yaml", firstLine: 6))),
  FaultCase(
    "sources and paragraphs that are not there",
    marked: head + """
      people:
        - {id: li, name: 李, source: »dayly#1}
        - {id: wu, name: 吴, source: »daily#3}
      """,
    ("people[0].source", .unknownReference("dayly", to: .source, nearest: "daily")),
    ("people[1].source", .noSuchParagraph(3, available: 2))),
  FaultCase(
    "places",
    marked: head + "members: [{place: »loyang, role: core, source: daily}]\n",
    ("members[0].place", .unknownReference("loyang", to: .place, nearest: "luoyang"))),
  FaultCase(
    "projects, mentions and parents",
    marked: railway("parent: »daily") + """
      initiatives:
        - id: a
          title: 甲
          field: rural
          mode: seek
          source: daily
          actions:
            - {id: b, title: 乙, projects: [»lime], mentions: [»no-such-thing], source: daily}
      """,
    ("projects[0].parent", .unknownReference("daily", to: .project, nearest: nil)),
    (
      "initiatives[0].actions[0].projects[0]",
      .unknownReference("lime", to: .project, nearest: "line")
    ),
    (
      "initiatives[0].actions[0].mentions[0]",
      .unknownReference("no-such-thing", to: nil, nearest: nil)
    )),
  FaultCase(
    "belt members and event parents",
    marked: head + """
      projects:
        - {id: belt, name: 带, kind: belt, belt: {members: [»no]}, statements: [\(said)]}
      events:
        - {id: fair, name: 会, parent: »belt, source: daily}
      """,
    ("projects[0].belt.members[0]", .unknownReference("no", to: .project, nearest: nil)),
    ("events[0].parent", .unknownReference("belt", to: .event, nearest: nil))),
  FaultCase(
    "a group that no initiative stands in",
    marked: head + """
      initiatives:
        - {id: a, title: 甲, field: rural, mode: seek, source: daily, group: 回顾工作}
      announcements:
        - {printed: 九个方面, count: 9, group: »回顾工, source: daily}
      """,
    (
      "announcements[0].group",
      .unknownReference("回顾工", to: .initiative, nearest: "回顾工作")
    )),
]

private let conflicts: [FaultCase] = [
  FaultCase(
    "a project that belongs to itself", marked: railway("parent: »line"),
    ("projects[0].parent", .conflict(.cycle(["line", "line"])))),
  FaultCase(
    "events in a circle that another leads into",
    marked: head + """
      events:
        - {id: a, name: 甲, parent: b, source: daily}
        - {id: b, name: 乙, parent: »c, source: daily}
        - {id: c, name: 丙, parent: b, source: daily}
      """,
    ("events[1].parent", .conflict(.cycle(["b", "c", "b"])))),
  FaultCase(
    "documents in a circle",
    marked: head + """
      documents:
        - {id: a, title: 甲, kind: 评论, parent: »b, statements: [\(said)]}
        - {id: b, title: 乙, kind: 评论, parent: a, statements: [\(said)]}
      """,
    ("documents[0].parent", .conflict(.cycle(["a", "b", "a"])))),
  FaultCase(
    "a belt with a route",
    marked: railway("belt: »»{industry: 石化}, route: [luoyang, {via: jiyuan}]"),
    ("projects[0].belt", .conflict(.beltOfOtherKind(.rail))),
    ("projects[0].belt", .conflict(.routeBesideBelt))),
  FaultCase(
    "a route of a fund",
    marked: head + "projects:\n  - {id: a, name: 甲, kind: fund, route: »[luoyang, jiyuan], "
      + "statements: [\(said)]}\n",
    ("projects[0].route", .conflict(.routeOfOtherKind(.fund)))),
  FaultCase(
    "a route of one stop", marked: railway("route: »[{via: luoyang}]"),
    ("projects[0].route", .conflict(.shortRoute))),
  FaultCase(
    "stops that are no places", marked: railway("route: [»{»over: luoyang}, »nowhere]"),
    ("projects[0].route[0]", .missingKey("via")),
    ("projects[0].route[0].over", .unknownKey("over", nearest: nil)),
    ("projects[0].route[1]", .unknownReference("nowhere", to: .place, nearest: nil))),
  FaultCase(
    "indicators without a figure",
    marked: head + "indicators:\n"
      + "  - »{id: a, name: 甲, subject: 乙, unit: »亿元, mode: achieved, source: daily}\n",
    ("indicators[0]", .conflict(.indicatorWithoutFigure)),
    ("indicators[0].unit", .conflict(.unitWithoutValue))),
  FaultCase(
    "a basis without a date", marked: head + "dateBasis: »inferred\n",
    ("dateBasis", .conflict(.basisWithoutDate))),
]

private let everything = FaultCase(
  "all at once",
  marked: head + """
    »kid: 甲
    issuer: »&a 乙
    date: »昨天
    »issuer: 丙
    projects:
      - {id: a, name: 丁, kind: »train, »knd: rail, statements: [{mode: »目标, source: »daily#9}]}
      - »{id: »a, kind: rail, places: [»nowhere], statements: [{mode: seek, source: »other}]}
    """,
  ("kid", .unknownKey("kid", nearest: "id")),
  ("issuer", .anchor("&a")),
  ("date", .malformed("昨天", expected: .date)),
  ("issuer", .duplicateKey("issuer", firstLine: 8)),
  ("projects[0].kind", .unknownCode("train", allowed: ProjectKind.allCases.map(\.rawValue))),
  ("projects[0].knd", .unknownKey("knd", nearest: "kind")),
  (
    "projects[0].statements[0].mode",
    .unknownCode("目标", allowed: Mode.allCases.map(\.rawValue))
  ),
  ("projects[0].statements[0].source", .noSuchParagraph(9, available: 2)),
  ("projects[1]", .missingKey("name")),
  ("projects[1].id", .duplicateIdentifier("a", firstFile: "plan.yaml", firstLine: 12)),
  ("projects[1].places[0]", .unknownReference("nowhere", to: .place, nearest: nil)),
  (
    "projects[1].statements[0].source",
    .unknownReference("other", to: .source, nearest: nil)
  ))

@Test(arguments: shapes + forms + references + conflicts + [everything])
func `every fault is reported with its position and key path`(wrong: FaultCase) {
  let reading = Reading.plan(wrong.bytes)
  #expect(reading.problems == wrong.problems)
  #expect(reading.plan == nil)
}
