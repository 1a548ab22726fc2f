import PlanCore
import PlanLibrary
import TestSupport
import Testing

/// The complete example of docs/format.md.
private func example() throws -> Plan {
  let reading = Reading.plan(try Checkout.formatExample())
  #expect(reading.problems == [])
  return try #require(reading.plan)
}

@Test func `the example of the format page is a plan`() throws {
  let plan = try example()
  #expect(plan.id == "example-metropolitan-area")
  #expect(plan.title == "示例都市圈发展规划")
  #expect(plan.kind == .developmentPlan)
  #expect(
    plan.region == Region(name: "示例都市圈", kind: .metropolitanArea, provinces: ["henan"]))
  #expect(plan.date == PartialDate("2021-04"))
  #expect(plan.dateBasis == .inferred)
  #expect(plan.period == Period("2021/2025"))
  #expect(
    plan.announcements == [
      Announcement(
        printed: "一大行动", count: 1, source: SourceReference(source: "daily", paragraph: 1))
    ])
  #expect(plan.sources.map(\.paragraphs) == [["近日示例都市圈", "实施交通先导行动"]])
  #expect(plan.members.map(\.role) == [.core])
  #expect(plan.members.map(\.basis) == [.inferred])
  #expect(plan.items.count == 10)
}

@Test func `the example's actions and commitments name their projects`() throws {
  let plan = try example()
  let initiative = try #require(plan.initiatives.first)
  #expect(initiative.goal == "构建便捷顺畅通勤圈")
  #expect(initiative.field == .transport)
  let action = try #require(initiative.actions.first)
  #expect(action.verb == "加快推进…开工建设")
  #expect(action.stage == .start)
  #expect(action.mode == .target)
  #expect(action.projects == ["jiaozuo-pingdingshan-railway"])
  #expect(action.mentions == ["joint-conference"])
  let commitment = try #require(plan.commitments.first)
  #expect(commitment.party == "焦作市相关负责人")
  #expect(commitment.date == PartialDate("2021-04-12"), "that of the source")
  #expect(commitment.dateBasis == .printed)
  #expect(commitment.actions.map(\.mode) == [.target])
}

@Test func `the example's projects have their route, belt and figures`() throws {
  let plan = try example()
  let railway = try #require(plan.project("jiaozuo-pingdingshan-railway"))
  #expect(
    railway.route?.stops == [
      Route.Stop(place: "jiaozuo"), Route.Stop(place: "jiyuan", isVia: true),
      Route.Stop(place: "pingdingshan"),
    ])
  #expect(
    railway.quantities.map(\.figure) == [
      Figure(printed: "242", value: 242, unit: "公里", comparator: .about)
    ])
  #expect(railway.statements.map(\.date) == [PartialDate("2021-04-12")], "that of the source")
  let belt = try #require(plan.project("petrochemical-belt"))
  #expect(belt.belt == Belt(industry: "高端石化", ends: ["luoyang", "jiyuan", "jiaozuo"]))
  let indicator = try #require(plan.indicators.first)
  #expect(indicator.figure == Figure(printed: "14515.9", value: 14515.9, unit: "亿元"))
  #expect(indicator.growth == Figure(printed: "3.6", value: 3.6, unit: "%"))
  #expect(plan.documents.map(\.kind) == [.spatialPlan])
  #expect(plan.mechanisms.map(\.kind) == [.jointConference])
}
