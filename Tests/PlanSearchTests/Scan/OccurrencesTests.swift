import Testing

@testable import PlanSearch

/// The parts of one passage in which words stand.
private func found(_ query: String, _ passage: String) -> [String] {
  occurrences(of: query, in: [passage])[0].map {
    String(decoding: Array(passage.utf8)[$0], as: UTF8.self)
  }
}

@Test(arguments: [
  ("高铁", "焦济洛平高铁是高铁", ["高铁", "高铁"]), ("高鐵", "焦济洛平高铁", ["高铁"]), ("高铁", "焦濟洛平高鐵", ["高鐵"]),
  ("g30", "Ｇ３０ 与 G30", ["Ｇ３０", "G30"]), ("luoyang", "到洛阳去", ["洛阳"]), ("焦 高", "焦济洛平高铁", ["焦", "高"]),
  ("平高 高铁", "焦济洛平高铁", ["平高铁"]), ("kind:rail", "kind:rail", ["kind:rail"]), ("没有", "洛阳", []),
  ("", "洛阳", []),
  (" ", "洛 阳", []), ("阳", "e\u{301}洛🏭阳", ["阳"]), ("jjlp", "焦济洛平", []),
])
func `words are found in a text as the search finds them`(
  query: String, passage: String, expected: [String]
) {
  #expect(found(query, passage) == expected)
}

@Test func `a word that is literally there is not read elsewhere`() {
  let ranges = occurrences(of: "yi", in: ["yi", "一"])
  #expect(ranges == [[0..<2], []])
}

@Test func `ranges are whole characters of their passages`() {
  let passages = ["洛\u{200B}阳", "🚄🏭洛阳", "阳", "", "a洛b阳"]
  for query in ["洛阳", "阳", "洛 阳 a b", "luo"] {
    for (passage, ranges) in zip(passages, occurrences(of: query, in: passages)) {
      var end = 0
      for range in ranges {
        #expect(range.lowerBound >= end && !range.isEmpty)
        #expect(String(validating: Array(passage.utf8)[range], as: UTF8.self) != nil)
        end = range.upperBound
      }
    }
  }
}
