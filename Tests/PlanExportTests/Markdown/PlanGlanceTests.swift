import Foundation
import PlanCore
import Testing

@testable import PlanExport

/// What is said of the fixture as of the beginning of a year.
private func export(asOf day: String, _ language: Language = .chinese) throws -> MarkdownExport {
  let library = Library(plans: [ExportFixture.full], gazetteer: ExportFixture.gazetteer)
  return MarkdownExport(
    gazetteer: ExportFixture.gazetteer, language: language,
    library: LedgerLibrary(of: library, asOf: try #require(PartialDate(day)), language))
}

@Test func `the first page counts what is reported and names what is overdue`() throws {
  let markdown = try export(asOf: "2026-01-01").plan(ExportFixture.full)
  #expect(
    markdown.contains(
      """
      ## 概况

      截至 2026-01-01，依据规划库中的全部文件

      - 项目：3
      - 现状：未载明 2、谋划 1
      - 目标：2 项有目标，其中 2 项定有时限

      ### 到期未见落实

      - 焦济洛平高铁（二期）：拟开工 2022—2025（时限为推断）（洛阳市“十四五”规划）[^1]
      - 洛济焦高端石化产业带：拟开工 2022（时限为推断）[^1]

      ## 项目

      | 序号 | 名称 | 现状 | 目标与时限 | 责任单位 | 地点 | 来源 |
      """), "\(markdown.prefix(3_000))")
  #expect(
    markdown.contains(
      "| 1 | 焦济洛平高铁（二期） | 谋划 | 拟开工 2022—2025（到期未见落实） | 省发改委、洛阳市 | 洛阳、济源 | [^1] |"))
}

@Test func `what is due next stands on the first page`() throws {
  let markdown = try export(asOf: "2022-01-01", .english).plan(ExportFixture.full)
  let due = markdown.components(separatedBy: "### Due next\n\n").last?.split(separator: "\n")
    .prefix(2).map { $0.prefix { !"([".contains($0) }.trimmingCharacters(in: .whitespaces) }
  #expect(due == ["- 洛济焦高端石化产业带: to start 2022", "- 焦济洛平高铁（二期）: to start 2022—2025"])
  #expect(!markdown.contains("due date passed"))
}

@Test func `two pages have no notes and no chapter`() throws {
  let markdown = try export(asOf: "2026-01-01").brief(ExportFixture.full)
  #expect(!markdown.contains("[^") && !markdown.contains("## 项目详情"))
  #expect(markdown.contains("| 1 | 焦济洛平高铁（二期） | 谋划 |"))
  #expect(markdown.contains("示例日报 2021-04-12 ¶2"))
}

@Test func `two pages hold the projects that say most`() throws {
  let source = SourceReference(source: "list")
  let projects = (1...80).map { number in
    Project(
      id: Identifier("p\(number)") ?? "p", name: "项目\(number)", kind: .park,
      statements: number.isMultiple(of: 10)
        ? [Statement(stage: .start, mode: .target, due: Period("2027"), source: source)] : [])
  }
  let plan = Plan(
    id: "mine", title: "台账", kind: .commentary,
    region: Region(name: "某圈", kind: .metropolitanArea),
    sources: [Source(id: "list", title: "清单")], projects: projects)
  let library = Library(plans: [plan])
  let day = try #require(PartialDate("2026-01-01"))
  let markdown = ExportForm(.chinese, asOf: day).document(of: plan, in: library, isBrief: true)
  #expect(markdown.split(separator: "\n").count < 90, "two pages of A4")
  #expect(markdown.contains("| 80 | 项目80 | 未载明 | 拟开工 2027 |"))
  #expect(markdown.contains("共 80 项，另有 50 项未列。"))
}

@Test func `nothing is called finished that is not, and nothing accused`() throws {
  for language in Language.allCases {
    let export = try export(asOf: "2026-01-01", language)
    let text = export.plan(ExportFixture.full) + export.brief(ExportFixture.full)
    for word in ["已完成", "拖延", "至今未果", "后退", "slip"] { #expect(!text.contains(word)) }
  }
}
