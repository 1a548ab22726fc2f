import PlanCore
import Testing

@testable import PlanSearch

/// The titles of a small library that a query finds.
private func titles(_ query: String, in names: [String], near: NearWords = .none) -> [String] {
  let projects = names.enumerated().compactMap { index, name in
    Identifier<Project>("project-\(index)").map { Project(id: $0, name: name, kind: .rail) }
  }
  let plan = Plan(
    id: "plan", title: "甲", kind: .developmentPlan,
    region: Region(name: "乙", kind: .metropolitanArea), projects: projects)
  return SearchScan(library: Library(plans: [plan]))
    .search(SearchQuery(text: query, nearWords: near)).hits
    .filter { $0.kind == .project }.map(\.title).sorted()
}

@Test(
  arguments: [
    ["七大行动", "7大行动", "７大行动"], ["十大战略", "10大战略"],
    ["二〇二四年", "2024年", "二○二四年", "二零二四年", "二Ｏ二四年", "二0二四年"],
    ["十四五规划", "14五规划"], ["第二期工程", "第2期工程", "第Ⅱ期工程", "第II期工程"], ["二期工程", "2期工程", "II期工程", "Ⅱ期工程"],
    ["Ⅲ类水质", "III类水质", "三类水质", "3类水质"], ["250万吨", "二百五十万吨"], ["百分之二十五左右", "25%左右", "25％左右"],
    ["三点六万", "3.6万"], ["七分之一多", "1/7多"], ["一千零二十户", "1020户"], ["两大工程", "2大工程", "二大工程"],
    ["12号线", "十二号线"],
    ["一百零五个", "105个"], ["第三批名单", "第3批名单"], ["五年行动", "5年行动"],
    ["2000万吨", "两千万吨", "二千万吨"], ["两百五十公里", "250公里", "二百五十公里"], ["两千零五户", "2005户"],
    ["301医院", "三〇一医院", "三零一医院", "三○一医院", "三O一医院"], ["一二〇热线", "120热线"],
  ])
func `a number is found in every way it is written`(names: [String]) {
  for name in names {
    #expect(titles(name, in: names) == names.sorted(), "\(name)")
  }
}

@Test func `an ordinal of a phase says nothing`() {
  let names = ["机场第二期工程", "机场二期工程", "机场2期工程", "机场Ⅱ期工程", "机场三期工程", "机场12期工程", "机场十二期工程"]
  #expect(titles("第二期", in: names) == names[..<4].sorted())
  // What was typed is found in 十二期 too, what was added is not.
  #expect(titles("二期", in: names) == (names[..<4] + ["机场十二期工程"]).sorted())
  #expect(titles("2期", in: names) == (names[..<4] + ["机场12期工程"]).sorted())
  #expect(titles("II期", in: names) == names[..<4].sorted())
  #expect(titles("第三方", in: ["三方协议", "第三方"]) == ["第三方"])
}

@Test(
  arguments: [
    ("7大", ["十七大"]), ("七大", ["17大"]), ("1期", ["II期", "二十一期"]), ("一期", ["Ⅱ期", "21期"]),
    ("145", ["十四五"]),
    ("G30", ["G三十"]), ("三门峡", ["3月"]), ("七", ["7"]), ("2", ["二"]), ("5G", ["五G"]),
    ("250万", ["一千二百五十万"]),
    ("20人", ["两十人"]), ("200里", ["一千两百里"]), ("301", ["二三零一", "三零一四"]),
    ("二十", ["2021年", "120"]), ("v", ["五级"]), ("vi", ["六"]),
  ])
func `a part of another number is not added`(query: String, names: [String]) {
  #expect(titles(query, in: names) == [])
}

@Test(
  arguments: [
    ("十四", 14, 2), ("十四五", 14, 2), ("二百五十万", 250, 4), ("一百零五", 105, 4), ("一千零二十", 1020, 5),
    ("二零二四年", 2024, 4),
    ("三百五", 300, 2), ("九十九", 99, 3), ("两大", 2, 1), ("二o二五", 2025, 4), ("三千五百二十一", 3521, 7),
  ])
func `a number of Chinese characters has its value`(text: String, value: Int, length: Int) throws {
  let scalars = Folding.scalars(of: text)
  let number = try #require(ChineseNumerals.number(in: scalars[...]))
  #expect(number.value == value && number.length == length)
}

@Test(arguments: ["百色", "千年", "零碳", "万里", "亿吨", ""])
func `a sign of size alone is no number`(text: String) {
  #expect(ChineseNumerals.number(in: Folding.scalars(of: text)[...]) == nil)
}

@Test func `numbers below ten thousand are written and read alike`() {
  for number in 1..<10_000 {
    let written = ChineseNumerals.byPlaces(number)
    let read = ChineseNumerals.number(in: written[...])
    #expect(read?.value == number && read?.length == written.count)
  }
}

@Test(
  arguments: [
    ("第二期", "2期"), ("Ⅱ期", "2期"), ("七大行动", "7大行动"), ("十四五", "14五"), ("二〇二四—二〇二五", "20242025"),
    ("洛阳—新郑", "洛阳-新郑"), ("“三高四新”", "「3高4新」"), ("焦濟洛平", "焦济洛平"), ("峯会", "峰会"),
  ])
func `names are compared in one form`(one: String, other: String) {
  #expect(foldedName(one) == foldedName(other))
}

@Test func `names with other numbers are other names`() {
  #expect(foldedName("十四五") != foldedName("145"))
  #expect(foldedName("二期") != foldedName("三期"))
  #expect(foldedName("第三产业") != foldedName("三产业"))
}

@Test func `filters take numbers in every writing`() {
  #expect(SearchFilter.years("二〇二四") == 2024...2024)
  #expect(SearchFilter.years("２０２４") == 2024...2024)
  #expect(SearchFilter.years("二〇二一..二〇二四") == 2021...2024)
  #expect(SearchFilter.years("2021—2024") == 2021...2024)
  #expect(SearchFilter.years("2021～2024") == 2021...2024)
  #expect(SearchFilter.years("2021-04") == nil)
  #expect(SearchFilter.years("二十") == nil)
}

@Test func `the marks of a number are those of the text`() throws {
  let plan = Plan(
    id: "plan", title: "实施Ⅱ期与七大行动㎡", kind: .developmentPlan,
    region: Region(name: "乙", kind: .metropolitanArea))
  let scan = SearchScan(library: Library(plans: [plan]))
  for (query, start, length) in [("2期", 2, 2), ("7大行动", 5, 4), ("m2", 9, 1), ("二期与7大", 2, 5)] {
    let hit = try #require(scan.search(SearchQuery(text: query)).hits.first, "\(query)")
    #expect(
      hit.matches == [SearchHit.Match(field: .title, start: start, length: length)], "\(query)")
  }
}
