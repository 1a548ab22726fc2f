import Foundation
import PlanCore
import PlanLibrary
import PlanViews
import TestSupport
import Testing

@testable import PlanExport

/// The plans that come with the program, in every form.
struct BundledPlansTests {
  private static let library: Library = {
    let root = Checkout.root
    let folder = LibraryFolder(path: root.appendingPathComponent("data").path)
    return LibraryLoader(folders: [folder]).load()
  }()

  private let gazetteer = library.gazetteer

  @Test func `there are five plans`() {
    #expect(
      Self.library.plans.map(\.id) == [
        "changsha-zhuzhou-xiangtan", "henan-work-report-2024", "luoyang-jiyuan-integration",
        "luoyang-metropolitan-area", "southern-shandong-economic-circle",
      ])
  }

  @Test(arguments: library.plans, Language.allCases)
  func `cmark-gfm reads back every block`(plan: Plan, language: Language) throws {
    try expectFaithful(plan, in: gazetteer, language)
  }

  @Test(arguments: library.plans)
  func `every initiative is a numbered heading and every project a row`(plan: Plan) throws {
    let markdown = MarkdownExport(gazetteer: gazetteer, language: .chinese).plan(plan)
    let tree = try MarkdownReader().tree(of: markdown)
    let titles = plan.initiatives.enumerated().map { "\($0.offset + 1). \($0.element.title)" }
    let headings = tree.children.filter { $0.name == "heading" && $0.attributes["level"] == "2" }
    #expect(headings.map(\.text).filter { titles.contains($0) } == titles)
    let rows = tree.rows(under: "项目").dropFirst()
    #expect(rows.map { $0[0] } == plan.projects.map(\.title))
    for (row, project) in zip(rows, plan.projects) {
      #expect(row[1].hasPrefix(project.kind.chineseName))
      #expect(row[2] == project.places.map(gazetteer.shortName).joined(separator: "、"))
      let current = project.statements.current
      let phrase = current.map { Strings(.chinese).phrase($0.stage, $0.mode) } ?? ""
      #expect(row[3].hasPrefix(phrase))
      #expect(row[4].hasPrefix(current?.date?.description ?? ""))
    }
  }

  @Test(arguments: library.plans)
  func `every item can be exported alone`(plan: Plan) throws {
    let export = MarkdownExport(gazetteer: gazetteer, language: .english)
    for item in plan.items {
      let tree = MarkdownReader.withoutFrontMatter(export.item(item, in: plan))
      #expect(tree?.hasPrefix("\n# ") == true, "\(item.id)")
    }
  }

  @Test(arguments: library.plans)
  func `the JSON has the documented keys`(plan: Plan) throws {
    let linked = LinkedStandings(of: Self.library, asOf: ExportFixture.day)
    let standings = PlanStandings(of: plan, linked: linked, asOf: ExportFixture.day)
    let json = try JSONExport.plan(plan, standings: standings, gazetteer: gazetteer)
    var observed = ObservedShapes(try JSONDocument.read())
    try observed.add(json, as: "Plan")
    try observed.expectListed()
    #expect(
      json == (try JSONExport.plan(plan, standings: standings, gazetteer: gazetteer)))
  }

  @Test(arguments: library.plans)
  func `the plain text holds every title`(plan: Plan) {
    let text = TextExport(gazetteer: gazetteer, language: .chinese).plan(plan)
    let lines = Set(text.split(separator: "\n").map { $0.drop { $0 == " " } })
    for item in plan.items {
      let title = Substring(item.title)
      #expect(
        lines.contains(title) || lines.contains { $0.hasSuffix(". " + title) }, "\(item.id)")
    }
  }
}
