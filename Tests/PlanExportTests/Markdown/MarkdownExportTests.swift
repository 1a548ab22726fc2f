import Foundation
import PlanCore
import Testing

@testable import PlanExport

struct MarkdownExportTests {
  private let export = MarkdownExport(gazetteer: ExportFixture.gazetteer, language: .chinese)

  private func tree(_ markdown: String) throws -> MarkdownNode {
    try MarkdownReader().tree(of: markdown)
  }

  @Test func `headings lead from the plan over initiatives and actions to the lists`() throws {
    let tree = try tree(export.plan(ExportFixture.full))
    let headings = tree.all("heading").map { "\($0.attributes["level"] ?? "") \($0.text)" }
    #expect(
      headings == [
        "1 示例都市圈发展规划", "2 成员", "2 1. 交通先导行动", "3 推动焦平高铁开工", "2 2. 没有内容的行动", "2 项目", "2 产业带与走廊",
        "2 线路", "2 项目详情", "3 焦济洛平高铁（二期）", "3 洛济焦高端石化产业带", "3 无表述的园区", "2 机制", "3 联席会议制度", "2 协议",
        "3 战略合作协议", "2 事件", "3 推进会", "2 指标", "2 承诺", "3 焦作市相关负责人", "4 启动焦平高铁建设", "2 规划体系",
        "3 示例都市圈国土空间规划", "2 人物", "2 背景", "2 来源", "2 来源注",
      ])
  }

  @Test func `the project table tells how each project stands`() throws {
    let tree = try tree(export.plan(ExportFixture.full))
    #expect(
      tree.rows(under: "项目") == [
        ["名称", "类型", "地方", "表述", "日期"],
        ["焦济洛平高铁（二期）", "铁路（名称推断）", "洛阳、济源", "拟开工（推断）", "2021-04-12（推断）"],
        ["洛济焦高端石化产业带", "产业带", "", "推进中", ""],
        ["无表述的园区", "园区", "", "", ""],
      ])
  }

  @Test func `belts and routes have tables of their own`() throws {
    let tree = try tree(export.plan(ExportFixture.full))
    #expect(
      tree.rows(under: "产业带与走廊").last == ["洛济焦高端石化产业带", "高端石化", "洛阳 — jiaozuo", "焦济洛平高铁（二期）"])
    #expect(tree.rows(under: "线路").last == ["焦济洛平高铁（二期）", "洛阳 — 济源（经） — 平顶山市"])
  }

  @Test func `an indicator is one row`() throws {
    let tree = try tree(export.plan(ExportFixture.full))
    #expect(
      tree.rows(under: "指标") == [
        ["名称", "主体", "数值", "单位", "时期", "同比增长", "位次", "表述性质", "说明"],
        [
          "地区生产总值", "示例都市圈", "14515.9以上", "亿元", "2020", "超3.6%", "第二位", "实际值（推断）",
          "别名：GDP（推断） · 初步核算",
        ],
      ])
  }

  @Test func `the history of a project holds every statement`() throws {
    let markdown = export.plan(ExportFixture.full)
    #expect(
      markdown.contains(
        """
        - 表述
          - 2020-11 · 省发改委副主任李迎伟 · “谋划” · 已提出[^2]
          - 2021-04-12（推断） · 洛阳市“十四五”规划 · “加快推进…开工建设” · 拟开工（推断） · 时限：2022—2025 · 前期工作已启动 🚄[^1]
        """))
  }

  @Test func `the front matter names id, title, date and sources`() {
    #expect(
      export.plan(ExportFixture.full).hasPrefix(
        """
        ---
        id: "example-area"
        title: "示例都市圈发展规划"
        date: "2021-04"
        dateBasis: "inferred"
        source:
          - "示例都市圈座谈会召开 · 示例日报 · 2021-04-12（推断）"
          - "1. 政府工作报告"
        ---

        # 示例都市圈发展规划

        """))
  }

  @Test func `English changes labels and codes but no name`() throws {
    let export = MarkdownExport(gazetteer: ExportFixture.gazetteer, language: .english)
    let tree = try tree(export.plan(ExportFixture.full))
    #expect(
      tree.rows(under: "Projects")[1] == [
        "焦济洛平高铁（二期）", "railway (name inferred)", "洛阳, 济源", "to start (inferred)",
        "2021-04-12 (inferred)",
      ])
    let labels = tree.all("heading").map(\.text)
    #expect(labels.suffix(3) == ["Context", "Sources", "Source notes"])
  }

  @Test func `the same plan gives the same bytes, with LF line ends and one at the end`() {
    let plan = ExportFixture.plan { $0 + "\r\n" }
    let markdown = export.plan(plan)
    #expect(Array(markdown.utf8) == Array(export.plan(plan).utf8))
    #expect(!markdown.utf8.contains(0x0D))
    #expect(markdown.hasSuffix("\n") && !markdown.hasSuffix("\n\n"))
  }

  @Test func `a plan that says little has no empty section`() throws {
    let plan = Plan(
      id: "empty", title: "空", kind: .commentary, region: Region(name: "无", kind: .cityCluster))
    let tree = try tree(export.plan(plan))
    #expect(tree.all("heading").map(\.text) == ["空"])
    #expect(tree.all("item").map(\.text) == ["类型：评论", "区域：无（城市群）"])
  }

  @Test func `every item can be exported alone and leads back to its plan`() throws {
    let plan = ExportFixture.full
    for item in plan.items {
      let markdown = export.item(item, in: plan)
      let tree = try tree(markdown)
      #expect(tree.children[0].text == item.title, "\(item.id)")
      #expect(tree.children[1].text.hasPrefix(plan.title), "\(item.id)")
      #expect(markdown.hasPrefix("---\nid: \"\(item.id)\"\n"))
    }
  }

  @Test func `an exported action brings its initiative, its projects and its notes`() throws {
    let plan = ExportFixture.full
    let tree = try tree(export.item(.action(plan.initiatives[0].actions[0]), in: plan))
    #expect(tree.children[1].text == "示例都市圈发展规划 › 交通先导行动")
    #expect(tree.rows(under: "项目").map { $0[0] } == ["名称", "焦济洛平高铁（二期）", "洛济焦高端石化产业带"])
    #expect(tree.children.last?.text == "示例都市圈座谈会召开 · 示例日报 · 2021-04-12（推断） · 第 2 段：“实施交通先导行动…”")
  }

  @Test func `an exported project says which actions name it`() throws {
    let plan = ExportFixture.full
    let markdown = export.item(.project(plan.projects[0]), in: plan)
    #expect(
      markdown.contains("## 见于\n\n- 交通先导行动 › 推动焦平高铁开工\n- 焦作市相关负责人 › 启动焦平高铁建设\n"))
  }
}
