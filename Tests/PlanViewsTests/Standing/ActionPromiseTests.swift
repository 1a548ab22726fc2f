import PlanCore
import PlanViews
import Testing

private typealias Fixture = AcrossFixture

private func action(
  _ id: Identifier<Action>, _ stage: Stage?, _ mode: Mode = .target, due: String?,
  basis: Basis = .printed, paragraph: Int = 1, projects: [Identifier<Project>] = ["line"]
) -> Action {
  Action(
    id: id, title: "做", verb: "开工", stage: stage, mode: mode, due: due.flatMap { Period($0) },
    projects: projects, basis: basis,
    source: SourceReference(source: "daily", paragraph: paragraph))
}

/// A plan of 2023 with one line, of which `said` was said, and what actions say of it.
private func catalog(
  _ said: [Statement], _ actions: [Action], promised: [Action] = []
) -> ThingCatalog {
  ThingCatalog(
    of: Fixture.library([
      Fixture.plan(
        "a", date: "2023",
        initiatives: [
          Initiative(
            id: "move", title: "行动", field: .transport, mode: .target, actions: actions,
            source: Fixture.source)
        ],
        projects: [
          Project(id: "line", name: "某线", kind: .rail, statements: said),
          Project(
            id: "other", name: "他线", kind: .rail,
            statements: [Fixture.said(nil, "开工", .start, .target)]),
        ],
        commitments: [
          Commitment(
            id: "word", party: "某市", date: PartialDate("2023-05"), actions: promised,
            source: Fixture.source)
        ])
    ]))
}

private func standing(of id: String = "a/line", in catalog: ThingCatalog) throws -> Standing {
  let day = try #require(PartialDate("2026-01-01"))
  return catalog.standing(of: try #require(catalog.thing(id: id)), asOf: day)
}

private let toStart = Fixture.said(nil, "开工", .start, .target)

@Test(arguments: [Basis.printed, .inferred])
func `a promise takes the due date that only an action about it has`(basis: Basis) throws {
  let found = try standing(
    in: catalog([toStart], [action("one", .start, due: "2024", basis: basis)]))
  #expect(found.statements.count == 1)
  #expect(found.statements.first?.item.description == "a/line")
  #expect(found.aim?.due == Period("2024") && found.aim?.isInferred == (basis == .inferred))
  #expect(found.checkCodes == [.overdue])
  #expect(found.checks.first?.isDueInferred == (basis == .inferred))
}

@Test func `an action about several things dates each of them`() throws {
  let things = catalog(
    [toStart], [action("both", .start, due: "2024", projects: ["line", "other"])])
  #expect(try standing(in: things).aim?.due == Period("2024"))
  #expect(try standing(of: "a/other", in: things).aim?.due == Period("2024"))
  let one = catalog([toStart], [action("one", .start, due: "2024")])
  #expect(try standing(of: "a/other", in: one).aim?.due == nil)
}

@Test func `a due date of the thing's own stays, and is not doubled`() throws {
  let dated = Fixture.said(nil, "开工", .start, .target, due: "2024")
  let same = try standing(in: catalog([dated], [action("one", .start, due: "2024")]))
  #expect(same.statements.count == 1)
  let other = try standing(in: catalog([dated], [action("one", .start, due: "2025")]))
  #expect(other.statements.map(\.statement.due) == [Period("2024"), Period("2025")])
}

@Test func `a dated promise of another milestone or place is a statement of its own`() throws {
  let later = try standing(in: catalog([toStart], [action("end", .complete, due: "2027")]))
  #expect(later.statements.map(\.item.description) == ["a/line", "a/end"])
  #expect(later.aim?.stage == .start && later.aim?.due == nil)
  let elsewhere = try standing(
    in: catalog([toStart], [], promised: [action("word-one", .start, due: "2024", paragraph: 9)]))
  #expect(elsewhere.aim?.due == Period("2024"))
  #expect(elsewhere.aim?.by == "某市" && elsewhere.aim?.date == PartialDate("2023-05"))
}

@Test func `a report of an action dates nothing, and a promise without a date adds nothing`() throws
{
  let actions = [
    action("done", .start, .achieved, due: "2022"), action("vague", .complete, due: nil),
  ]
  let found = try standing(in: catalog([toStart], actions))
  #expect(found.statements.map(\.statement) == [toStart])
}
