import Testing

@testable import PlanText

@Test func `a rectangle has the cells between its sides and no other`() {
  let rect = Rect(x: 3, y: 5, width: 4, height: 2)
  var cells = 0
  for y in 0...9 {
    for x in 0...9 {
      let isInside = x >= 3 && x < 7 && y >= 5 && y < 7
      #expect(rect.contains(Point(x: x, y: y)) == isInside, "\(x), \(y)")
      cells += isInside ? 1 : 0
    }
  }
  #expect(cells == rect.width * rect.height)
  #expect(rect.maxX == 7 && rect.maxY == 7)
}

@Test func `no side is negative, and a rectangle without cells contains none`() {
  for (width, height) in [(0, 3), (3, 0), (-1, 3), (3, -1)] {
    let rect = Rect(x: 1, y: 1, width: width, height: height)
    #expect(rect.isEmpty && rect.width >= 0 && rect.height >= 0)
    #expect(!rect.contains(Point(x: 1, y: 1)))
  }
  #expect(Size(width: -1, height: -2) == Size(width: 0, height: 0))
  #expect(!Rect(Size(width: 1, height: 1)).isEmpty)
}

@Test func `each side can be moved in by itself`() {
  let rect = Rect(x: 3, y: 5, width: 10, height: 8)
  #expect(rect.inset() == rect)
  #expect(rect.inset(left: 2) == Rect(x: 5, y: 5, width: 8, height: 8))
  #expect(rect.inset(right: 2) == Rect(x: 3, y: 5, width: 8, height: 8))
  #expect(rect.inset(top: 2) == Rect(x: 3, y: 7, width: 10, height: 6))
  #expect(rect.inset(bottom: 2) == Rect(x: 3, y: 5, width: 10, height: 6))
  #expect(rect.inset(left: 6, right: 6).isEmpty)
}
