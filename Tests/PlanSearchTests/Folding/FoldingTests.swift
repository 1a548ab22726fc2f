import Testing

@testable import PlanSearch

@Test(
  arguments: [
    ("焦濟洛平高鐵", "焦济洛平高铁"), ("ＧＤＰ ｇ３０％", "gdp g30%"), ("G30", "g30"), ("ÀÉß", "a\u{300}e\u{301}ß"),
    ("標誌", "标志"), ("薴", "苎"), ("（“圈”）", "(\"圈\")"), ("洛\u{200B}阳\u{FEFF}", "洛阳"),
    ("a\u{3000}b\tc\u{A0}d\ne", "a b c d e"), ("\0\u{1}\u{1B}", ""), ("￥", "¥"), ("。、《》", "。、《》"),
    ("e\u{301}", "e\u{301}"), ("\u{E000}\u{FFFD}🚄", "\u{E000}\u{FFFD}🚄"),
    ("2020—2035", "2020-2035"), ("é", "e\u{301}"), ("ガｶﾞ", "カ\u{3099}カ\u{3099}"),
    // Radicals and compatibility ideographs, as PDF files give them.
    ("⾼铁⼯业⻓沙⽔", "高铁工业长沙水"), ("\u{F90A}属", "金属"), ("\u{FA19}\u{2F804}", "神你"),
    // Every dash, tilde and quote.
    ("‐‑‒–—―−－﹣~～〜∼", "-------------"), ("“”„‟\u{FF02}「」『』«»", #"""""""""""""#),
    ("‘’‚‛＇`´‹›", "'''''''''"), ("·•・･‧∙⋅", "·······"), ("豫政〔2021〕【1】［2］", "豫政(2021)(1)(2)"),
    ("○〇◯零", "零零零零"), ("类型∶铁路", "类型:铁路"), ("⋯…", "……"),
    // What is one sign and reads as several.
    ("㎡㎞²①ⅡⅫ½℃㈠", "m2km21iixii1/2°c(一)"), ("№", "no"),
    // Variants of the table of 1955.
    ("羣峯裏牀", "群峰里床"), ("隄谿濶菓", "堤溪阔果"), ("汙砲畧菴喆堃邨", "污炮略庵哲坤村"),
    ("\u{3164}洛\u{2800}阳\u{34F}\u{E0001}", "洛阳"),
    ("👨‍👩‍👧", "👨👩👧"), ("", ""),
  ])
func `what readers take for the same is folded to the same`(text: String, folded: String) {
  #expect(Folding.scalars(of: text) == folded.unicodeScalars.map(\.value))
}

@Test func `every folded scalar knows its character`() {
  let folded = FoldedText("Ｇ\u{200B}e\u{301}İ👨‍👩‍👧鐵")
  #expect(folded.scalars.count == folded.offsets.count)
  #expect(folded.offsets == [0, 2, 2, 3, 3, 4, 4, 4, 5])
  #expect(FoldedText("é㎡").offsets == [0, 0, 1, 1])
}

@Test func `a word consists of whole characters`() {
  #expect(FoldedText("e\u{301}e").occurrences(of: writing("e")) == [0..<1, 1..<2])
  #expect(FoldedText("🇨🇳").occurrences(of: writing("🇳")) == [0..<1])
  #expect(FoldedText("高\u{200B}鐵").occurrences(of: writing("高铁")) == [0..<3])
  #expect(FoldedText("aaa").occurrences(of: writing("aa")) == [0..<2, 1..<3])
  #expect(FoldedText("aaa").occurrences(of: Writing([])) == [])
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
  #expect(pairs.count == 2 * 2955)
  for index in stride(from: 0, to: pairs.count, by: 2) {
    let simplified = folded(pairs[index + 1])
    #expect(folded(pairs[index]) == simplified && simplified.count == 1)
    #expect(simplified.flatMap { folded($0) } == simplified)
  }
}

private func writing(_ text: String) -> Writing { Writing(Folding.scalars(of: text)) }

private func folded(_ scalar: UInt32) -> [UInt32] {
  Unicode.Scalar(scalar).map { Folding.scalars(of: String($0)) } ?? []
}

@Test func `every character of the table folds to what folds to itself`() {
  var sources: [UInt32] = []
  for index in stride(from: 0, to: FoldingTable.singles.count, by: 2) {
    sources.append(FoldingTable.singles[index])
  }
  var index = 0
  while index < FoldingTable.longer.count {
    sources.append(FoldingTable.longer[index])
    index += 2 + Int(FoldingTable.longer[index + 1])
  }
  #expect(sources.count > 4000)
  for source in sources {
    let form = folded(source)
    #expect(form != [source] && !form.isEmpty && !form.contains(Folding.space), "\(source)")
    #expect(form.flatMap { folded($0) } == form, "\(source)")
  }
}

@Test func `the whole block of radicals folds to characters`() {
  for scalar in UInt32(0x2F00)...0x2FD5 {
    #expect(folded(scalar).allSatisfy { (0x3400...0x9FFF).contains($0) }, "\(scalar)")
  }
}
