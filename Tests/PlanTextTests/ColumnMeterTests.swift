import Testing

@testable import PlanText

@Test(
  arguments: [
    ("", 0), ("a", 1), ("洛阳", 4), ("洛阳a", 5), ("，", 2), ("“", 1), ("…", 1), ("—", 1), ("·", 1),
    ("①", 1), ("㎡", 2), ("℃", 1), ("％", 2), ("ｇ３０", 6), ("ｱ", 1), ("\u{3000}", 2),
    ("e\u{301}", 1), ("洛\u{301}", 2), ("\u{301}", 0), ("🚄", 2), ("👨‍👩‍👧", 2), ("🇨🇳", 2), ("🇨", 1),
    ("❤", 1), ("❤\u{FE0F}", 2), ("1\u{FE0F}\u{20E3}", 2), ("☝🏽", 2), ("각", 2),
    ("\u{1100}\u{1161}", 2),
    ("葛\u{E0100}", 2), ("\u{AD}", 1), ("\t", 0), ("\u{E000}", 1), ("𠀀", 2), ("☰", 1), ("䷀", 2),
    ("क\u{93F}", 1), ("﷽", 1),
  ] as [(String, Int)])
func `text is as wide as a terminal draws it`(text: String, columns: Int) {
  #expect(ColumnMeter().width(of: text) == columns)
  #expect(text.reduce(0) { $0 + ColumnMeter().width(of: $1) } == columns)
}

@Test(
  arguments: [
    ("“", 2), ("…", 2), ("—", 2), ("①", 2), ("─", 2), ("é", 2), ("e\u{301}", 1), ("洛", 2), ("a", 1),
  ]
    as [(String, Int)])
func `a terminal with wide marks draws only the ambiguous ones wide`(text: String, columns: Int) {
  #expect(ColumnMeter(ambiguous: .wide).width(of: text) == columns)
}

@Test(arguments: [WidthTable.zero, WidthTable.wide, WidthTable.ambiguous])
func `the ranges of the width table ascend without touching`(bounds: [UInt32]) {
  #expect(!bounds.isEmpty && bounds.count.isMultiple(of: 2))
  for index in stride(from: 0, to: bounds.count, by: 2) {
    #expect(bounds[index] <= bounds[index + 1])
    if index > 0 { #expect(bounds[index - 1] + 1 < bounds[index]) }
  }
}

@Test func `the quick paths agree with the table`() {
  for value in UInt32(0x20)...0xFFFF {
    guard let scalar = Unicode.Scalar(value) else { continue }
    let isZero = WidthTable.contains(value, in: WidthTable.zero)
    let isWide = WidthTable.contains(value, in: WidthTable.wide)
    #expect(
      WidthTable.width(of: scalar, ambiguous: .narrow) == (isZero ? 0 : isWide ? 2 : 1))
    if scalar.standsAlone {
      #expect(!isZero && !scalar.properties.isGraphemeExtend, "\(String(value, radix: 16))")
    }
  }
}
