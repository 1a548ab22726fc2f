import PlanCore
import TestSupport
import Testing

@testable import PlanExport

struct TextExportTests {
  private let export = TextExport(gazetteer: ExportFixture.gazetteer, language: .chinese)

  @Test func `indentation shows what belongs to what`() {
    let lines = export.plan(ExportFixture.full).split(
      separator: "\n", omittingEmptySubsequences: false)
    let start = lines.firstIndex(of: "1. 交通先导行动") ?? 0
    #expect(
      lines[start...].prefix(16).joined(separator: "\n") == """
        1. 交通先导行动
          先修路。
          别名：交通先行（推断）
          行动目标：构建便捷顺畅通勤圈
          所在部分：上半部
          领域：交通
          表述性质：计划 [1]
          推动焦平高铁开工
            打通东西通道。
            本条所述：“加快推进…开工建设” · 拟开工（推断） · 时限：2022 [1]
            责任单位：省发改委、洛阳市
            地方：洛阳、济源
            涉及项目：焦济洛平高铁（二期）、洛济焦高端石化产业带
            涉及内容：联席会议制度、地区生产总值

        2. 没有内容的行动
        """)
  }

  @Test func `a row of a table is its first cell with the others below`() {
    #expect(
      export.plan(ExportFixture.full).contains(
        """

        指标
          地区生产总值
            主体：示例都市圈 · 数值：14515.9以上 · 单位：亿元 · 时期：2020 · 同比增长：超3.6% · 位次：第二位 · \
        表述性质：实际值（推断） · 说明：别名：GDP（推断） · 初步核算 [1]

        """))
  }

  @Test func `projects stand once, with their history`() {
    let text = export.plan(ExportFixture.full)
    #expect(text.split(separator: "\n").filter { $0 == "  焦济洛平高铁（二期）" }.count == 1)
    #expect(text.contains("\n      2020-11 · 省发改委副主任李迎伟 · “谋划” · 已提出 [2]\n"))
    #expect(text.contains("\n来源注\n  [1] 示例都市圈座谈会召开 · 示例日报 · 2021-04-12（推断） · 第 2 段："))
  }

  @Test(arguments: 1...20) func `no text adds a line or drives the terminal`(seed: UInt64) {
    var generator = SeededNumbers(seed: seed)
    let plan = ExportFixture.plan { _ in generator.nastyText() }
    let text = export.plan(plan)
    #expect(!text.unicodeScalars.contains { $0.isDangerous && $0 != "\n" })
    let plain = export.plan(ExportFixture.full)
    #expect(text.count { $0 == "\n" } == plain.count { $0 == "\n" })
  }
}
