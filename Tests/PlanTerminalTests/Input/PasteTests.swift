import PlanBrowser
import PlanTerminal
import Testing

struct PasteTests {
  private func paste(_ text: String) -> [BrowserEvent] {
    var decoder = KeyDecoder()
    return decoder.decode("\u{1B}[200~\(text)\u{1B}[201~".utf8)
  }

  @Test(arguments: [
    ("高铁", "高铁"), ("a\rb", "a\nb"), ("a\r\nb", "a\nb"), ("a\n\nb", "a\n\nb"),
    ("q\u{1B}[A\u{3}", "q\u{1B}[A\u{3}"), ("\u{1B}\u{1B}[201", "\u{1B}\u{1B}[201"),
  ])
  func `a paste is one text and no key`(pasted: String, text: String) {
    #expect(paste(pasted) == [.textPasted(text)])
  }

  @Test func `what looks like the end of a paste and is none belongs to it`() {
    let end = "\u{1B}[201~"
    for length in 1..<end.count {
      let start = String(end.prefix(length))
      for text in [start, "高\(start)", "\(start)\(start)", "\(start)铁", "\(start)\u{1B}"] {
        #expect(paste(text) == [.textPasted(text)], "\(text.debugDescription)")
        var decoder = KeyDecoder()
        let bytes = Array("\u{1B}[200~\(text)\(end)q".utf8)
        // A byte at a time, too.
        #expect(
          bytes.flatMap { decoder.decode([$0]) }
            == [.textPasted(text), .keyPressed(.character("q"))], "\(text.debugDescription)")
      }
    }
  }

  @Test func `an empty paste is nothing`() {
    #expect(paste("") == [])
  }

  @Test func `keys after a paste are keys again`() {
    var decoder = KeyDecoder()
    let events = decoder.decode("\u{1B}[200~都市\u{1B}[201~q".utf8)
    #expect(events == [.textPasted("都市"), .keyPressed(.character("q"))])
  }

  @Test func `a paste without an end is ended by a pause`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode("\u{1B}[200~都市".utf8) == [])
    #expect(decoder.pending == .paste)
    #expect(decoder.flush() == [.textPasted("都市")])
    #expect(decoder.pending == nil)
  }

  @Test func `a paste that is too long is cut before a split character`() throws {
    // Three bytes each, which do not divide the longest paste.
    let count = KeyDecoder.longestPaste / 3 + 10
    var decoder = KeyDecoder()
    let events = decoder.decode(
      "\u{1B}[200~\(String(repeating: "圈", count: count))\u{1B}[201~q".utf8)
    guard case .textPasted(let text) = try #require(events.first) else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count <= KeyDecoder.longestPaste)
    #expect(text.utf8.count > KeyDecoder.longestPaste - 8)
    #expect(text.allSatisfy { $0 == "圈" })
    #expect(events.dropFirst() == [.keyPressed(.character("q"))])
  }
}
