import PlanBrowser
import PlanTerminal
import PlanText
import Testing

struct WidthQuestionTests {
  private func events(_ text: String, awaits: Bool = true) -> [BrowserEvent] {
    var decoder = KeyDecoder(awaitsWidth: awaits)
    return decoder.decode(text.utf8) + decoder.flush()
  }

  @Test func `the answer gives the width`() {
    #expect(events("\u{1B}[2;2R") == [.ambiguousWidthFound(.narrow)])
    #expect(events("\u{1B}[2;3R") == [.ambiguousWidthFound(.wide)])
    #expect(
      events("j\u{1B}[2;3Rk")
        == [.keyPressed("j"), .ambiguousWidthFound(.wide), .keyPressed("k")])
  }

  @Test func `only the first answer counts, and only to a question`() {
    #expect(events("\u{1B}[2;3R\u{1B}[2;2R") == [.ambiguousWidthFound(.wide)])
    #expect(events("\u{1B}[2;3R", awaits: false) == [])
    #expect(events("\u{1B}[7;3R\u{1B}[2;2R") == [.ambiguousWidthFound(.narrow)])
  }

  @Test func `an answer may come in pieces`() {
    var decoder = KeyDecoder(awaitsWidth: true)
    var events: [BrowserEvent] = []
    for byte in "\u{1B}[2;3R".utf8 { events += decoder.decode([byte]) }
    #expect(events == [.ambiguousWidthFound(.wide)])
  }
}
