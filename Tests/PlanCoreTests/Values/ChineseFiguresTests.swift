import PlanCore
import Testing

@Test func `a figure is the character of its sign`() {
  for (figure, sign) in ChineseFigures.signs.enumerated() {
    #expect(ChineseFigures.figure(sign) == figure)
    #expect(ChineseFigures.multiple(sign) == nil)
  }
  #expect("〇两".unicodeScalars.map { ChineseFigures.figure($0.value) } == [0, 2])
  #expect("十百千".unicodeScalars.map { ChineseFigures.multiple($0.value) } == [10, 100, 1000])
  #expect("十百千万a1廿".unicodeScalars.allSatisfy { ChineseFigures.figure($0.value) == nil })
}
