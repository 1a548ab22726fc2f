import Testing

@testable import PlanExport

private struct Element: Encodable {
  let name: String
  let inner: [[String]]
  var none: [Int] = []
}

private struct Whole: Encodable {
  let list: [Element]
  let alpha = "[“a”]"
  let zeta = ["list": "x"]
}

@Test(arguments: [0, 1, 2, 7], [1, 2, 100])
func `a list in parts is the text of the whole value`(count: Int, part: Int) throws {
  let elements = (0..<count).map { number in
    Element(
      name: "名\(number)\n\r\n\u{2028}\u{202E}]",
      inner: [[], ["甲", "\"list\" : ["], [String(number)]])
  }
  var list = try JSONList("list", in: Whole(list: []))
  var text = ""
  for start in stride(from: 0, to: count, by: part) {
    text += try list.text(of: elements[start..<min(start + part, count)])
  }
  text += try list.text(of: [Element]())
  text += list.end()
  #expect(try text == JSONExport.text(Whole(list: elements)))
}
