import TestSupport
import Testing

@testable import PlanText

@Test(
  arguments: [
    ("构建便捷顺畅通勤圈", 8, ["构建便捷", "顺畅通勤", "圈"]),
    ("构建便捷，顺畅通勤。", 8, ["构建便", "捷，顺畅", "通勤。"]),
    ("建设《规划》", 6, ["建设", "《规", "划》"]),
    ("他说“洛阳”好", 5, ["他说", "“洛", "阳”好"]),
    ("建设G30科创走廊", 6, ["建设", "G30科", "创走廊"]),
    ("增长3.6%左右", 6, ["增长", "3.6%左", "右"]),
    ("二〇二一——二〇三五年", 8, ["二〇二", "一——二〇", "三五年"]),
    ("metropolitan area", 12, ["metropolitan", "area"]),
    ("metropolitan", 5, ["metro", "polit", "an"]),
    ("ab  cd", 2, ["ab", "cd"]),
    ("ab  ", 2, ["ab"]),
    ("a\n\nb", 9, ["a", "", "b"]),
    ("", 9, [""]),
    ("洛阳", 1, ["洛", "阳"]),
    ("，，，，", 4, ["，，", "，，"]),
  ] as [(String, Int, [String])])
func `lines break where Chinese typesetting allows it`(
  text: String, columns: Int, expected: [String]
) {
  #expect(ColumnMeter().wrapped(text, to: columns) == expected)
}

@Test(arguments: [1, 2, 3, 4, 7, 12, 33])
func `every character stands in one line and only spaces are lost`(columns: Int) {
  let meter = ColumnMeter()
  for text in randomTexts(800, seed: UInt64(columns)).map({ $0.sanitized() }) {
    var rest = Array(text)[...]
    for line in meter.wrapped(text, to: columns) {
      // What a line starts with is no space that the line before has lost.
      if let first = line.first, !has(.space, first) {
        rest = rest.drop { has(.space, $0) }
      }
      #expect(rest.starts(with: line))
      rest = rest.dropFirst(line.count)
      #expect(meter.width(of: line) <= columns || line.count == 1)
    }
    #expect(rest.allSatisfy { has(.space, $0) })
  }
}

@Test func `no line begins with a closing mark or ends with an opening one`() {
  let meter = ColumnMeter()
  var numbers = SeededNumbers(seed: 7)
  let words = ["洛阳", "都市圈", "高铁", "G30", "（一期）", "《规划》", "“圈”", "，", "。", "、", "3.6%", " "]
  for _ in 0..<500 {
    let text = (0..<30).map { _ in words[Int.random(in: 0..<words.count, using: &numbers)] }
      .reduce("") { has(.cannotBegin, $0.last) && $1.count == 1 ? $0 + "洛" : $0 + $1 }
    for (index, line) in meter.wrapped(text, to: 16).enumerated() {
      #expect(!has(.cannotBegin, line.first) || index == 0, "\(text)")
      #expect(!has(.cannotEnd, line.last), "\(text)")
    }
  }
}

private func has(_ trait: BreakTraits, _ character: Character?) -> Bool {
  character.map { BreakTraits($0).contains(trait) } ?? false
}
