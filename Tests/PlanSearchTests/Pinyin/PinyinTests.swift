import PlanCore
import PlanLibrary
import TestSupport
import Testing

@testable import PlanSearch

private let dataFolder =
  Checkout.path("data")

private let bundled = SearchScan(
  library: LibraryLoader(folders: [LibraryFolder(path: dataFolder)]).load())

/// A scan of one plan with a project for each name.
private func scan(_ names: [String], summaries: [String] = []) -> SearchScan {
  let projects = names.enumerated().compactMap { index, name in
    Identifier<Project>("project-\(index)").map {
      Project(
        id: $0, name: name, kind: .rail,
        summary: index < summaries.count ? summaries[index] : nil)
    }
  }
  let plan = Plan(
    id: "plan", title: "甲", kind: .developmentPlan,
    region: Region(name: "乙", kind: .metropolitanArea), projects: projects)
  return SearchScan(library: Library(plans: [plan]))
}

private func titles(_ query: String, in names: [String], summaries: [String] = []) -> [String] {
  scan(names, summaries: summaries).search(SearchQuery(text: query)).hits
    .filter { $0.kind == .project }.map(\.title)
}

private func reading(_ text: String) -> String {
  PinyinTable.readings(of: Folding.scalars(of: text))
    .map { String(decoding: PinyinTable.syllables[Int($0)], as: UTF8.self) }
    .joined(separator: " ")
}

@Test(
  arguments: [
    ("长株潭", "chang zhu tan"), ("都市圈", "du shi quan"), ("重点行动", "zhong dian xing dong"),
    ("重庆", "chong qing"), ("六安台州", "lu an tai zhou"), ("单县洪洞", "shan xian hong tong"),
    ("渑池荥阳", "mian chi xing yang"), ("漯河", "luo he"), ("增长市长", "zeng zhang shi zhang"),
    ("长江首都", "chang jiang shou du"), ("银行行业", "yin hang hang ye"), ("绿色略", "lv se lve"),
    ("太行山", "tai hang shan"), ("还原", "huan yuan"), ("協調", "xie tiao"), ("瀍河", "chan he"),
    ("台儿庄", "tai er zhuang"), ("重新", "chong xin"), ("音乐快乐", "yin yue kuai le"),
    ("厦门大厦", "xia men da sha"), ("率先效率", "shuai xian xiao lv"), ("调研调整", "diao yan tiao zheng"),
    ("会计会议", "kuai ji hui yi"), ("a，洛\u{E000}", "  luo "), ("", ""),
  ])
func `phrases decide how a character is read`(text: String, expected: String) {
  #expect(reading(text) == expected)
}

@Test(
  arguments: [
    ("luoyang", "洛阳"), ("LuoYang", "洛阳"), ("luòyáng", "洛阳"), ("ＬＵＯＹＡＮＧ", "洛阳"),
    ("luo\u{300}yang", "洛阳"), ("luoyan", "洛阳"), ("luoy", "洛阳"), ("luo'yang", "洛阳"),
    ("luo'", "洛"), ("lvse", "绿色"), ("lüse", "绿色"), ("lu\u{308}se", "绿色"), ("lǜsè", "绿色"),
    ("xi'an", "西安"), ("xi’an", "西安"), ("xian", "西安"), ("xian", "县"), ("cyd", "产业带"),
    ("jjlp", "焦济洛平"), ("x'a", "西安"), ("changzhutan", "长株潭"), ("dushiquan", "都市圈"),
    ("zhongdian", "重点"), ("xingdong", "行动"), ("chongqing", "重庆"), ("luan", "六安"),
    ("taizhou", "台州"), ("shanxian", "单县"), ("hongtong", "洪洞"), ("gaotie", "高鐵"),
  ])
func `a word of letters finds the characters that are read so`(word: String, marked: String) throws
{
  let title = "新" + marked + "！G30"
  let hit = try #require(
    scan([title]).search(SearchQuery(text: word)).hits.first, "\(word) in \(title)")
  let match = try #require(hit.matches.first)
  #expect(hit.matches.count == 1 && match.field == .title)
  #expect(String(Array(title)[match.start..<match.start + match.length]) == marked)
}

@Test(
  arguments: [
    "hangdong", "doushiquan", "chongdian", "zhangzhutan", "zhongqing", "danxian", "l", "y", "x'",
    "lusheng", "x'ian", "xia'n", "luoyangs", "luo-yang", "luo1", "é", "'", "''", "ng30",
  ])
func `a word that nothing is read like finds nothing`(word: String) {
  let names = ["洛阳长株潭都市圈重点行动重庆单县绿色", "县", "洛，阳", "西安"]
  #expect(titles(word, in: names).isEmpty)
}

@Test func `an apostrophe keeps syllables apart`() {
  #expect(titles("xian", in: ["西安", "县"]) == ["县", "西安"])
  #expect(titles("xi'an", in: ["西安", "县"]) == ["西安"])
}

@Test func `a reading does not go on over a mark, a space or another alias`() {
  #expect(titles("luoyang", in: ["洛、阳", "洛 阳", "洛G阳"]).isEmpty)
  #expect(titles("luo yang", in: ["洛、阳"]) == ["洛、阳"])
}

@Test func `words of letters and of characters are found together`() {
  #expect(titles("luoyang 高铁 G30", in: ["洛阳高铁G30", "洛阳高铁", "高铁G30"]) == ["洛阳高铁G30"])
}

@Test func `what is written is before what is read`() {
  let names = ["高度评", "高度", "规划的GDP与别的很长的事"]
  #expect(titles("gdp", in: names) == ["规划的GDP与别的很长的事", "高度评"])
  // Even when it is written in the text only.
  #expect(titles("gdp", in: ["高度评", "甲"], summaries: ["", "GDP"]) == ["甲", "高度评"])
}

@Test func `whole readings are before unfinished ones and those before first letters`() {
  #expect(titles("ai", in: ["暗", "阿姨", "爱", "啊一"]) == ["爱"])
  let names = ["新洛一阳", "新罗亚", "新洛阳"]
  #expect(titles("luoya", in: names) == ["新罗亚", "新洛阳"])
  #expect(titles("lyy", in: names) == ["新洛一阳"])
  #expect(titles("lang", in: ["两安年规", "狼"]) == ["狼", "两安年规"])
  #expect(titles("xin", in: ["兴", "徐州宜宾", "需要一年", "新"]) == ["新", "兴"])
}

@Test func `the whole title comes before its beginning by reading too`() {
  let names = ["新洛阳", "洛阳东站", "洛 阳"]
  #expect(titles("luo yang", in: names) == ["洛 阳", "洛阳东站", "新洛阳"])
  #expect(titles("luoyang", in: ["新洛阳", "洛阳东站", "洛阳"]) == ["洛阳", "洛阳东站", "新洛阳"])
}

@Test func `in the text whole syllables count and first letters do not`() {
  let found = ["yunhe", "yunh", "shi"]
  for word in found { #expect(titles(word, in: ["甲"], summaries: ["大运河市"]) == ["甲"], "\(word)") }
  for word in ["dyh", "sh", "yu"] {
    #expect(titles(word, in: ["甲"], summaries: ["大运河市"]).isEmpty, "\(word)")
  }
}

@Test func `a hit in the text by reading is marked in the snippet`() throws {
  let summary = String(repeating: "前", count: 60) + "大運河沿线"
  let hit = try #require(
    scan(["甲"], summaries: [summary]).search(SearchQuery(text: "yunhe")).hits.first)
  #expect(hit.matches.count == 1)
  let match = try #require(hit.matches.first)
  #expect(String(Array(hit.text)[match.start..<match.start + match.length]) == "運河")
}

@Test(
  arguments: [
    ("luoyang", "洛阳"), ("jjlp", "焦济洛平"), ("changzhutan", "长株潭"), ("dushiquan", "都市圈"),
    ("mianchi", "渑池"), ("cyd", "产业带"), ("dandongdian", nil), ("hangdong", nil),
    ("doushiquan", nil), ("chongdian", nil),
  ] as [(String, String?)])
func `the bundled library is found by reading`(word: String, characters: String?) {
  let titles = bundled.search(SearchQuery(text: word)).hits.map(\.title)
  guard let characters else {
    #expect(titles.isEmpty)
    return
  }
  #expect(titles.first?.contains(characters) == true, "\(titles.prefix(3))")
}

@Test(arguments: 1...8)
func `the reading of every part of a name finds it and marks that part`(seed: UInt64) throws {
  var numbers = SeededNumbers(seed: seed)
  let characters = Array("长重行都单台乐会调率厦洛阳济焦平高铁路市圈绿女略六安庆点动，G 鐵濟")
  for _ in 0..<150 {
    let name = (0..<Int.random(in: 2...9, using: &numbers)).map { _ in
      characters[Int.random(in: 0..<characters.count, using: &numbers)]
    }
    let syllables = reading(String(name)).split(separator: " ", omittingEmptySubsequences: false)
    let scan = scan([String(name)])
    for start in 0..<name.count - 1 {
      for end in start + 2...name.count where !syllables[start..<end].contains("") {
        let word = syllables[start..<end].joined(separator: "'")
        let hit = scan.search(SearchQuery(text: word)).hits.first
        let marks = hit?.matches.filter { $0.field == .title } ?? []
        // The same syllables elsewhere are marked too, but nothing else.
        let read = marks.map { syllables[$0.start..<$0.start + $0.length].joined(separator: "'") }
        #expect(marks.contains { $0.start <= start && $0.start + $0.length >= end }, "\(word)")
        #expect(read.allSatisfy { $0.hasPrefix(word) && $0.hasSuffix(word) }, "\(word): \(read)")
        #expect(
          scan.search(SearchQuery(text: word.filter { $0 != "'" })).hits
            .contains { $0.kind == .project }, "\(word) \(name)")
      }
    }
    for letter in "abcdefghijklmnopqrstuvwxyz" where !String(name).lowercased().contains(letter) {
      #expect(
        scan.search(SearchQuery(text: String(letter))).hits.allSatisfy { $0.kind != .project })
    }
  }
}
