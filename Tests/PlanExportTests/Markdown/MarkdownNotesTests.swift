import PlanCore
import Testing

@testable import PlanExport

struct MarkdownNotesTests {
  private let markdown = MarkdownExport(gazetteer: ExportFixture.gazetteer, language: .chinese)
    .plan(ExportFixture.full)

  @Test func `notes are numbered as a reader numbers them`() throws {
    let html = String(decoding: try MarkdownReader().run(markdown, format: "html"), as: UTF8.self)
    let marks = html.matches(of: #/href="#fn-?([0-9]+)"[^>]*>([0-9]+)</#)
    #expect(marks.count > 20)
    #expect(marks.allSatisfy { $0.1 == $0.2 })
  }

  @Test func `every note is there, in the order of the marks`() throws {
    let notes = try MarkdownReader().tree(of: markdown).children.filter { $0.name == "footnote" }
    #expect(
      notes.map(\.text) == [
        "示例都市圈座谈会召开 · 示例日报 · 2021-04-12（推断） · 第 2 段：“实施交通先导行动…”", "1. 政府工作报告 · 全文",
        "示例都市圈座谈会召开 · 示例日报 · 2021-04-12（推断） · 第 3 段：“会议指出…”",
      ])
  }

  @Test func `a reader without footnotes shows marks and notes as text`() throws {
    let tree = try MarkdownReader(extensions: ["table"]).tree(of: markdown)
    let notes = tree.children.suffix(3)
    #expect(notes.map(\.name) == ["paragraph", "paragraph", "paragraph"])
    #expect(notes.map { String($0.text.prefix(6)) } == ["[^1]: ", "[^2]: ", "[^3]: "])
    #expect(tree.all("link").map(\.text) == ["https://example.org/a_b?c=1&d=*"])
    #expect(tree.all("item").contains { $0.text == "表述性质：计划[^1]" })
  }

  @Test func `the title of a source never makes its note a link`() throws {
    for title in NastyText.names {
      let plan = Plan(
        id: "plan", title: "规划", kind: .commentary,
        region: Region(name: "区域", kind: .cityCluster),
        sources: [Source(id: "daily", title: title)],
        members: [
          Membership(place: "luoyang", role: .core, source: SourceReference(source: "daily"))
        ])
      let markdown = MarkdownExport(gazetteer: Gazetteer(), language: .english).plan(plan)
      let tree = try MarkdownReader(extensions: ["table"]).tree(of: markdown)
      #expect(tree.children.last?.text == "[^1]: \(title) · whole text")
    }
  }
}
