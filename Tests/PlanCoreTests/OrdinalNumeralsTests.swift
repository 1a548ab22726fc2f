import Testing

@testable import PlanCore

@Test(arguments: [
  ("第十一期", "第000011期"), ("第二期", "第000002期"), ("二十号线", "000020号线"), ("第一百零三条", "第000103条"),
  ("一期", "000001期"), ("第二〇二四批", "第002024批"),
])
func `an ordinal in Chinese numerals is put in order by its value`(text: String, sorted: String) {
  #expect(OrdinalNumerals.sortable(text) == sorted)
}

@Test(arguments: ["三门峡", "百万吨乙烯", "二期工程".replacing("二", with: "本"), "", "第期", "七里河"])
func `other numerals are parts of names`(text: String) {
  #expect(OrdinalNumerals.sortable(text) == nil)
}
