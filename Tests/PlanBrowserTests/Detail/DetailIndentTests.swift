import PlanText
import Testing

@testable import PlanBrowser

@Test(arguments: [("9", 2), ("10", 3), ("✓", 2)])
func `a remark is set under the text of its entry`(mark: String, indent: Int) throws {
  let lines = DetailLines(
    [.entry(mark: mark, role: .label, "统筹区域协调发展"), .remark("推动以人为核心的新型城镇化建设")],
    width: 16, meter: ColumnMeter())
  #expect(lines.count > 2)
  for index in 1..<lines.count {
    let text = lines[index].map(\.text).joined()
    #expect(text.prefix { $0 == " " }.count == indent, "\(text)")
  }
}
