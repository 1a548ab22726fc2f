import PlanCore
import PlanTestSupport
import Testing

@testable import PlanSearch

private let scan = SearchScan(library: fixtureLibrary)

private func first(_ text: String) throws -> SearchHit {
  try #require(scan.search(SearchQuery(text: text)).hits.first)
}

/// The matches of a hit, each with its field and the characters it covers.
private func marked(_ hit: SearchHit) -> [String] {
  hit.matches.map { match in
    let field = Array(match.field == .title ? hit.title : hit.text)
    return "\(match.field) " + String(field[match.start..<match.start + match.length])
  }
}

@Test(
  arguments: [
    ("焦濟洛平", ["title 焦济洛平"]),
    ("g30 走廊", ["title Ｇ３０", "title 走廊"]),
    ("联席會", ["title 聯席會"]),
    ("焦济 济洛", ["title 焦济洛"]),
    ("济洛 焦济洛平高", ["title 焦济洛平高"]),
    ("至平顶山 高铁", ["title 高铁", "alias 至平顶山"]),
    ("jié 经济源", ["alias 经济源", "alias jié"]),
    ("至平顶山 242", ["alias 至平顶山", "text 242"]),
    ("都市圈 2035", ["title 都市圈", "text 2035"]),
  ] as [(String, [String])])
func `the characters that a word stands for are marked`(query: String, expected: [String]) throws {
  #expect(marked(try first(query)) == expected)
}

@Test func `a hit by alias shows the alias`() throws {
  let hit = try first("至平顶山")
  #expect(hit.id == "railway" && hit.text == "焦作经济源、洛阳至平顶山高铁")
}

@Test func `a hit by title alone shows the beginning of the text`() throws {
  let hit = try first("焦济洛平高铁")
  #expect(hit.text.hasPrefix("铁路 焦作市 济源市"))
  #expect(hit.matches.allSatisfy { $0.field == .title })
}

private func literal(_ word: String) -> FoundWord {
  FoundWord(word: SearchWord(Folding.scalars(of: word)), field: .text, form: .literal)
}

@Test func `a snippet shows what is around the first place of each word`() {
  let text =
    String(repeating: "前", count: 100) + "高铁" + String(repeating: "中", count: 300) + "轻轨和高铁"
    + String(repeating: "后", count: 100)
  func snippet(_ words: String...) -> Snippet {
    Snippet(of: text, around: words.map(literal))
  }
  let one = snippet("高铁")
  #expect(
    one.text == "…" + String(repeating: "前", count: 40) + "高铁" + String(repeating: "中", count: 78)
      + "…")
  #expect(one.matches == [41..<43])
  let two = snippet("高铁", "轻轨")
  #expect(two.text.hasPrefix(one.text.dropLast() + "…中") && two.text.hasSuffix("后…"))
  #expect(two.matches.map { String(Array(two.text)[$0]) } == ["高铁", "轻轨", "高铁"])
  #expect(
    snippet().text == String(repeating: "前", count: 100) + "高铁" + String(repeating: "中", count: 18)
      + "…")
}

/// Each of these is one character; the second takes the slow way.
@Test(arguments: ["前", "e\u{301}"])
func `a mark stands where something is cut, were it one character, and nowhere else`(
  character: String
) {
  func text(_ count: Int) -> String { String(repeating: character, count: count) }
  // Without words: the beginning.
  let most = Snippet.before + Snippet.after
  for count in [0, 1, most - 1, most] {
    #expect(Snippet(of: text(count), around: []).text == text(count), "\(count)")
  }
  for count in [most + 1, most + 2, most + 3, 2 * most] {
    #expect(Snippet(of: text(count), around: []).text == text(most) + "…", "\(count)")
  }
  // Around a word: before it and behind it.
  let behind = Snippet.after - 2
  for (front, back) in [(0, 0), (1, 1), (2, 0), (0, 2), (1, 0), (0, 1)] {
    let whole = text(Snippet.before + front) + "高铁" + text(behind + back)
    let shown = Snippet(of: whole, around: [literal("高铁")]).text
    let expected = text(Snippet.before) + "高铁" + text(behind)
    #expect(
      shown == (front > 0 ? "…" : "") + expected + (back > 0 ? "…" : ""), "\(front), \(back)")
  }
  // Between two words.
  for gap in 0...2 {
    let whole = "高铁" + text(behind + gap + Snippet.before) + "轻轨"
    let shown = Snippet(of: whole, around: [literal("高铁"), literal("轻轨")]).text
    #expect(shown.contains("…") == (gap > 0), "\(gap)")
    #expect(shown.count == whole.count - gap + (gap > 0 ? 1 : 0), "\(gap)")
  }
}

@Test func `a match at the edge of a snippet is shown whole`() {
  let text = "轻轨" + String(repeating: "中", count: 77) + "轻轨站轻" + String(repeating: "后", count: 50)
  let snippet = Snippet(of: text, around: [literal("轻轨")])
  #expect(snippet.text == "轻轨" + String(repeating: "中", count: 77) + "轻轨…")
  #expect(snippet.matches == [0..<2, 79..<81])
}

@Test func `ranges that overlap are marked as one and neighbours are not`() {
  #expect(merged([3..<5, 0..<2, 1..<3, 7..<8, 7..<9]) == [0..<3, 3..<5, 7..<9])
  #expect(merged([]) == [])
}
