import Testing

@testable import PlanSearch

@Test(
  arguments: [
    ("焦濟洛平高鐵", "焦济洛平高铁"), ("ＧＤＰ ｇ３０％", "gdp g30%"), ("G30", "g30"), ("ÀÉß", "àéß"),
    ("標誌", "标志"), ("薴", "苎"), ("（“圈”）", "(“圈”)"), ("洛\u{200B}阳\u{FEFF}", "洛阳"),
    ("a\u{3000}b\tc\u{A0}d\ne", "a b c d e"), ("\0\u{1}\u{1B}", ""), ("￥", "¥"), ("。、《》", "。、《》"),
    ("e\u{301}", "e\u{301}"), ("\u{E000}\u{FFFD}🚄", "\u{E000}\u{FFFD}🚄"),
    ("2020—2035", "2020—2035"),
    ("👨‍👩‍👧", "👨👩👧"), ("", ""),
  ])
func `what readers take for the same is folded to the same`(text: String, folded: String) {
  #expect(Folding.scalars(of: text) == folded.unicodeScalars.map(\.value))
}

@Test func `every folded scalar knows its character`() {
  let folded = FoldedText("Ｇ\u{200B}e\u{301}İ👨‍👩‍👧鐵")
  #expect(folded.scalars.count == folded.offsets.count)
  #expect(folded.offsets == [0, 2, 2, 3, 3, 4, 4, 4, 5])
}

@Test func `a word consists of whole characters`() {
  #expect(FoldedText("e\u{301}e").occurrences(of: Folding.scalars(of: "e")) == [0..<1, 1..<2])
  #expect(FoldedText("🇨🇳").occurrences(of: Folding.scalars(of: "🇳")) == [0..<1])
  #expect(FoldedText("高\u{200B}鐵").occurrences(of: Folding.scalars(of: "高铁")) == [0..<3])
  #expect(FoldedText("aaa").occurrences(of: Folding.scalars(of: "aa")) == [0..<2, 1..<3])
  #expect(FoldedText("aaa").occurrences(of: []) == [])
}

@Test func `folding twice and folding in parts change nothing`() {
  for text in randomTexts(3000, seed: 3) {
    let folded = FoldedText(text)
    #expect(folded.scalars == Folding.scalars(of: text))
    #expect(folded.offsets.count == folded.scalars.count)
    #expect(zip(folded.offsets, folded.offsets.dropFirst()).allSatisfy { $0 <= $1 })
    let again = String(String.UnicodeScalarView(folded.scalars.compactMap(Unicode.Scalar.init)))
    #expect(Folding.scalars(of: again) == folded.scalars)
    let parts = text.unicodeScalars.flatMap { Folding.scalars(of: String($0)) }
    #expect(parts == folded.scalars)
  }
}

@Test func `the table of traditional characters leads to simplified ones`() {
  let pairs = TraditionalTable.pairs.unicodeScalars.filter { $0 != "\n" }.map(\.value)
  #expect(pairs.count == 2 * 2956)
  for index in stride(from: 0, to: pairs.count, by: 2) {
    #expect(TraditionalTable.simplified(pairs[index]) == pairs[index + 1])
    #expect(TraditionalTable.simplified(pairs[index + 1]) == pairs[index + 1])
  }
}
