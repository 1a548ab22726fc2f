import PlanCore
import PlanViews
import Testing

private typealias Fixture = AcrossFixture

private func indicator(
  _ id: Identifier<Indicator>, _ name: String, of subject: String, _ value: Double?,
  _ unit: String? = nil, _ year: String? = nil, aliases: [Alias] = [], mode: Mode = .achieved
) -> Indicator {
  Indicator(
    id: id, name: name, aliases: aliases, subject: subject,
    figure: value.map { Figure(printed: "\($0)", value: $0, unit: unit) },
    period: year.flatMap { Period($0) }, mode: mode, source: Fixture.source)
}

private func groups(_ indicators: [Indicator]...) -> [String] {
  let plans = indicators.enumerated().compactMap { number, indicators in
    Identifier<Plan>("plan-\(number)").map { Fixture.plan($0, indicators: indicators) }
  }
  return IndicatorTable(of: plans, folding: Fixture.fold).groups.map { group in
    let period = group.period?.description ?? "*"
    return "\(group.name) \(group.unit ?? "") \(period): "
      + group.rows.map(\.indicator.subject).joined(separator: " ")
  }
}

@Test func `figures of one measure and unit are put together, the largest first`() {
  #expect(
    groups(
      [indicator("a", "GDP", of: "甲", 1, "亿元", "2020", aliases: ["地区生产总值"])],
      [indicator("b", "地區生產總值", of: "乙", 2, "亿元", "2020"), indicator("c", "人口", of: "乙", 3, "万人")]
    ) == ["GDP 亿元 2020: 乙 甲"])
}

@Test func `units, modes and measures are never mixed`() {
  let base = indicator("a", "GDP", of: "甲", 1, "亿元", "2020")
  #expect(groups([base], [indicator("b", "GDP", of: "乙", 2, "亿", "2020")]).isEmpty)
  #expect(groups([base], [indicator("b", "GDP", of: "乙", 2, nil, "2020")]).isEmpty)
  #expect(groups([base], [indicator("b", "GDP", of: "乙", nil, nil, "2020")]).isEmpty)
  #expect(groups([base], [indicator("b", "GDP差距", of: "乙", 2, "亿元", "2020")]).isEmpty)
  #expect(
    groups([base], [indicator("b", "GDP", of: "乙", 2, "亿元", "2020", mode: .target)]).isEmpty)
}

@Test func `one subject in several years is a series, one figure said twice is none`() {
  let first = indicator("a", "GDP", of: "甲", 1, "亿元", "2020")
  #expect(groups([first], [indicator("b", "GDP", of: "甲", 2, "亿元", "2021")]) == ["GDP 亿元 *: 甲 甲"])
  #expect(groups([first], [indicator("b", "GDP", of: "甲", 1, "亿元", "2020")]).isEmpty)
}

@Test func `a name that a plan has for several figures joins nothing`() {
  let rates = ["开工率", "投产率"].map { name in
    Indicator(
      id: name == "开工率" ? "start" : "run", name: name, aliases: ["开工率、投产率"], subject: "甲\(name)",
      figure: Figure(printed: "9", value: 9, unit: "%"), mode: .achieved, source: Fixture.source)
  }
  #expect(groups(rates).isEmpty)
}
