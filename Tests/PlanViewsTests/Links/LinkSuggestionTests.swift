import PlanCore
import PlanViews
import Testing

private typealias Fixture = AcrossFixture

private func pairs(_ library: Library, plans: Set<Identifier<Plan>>? = nil) -> [String] {
  LinkSuggestions(for: library, plans: plans, folding: Fixture.fold).pairs.map { pair in
    "\(pair.first.item) \(pair.second.item) \(pair.evidence.certainty)"
  }
}

private func library(
  _ first: Project, _ second: Project, links: LinkTable = LinkTable()
) -> Library {
  Library(
    plans: [Fixture.plan("a", projects: [first]), Fixture.plan("b", projects: [second])],
    gazetteer: Fixture.gazetteer, links: links)
}

private let line = Fixture.project("line", "焦济洛平高铁", places: ["jiaozuo", "luoyang"])

@Test func `a shared name, near names, and a pair of places of one kind are proposed`() {
  let alias = Fixture.project("rail", "呼南高铁", aliases: ["焦濟洛平高鐵"], places: ["luoyang"])
  #expect(pairs(library(line, alias)) == ["a/line b/rail likely"])
  let elsewhere = Fixture.project("rail", "焦济洛平高铁", places: ["changsha"])
  #expect(pairs(library(line, elsewhere)) == ["a/line b/rail related"])
  let near = Fixture.project("rail", "焦济洛平铁路", places: ["changsha"])
  #expect(pairs(library(line, near)) == ["a/line b/rail related"])
  let places = Fixture.project("rail", "豫西通道", places: ["luoyang", "jiaozuo"])
  #expect(pairs(library(line, places)) == ["a/line b/rail related"])
}

@Test func `one project code is proposed before everything, whatever the names`() {
  let first = Fixture.project("hosp", "市中心医院", kind: .health, code: "2022-410300-84-01-000002")
  let second = Fixture.project("east", "东院", kind: .industry, code: "２０２２-410300-84-01-000002")
  #expect(pairs(library(first, second)) == ["a/hosp b/east likely"])
  let other = Fixture.project("east", "东院", kind: .industry, code: "2022-410300-84-01-000003")
  #expect(pairs(library(first, other)).isEmpty)
  let both = Library(
    plans: [
      Fixture.plan("a", projects: [line, first]),
      Fixture.plan(
        "b", projects: [Fixture.project("rail", "焦济洛平高铁", places: ["jiaozuo"]), second]),
    ], gazetteer: Fixture.gazetteer)
  #expect(pairs(both) == ["a/hosp b/east likely", "a/line b/rail likely"])
}

@Test func `other kinds, single places and far names are not proposed`() {
  let road = Fixture.project("rail", "豫西公路", kind: .road, places: ["luoyang", "jiaozuo"])
  #expect(pairs(library(line, road)).isEmpty)
  let single = Fixture.project("rail", "豫西通道", places: ["luoyang"])
  #expect(pairs(library(line, single)).isEmpty)
}

@Test func `what was decided is not proposed again, and neither are other plans`() throws {
  let twin = Fixture.project("rail", "焦济洛平高铁", places: ["jiaozuo", "luoyang"])
  let linked = LinkTable(entities: [Fixture.entity("x", "x", "a/line", "b/rail~")])
  #expect(pairs(library(line, twin, links: linked)).isEmpty)
  let two = LinkTable(entities: [
    Fixture.entity("x", "x", "a/line"), Fixture.entity("y", "y", "b/rail"),
  ])
  #expect(pairs(library(line, twin, links: two)).isEmpty)
  let items = try ["a/line", "b/rail"].map { try #require(Fixture.reference($0)) }
  let apart = LinkTable(separations: [Separation(items: items, reason: "因")])
  #expect(pairs(library(line, twin, links: apart)).isEmpty)
  #expect(pairs(library(line, twin), plans: ["b"]) == ["a/line b/rail likely"])
  #expect(pairs(library(line, twin), plans: ["c"]).isEmpty)
}

@Test func `proposals are YAML that adds to what there is`() {
  let twin = Fixture.project("rail", "焦济洛平“高铁”\"", aliases: ["焦济洛平高铁"])
  func yaml(_ links: LinkTable = LinkTable()) -> String {
    let library = library(line, twin, links: links)
    return LinkSuggestions(for: library, folding: Fixture.fold)
      .yaml(ViewNames(of: library, in: .chinese))
  }
  #expect(
    yaml() == """
      # 以下只是候选：请核对两处来源，留下正确的，并用自己的话写明理由。
      # 没有改动任何文件。

      entities:
        - id: line
          name: "焦济洛平高铁"
          kind: project
          links:
            - {plan: a, id: line, certainty: related,
               reason: "焦济洛平高铁；名称或别名相同；类型相同"}
            - {plan: b, id: rail, certainty: related,
               reason: "焦济洛平“高铁”\\"；名称或别名相同；类型相同"}

      """)
  #expect(
    yaml(LinkTable(entities: [Fixture.entity("known", "某", "a/line")])) == """
      # 以下只是候选：请核对两处来源，留下正确的，并用自己的话写明理由。
      # 没有改动任何文件。

      additions:
        - entity: known
          links:
            - {plan: b, id: rail, certainty: related,
               reason: "焦济洛平“高铁”\\"；名称或别名相同；类型相同"}

      """)
  #expect(yaml(LinkTable(entities: [Fixture.entity("line", "某", "c/d")])).contains("id: line-2"))
}

@Test func `the bundled plans leave nothing to propose`() {
  #expect(pairs(Fixture.bundled) == [])
}
