import BrowserTestSupport
import PlanBrowser
import PlanCore
import PlanText
import TestSupport
import Testing

@Test func `writing over half a wide character blanks the other half`() {
  var frame = Frame(size: Size(width: 4, height: 1))
  frame.put("洛", width: 2, at: Point(x: 0, y: 0), role: .normal)
  frame.put("x", width: 1, at: Point(x: 1, y: 0), role: .normal)
  #expect(frame.flaw == nil)
  #expect(frame[0, 0].glyph == " ")
  frame.put("阳", width: 2, at: Point(x: 2, y: 0), role: .normal)
  frame.put("焦", width: 2, at: Point(x: 1, y: 0), role: .normal)
  #expect(frame.flaw == nil)
  #expect(frame[3, 0].glyph == " ")
}

@Test func `a wide character never starts in the last column`() {
  var frame = Frame(size: Size(width: 3, height: 1))
  frame.put("洛", width: 2, at: Point(x: 2, y: 0), role: .normal)
  #expect(frame[2, 0].glyph == " ")
  #expect(frame.flaw == nil)
}

@Test func `every size gives a whole frame`() {
  for walk in ["", "lll", "ll<Tab>", "/高", "?", "e", "G"] {
    var screen = BrowserFixture.screen(80, 24)
    screen.press(walk)
    for width in Array(0...45) + [59, 60, 99, 100, 139, 140, 179, 180, 300] {
      for height in [0, 1, 2, 3, 4, 5, 6, 9, 24] {
        screen.send(.resized(Size(width: width, height: height)))
        let frame = screen.state.frame()
        #expect(frame.size == Size(width: width, height: height))
        #expect(frame.flaw == nil, "\(walk) \(width)x\(height)")
      }
    }
  }
}

@Test func `below twenty by five there is only the list`() {
  for size in [Size(width: 19, height: 24), Size(width: 80, height: 4)] {
    let screen = BrowserFixture.screen(size.width, size.height)
    #expect(screen.lines[0].contains("示例都市圈"))
    #expect(screen.lines[1].contains("没有内容的规划"))
    #expect(!screen.text.contains("规划库"))
  }
}

@Test(arguments: 1...10)
func `random keys sizes and clicks never break a frame`(seed: Int) {
  var random = SeededNumbers(seed: UInt64(seed))
  var screen = BrowserFixture.screen(80, 24)
  let keys = Set(Keymap.standard.bindings.flatMap(\.keys).flatMap(\.keys)).sorted {
    $0.label < $1.label
  }
  for step in 0..<300 {
    switch Int.random(in: 0..<20, using: &random) {
    case 0:
      screen.send(
        .resized(
          Size(
            width: Int.random(in: 0...200, using: &random),
            height: Int.random(in: 0...60, using: &random))))
    case 1, 2:
      let point = Point(
        x: Int.random(in: -1...200, using: &random), y: Int.random(in: -1...60, using: &random))
      let actions: [MouseEvent.Action] = [
        .click, .doubleClick, .wheelUp, .wheelDown, .drag, .release,
      ]
      let action = actions[Int.random(in: 0..<4, using: &random)]
      screen.send(.mouse(MouseEvent(action, at: point)))
    case 3: screen.send(.textPasted("高\u{301}🚄\u{202E}铁"))
    default:
      screen.send(.keyPressed(keys[Int.random(in: 0..<keys.count, using: &random)]))
    }
    if let flaw = screen.state.frame().flaw {
      Issue.record("seed \(seed) step \(step): \(flaw)")
      return
    }
    #expect(!screen.state.selection.isEmpty)
  }
}

@Test func `the detail gives the keys back where only the list fits`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("<Tab>")
  #expect(screen.state.detail.isFocused)
  screen.send(.resized(Size(width: 80, height: 4)))
  #expect(!screen.state.detail.isFocused)
}

@Test func `the help fills a screen that has grown`() {
  var screen = BrowserFixture.screen(40, 10)
  screen.press("?G")
  screen.send(.resized(Size(width: 120, height: 40)))
  #expect(screen.lines[1...38].allSatisfy { !$0.isEmpty } || screen.lines[38] != "")
}
