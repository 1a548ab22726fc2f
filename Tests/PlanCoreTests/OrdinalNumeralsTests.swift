import Testing

@testable import PlanCore

private func values(_ text: String) -> [UInt64] {
  OrdinalNumerals.found(in: text.unicodeScalars.map(\.value)).map(\.value)
}

@Test(arguments: [
  ("第十一期", 11), ("第二期", 2), ("二十号线", 20), ("第一百零三条", 103), ("一期", 1), ("第二〇二四批", 2024),
])
func `an ordinal in Chinese numerals has its value`(text: String, value: UInt64) {
  #expect(values(text) == [value])
}

@Test(arguments: ["三门峡", "百万吨乙烯", "本期工程", "", "第期", "七里河"])
func `other numerals are parts of names`(text: String) {
  #expect(values(text).isEmpty)
}
