import Testing

@testable import PlanBrowser

/// Walks one row at a time through a list and returns the first rows shown.
private func tops(from start: Int, through rows: some Sequence<Int>, of count: Int, height: Int)
  -> [Int]
{
  var top = start
  return rows.map { row in
    top = ListWindow.top(showing: row, from: top, rows: count, height: height)
    return top
  }
}

@Test func `a walk over the edge of a list shows a third of a page of what comes`() {
  let down = tops(from: 0, through: 0..<40, of: 40, height: 12)
  #expect(Array(down[..<12]) == Array(repeating: 0, count: 12))
  #expect(down[12] == 5)
  // Row 12 is above four others, and the list stands still for those.
  #expect(Array(down[12...16]) == Array(repeating: 5, count: 5))
  #expect(down[17] == 10)
  #expect(down.last == 28)
  #expect(Set(down).count == 7)
  let up = tops(from: 28, through: (0..<40).reversed(), of: 40, height: 12)
  #expect(up[12] == 23)
  #expect(up.last == 0)
}

@Test(arguments: 1...13)
func `the chosen row is always seen, and no row is passed over unseen`(height: Int) {
  for count in [1, 5, 30] {
    for headroom in 0...1 {
      for top in 0..<count {
        for row in 0..<count {
          let new = ListWindow.top(
            showing: row, from: top, rows: count, height: height, headroom: headroom)
          #expect((new..<new + height).contains(row))
          #expect((0...max(0, count - height)).contains(new))
          // A page on or back begins where the other ends.
          if row < top + 2 * height, row - headroom >= top - height {
            #expect(abs(new - min(top, max(0, count - height))) <= height)
          }
        }
      }
    }
  }
}

@Test func `a far jump puts its row at the edge that it comes from`() {
  #expect(ListWindow.top(showing: 80, from: 0, rows: 100, height: 10) == 71)
  #expect(ListWindow.top(showing: 10, from: 80, rows: 100, height: 10) == 10)
}

@Test func `a page down continues where the last one ended`() {
  #expect(ListWindow.top(showing: 17, from: 0, rows: 100, height: 9) == 9)
  #expect(ListWindow.top(showing: 30, from: 40, rows: 100, height: 10) == 30)
}
