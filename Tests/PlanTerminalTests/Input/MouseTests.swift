import PlanBrowser
import PlanTerminal
import PlanText
import Testing

struct MouseTests {
  private func events(_ text: String) -> [BrowserEvent] {
    var decoder = KeyDecoder()
    return decoder.decode(Array(text.utf8))
  }

  @Test(arguments: [
    ("\u{1B}[<0;12;5M", MouseEvent(.click, at: Point(x: 11, y: 4))),
    ("\u{1B}[<4;300;200M", MouseEvent(.click, at: Point(x: 299, y: 199))),
    ("\u{1B}[<64;1;1M", MouseEvent(.wheelUp, at: Point(x: 0, y: 0))),
    ("\u{1B}[<65;2;3M", MouseEvent(.wheelDown, at: Point(x: 1, y: 2))),
    ("\u{1B}[<0;12;5m", MouseEvent(.release, at: Point(x: 11, y: 4))),
    ("\u{1B}[<32;12;5M", MouseEvent(.drag, at: Point(x: 11, y: 4))),
    ("\u{1B}[M#!!", MouseEvent(.release, at: Point(x: 0, y: 0))),
    ("\u{1B}[M@!!", MouseEvent(.drag, at: Point(x: 0, y: 0))),
    ("\u{1B}[M !!", MouseEvent(.click, at: Point(x: 0, y: 0))),
    ("\u{1B}[M`,%", MouseEvent(.wheelUp, at: Point(x: 11, y: 4))),
  ])
  func `the left button and the wheel are events`(report: String, event: MouseEvent) {
    #expect(events(report) == [.mouse(event)])
  }

  /// The numbers of what a mouse does, in a report of either form.
  private static let numbers: [(MouseEvent.Action, Int)] = [
    (.click, 0), (.drag, 32), (.wheelUp, 64), (.wheelDown, 65),
  ]

  @Test(arguments: [0, 4, 8, 16, 12, 20, 24, 28])
  func `Shift, Alt and Ctrl change nothing`(modifiers: Int) {
    let point = Point(x: 11, y: 4)
    for (action, number) in Self.numbers {
      #expect(
        events("\u{1B}[<\(number + modifiers);12;5M") == [.mouse(MouseEvent(action, at: point))])
      var decoder = KeyDecoder()
      let old = Array("\u{1B}[M".utf8) + [UInt8(32 + number + modifiers), 32 + 12, 32 + 5]
      #expect(decoder.decode(old) == [.mouse(MouseEvent(action, at: point))], "\(number)")
    }
    #expect(
      events("\u{1B}[<\(modifiers);12;5m") == [.mouse(MouseEvent(.release, at: point))])
  }

  @Test(arguments: [1, 2, 94, 95, 96, 97, 127, 128, 160, 222, 223])
  func `an old report reaches as far as its bytes do`(cell: Int) {
    for (action, number) in Self.numbers {
      for (x, y) in [(cell, 1), (1, cell), (cell, cell)] {
        var decoder = KeyDecoder()
        let bytes =
          Array("\u{1B}[M".utf8) + [UInt8(32 + number), UInt8(32 + x), UInt8(32 + y)]
        let expected = BrowserEvent.mouse(MouseEvent(action, at: Point(x: x - 1, y: y - 1)))
        #expect(decoder.decode(bytes + [0x71]) == [expected, .keyPressed(.character("q"))])
      }
    }
  }

  @Test(arguments: [
    "\u{1B}[<1;12;5M", "\u{1B}[<2;12;5M", "\u{1B}[<1;12;5m", "\u{1B}[<34;12;5M", "\u{1B}[<35;12;5M",
    "\u{1B}[<66;1;1M", "\u{1B}[<64;1;1m",
  ])
  func `other buttons and moves are not`(report: String) {
    #expect(events(report) == [])
  }

  private func actions(
    _ clicks: [(Point, milliseconds: Int)], with between: BrowserEvent? = nil
  ) -> [MouseEvent.Action] {
    var pairing = ClickPairing()
    let start = ContinuousClock.now
    return clicks.compactMap { point, milliseconds in
      let time = start + .milliseconds(milliseconds)
      let event = pairing.pair(.mouse(MouseEvent(.click, at: point)), at: time)
      if let between { _ = pairing.pair(between, at: time) }
      guard case .mouse(let mouse) = event else { return nil }
      return mouse.action
    }
  }

  @Test func `two quick clicks on a cell are a double click`() {
    let here = Point(x: 3, y: 4)
    let there = Point(x: 3, y: 5)
    #expect(actions([(here, 0), (here, 200)]) == [.click, .doubleClick])
    #expect(actions([(here, 0), (here, 500)]) == [.click, .click])
    #expect(actions([(here, 0), (there, 200)]) == [.click, .click])
    #expect(
      actions([(here, 0), (here, 100), (here, 200), (here, 300)])
        == [.click, .doubleClick, .click, .doubleClick])
    #expect(
      actions([(here, 0), (here, 200)], with: .keyPressed(.down)) == [.click, .click])
    // Between the two the button is released.
    let release = BrowserEvent.mouse(MouseEvent(.release, at: here))
    #expect(actions([(here, 0), (here, 200)], with: release) == [.click, .doubleClick])
    let drag = BrowserEvent.mouse(MouseEvent(.drag, at: there))
    #expect(actions([(here, 0), (here, 200)], with: drag) == [.click, .click])
  }
}
