import PlanBrowser
import PlanTerminal
import TestSupport
import Testing

/// What a terminal says that is no key.
struct TerminalAnswerTests {
  private func keys(_ keys: KeyPress...) -> [BrowserEvent] {
    keys.map { .keyPressed($0) }
  }

  /// Colours, versions, settings, clipboards, pictures: of questions that anybody has asked.
  private static let bodies = [
    "]11;rgb:ffff/ffff/ffff", "]4;255;rgb:0000/1111/2222", "]52;c;5rW36Ziz", "]l洛阳眼睝",
    "P>|XTerm(390)", "P1+r544e=787465726d", "P1$r0m", "P!|7E565445", "Pq#0;2;0;0;0\n#0~~\r-q",
    "_Gi=31;OK", "^私有", "Xstart of string", "]", "P", "_", "^", "X",
  ]

  /// Each body with each opening and each end that it may have.
  private static let whole: [[UInt8]] = {
    var strings: [[UInt8]] = []
    for body in bodies {
      let inside = Array(body.utf8)
      let rest = Array(inside.dropFirst())
      let upper: UInt8 = inside[0] + 0x40
      let escaped: [UInt8] = [0x1B] + inside
      let openings: [[UInt8]] = [escaped, [upper] + rest, [0xC2, upper] + rest]
      var ends: [[UInt8]] = [[0x1B, 0x5C], [0xC2, 0x9C], [0x9C]]
      if body.hasPrefix("]") { ends.append([0x07]) }
      for opening in openings {
        for end in ends { strings.append(opening + end) }
      }
    }
    return strings
  }()

  @Test func `a string is swallowed whole, wherever it is split`() {
    for bytes in Self.whole {
      var whole = KeyDecoder()
      #expect(whole.decode(bytes + Array("a".utf8)) == keys(.character("a")), "\(bytes)")
      for cut in bytes.indices {
        var decoder = KeyDecoder()
        let events = decoder.decode(bytes[..<cut]) + decoder.decode(bytes[cut...])
        #expect(events == [], "\(bytes) cut at \(cut)")
        #expect(decoder.pending == nil)
        #expect(decoder.decode("q".utf8) == keys(.character("q")))
      }
      var single = KeyDecoder()
      #expect(bytes.flatMap { single.decode([$0]) } == [])
    }
  }

  @Test func `a string of any length is swallowed, and what breaks it off is read`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode("\u{1B}]52;c;".utf8) == [])
    for _ in 0..<1_000 { #expect(decoder.decode([UInt8](repeating: 0x41, count: 999)) == []) }
    #expect(decoder.decode("\u{7}j".utf8) == keys(.character("j")))
    #expect(decoder.decode("\u{1B}]11;rgb\u{1B}[A".utf8) == keys(.up))
    #expect(decoder.decode("\u{1B}P1$r\u{18}j".utf8) == keys(.character("j")))
    // What a multiplexer passes on has each Esc twice.
    #expect(
      decoder.decode("\u{1B}Ptmux;\u{1B}\u{1B}]11;rgb:0/0/0\u{7}\u{1B}\\k".utf8)
        == keys(.character("k")))
  }

  @Test func `a string or sequence that has begun waits longer than Esc, and then ends`() {
    for start in ["\u{1B}[<64;10", "\u{1B}]1", "\u{1B}P1", "\u{1B}[M!", "\u{9D}", "\u{9B}1"] {
      var decoder = KeyDecoder()
      #expect(decoder.decode(start.utf8) == [])
      #expect(decoder.pending == .sequence, "\(start.debugDescription)")
      #expect(decoder.flush() == [])
      #expect(decoder.pending == nil)
      #expect(decoder.decode("j".utf8) == keys(.character("j")))
    }
    for typed in "[]P_^XO" {
      var decoder = KeyDecoder()
      #expect(decoder.decode("\u{1B}\(typed)".utf8) == [])
      #expect(decoder.pending == .opening)
      #expect(decoder.flush() == keys(.alt(typed)))
      #expect(decoder.pending == nil)
    }
  }

  @Test func `an Esc that was told at once still owns the sequence that follows it`() {
    for (rest, events) in [
      ("[A", keys(.up)), ("OA", keys(.up)), ("[<0;10M", []), ("]11;rgb:0/0/0\u{7}", []),
      ("P1$r0m\u{1B}\\", []), ("_Gi=1;OK\u{1B}\\", []), ("[6~", keys(.pageDown)),
      ("j", keys(.character("j"))), ("[", keys(.character("["))),
      ("]x", keys(.character("]"), .character("x"))),
    ] {
      var decoder = KeyDecoder()
      #expect(decoder.decode([0x1B]) + decoder.flush() == keys(.escape))
      #expect(decoder.pending == .lateSequence)
      #expect(decoder.decode(rest.utf8) == events, "\(rest.debugDescription)")
    }
    var decoder = KeyDecoder()
    _ = decoder.decode([0x1B]) + decoder.flush()
    #expect(decoder.flush() == [])
    #expect(decoder.pending == nil)
    #expect(decoder.decode("[A".utf8) == keys(.character("["), .character("A")))
  }

  @Test(arguments: [
    ("[13u", [KeyPress.enter]), ("[27u", [.escape]), ("[9u", [.tab]), ("[127u", [.backspace]),
    ("[9;2u", [.backTab]), ("[13;2u", [.enter]), ("[106u", [.character("j")]),
    ("[106;1u", [.character("j")]), ("[106;65u", [.character("j")]),
    ("[106;129u", [.character("j")]), ("[106;1:2u", [.character("j")]), ("[106;1:3u", []),
    ("[97:65;2u", [.character("A")]), ("[97;2u", [.character("A")]), ("[59;2u", [.character(":")]),
    ("[97;2;65u", [.character("A")]), ("[99;5u", [.control("c")]), ("[99;5:1u", [.control("c")]),
    ("[105;5u", [.tab]), ("[109;5u", [.enter]), ("[91;5u", [.escape]), ("[120;3u", [.alt("x")]),
    ("[120;7u", []), ("[99;9u", []), ("[37117u", [.character("都")]),
    ("[0;;27931:38451u", [.character("洛"), .character("阳")]),
    ("[57399u", [.character("0")]), ("[57414u", [.enter]), ("[57420u", [.down]), ("[57441u", []),
    ("[27;5;110~", [.control("n")]), ("[27;5;13~", [.enter]), ("[27;2;9~", [.backTab]),
    ("[27;2;58~", [.character(":")]), ("[27;2;65~", [.character("A")]),
    ("[27;3;120~", [.alt("x")]), ("[27;5;9~", [.tab]), ("[27;1;27~", [.escape]),
    ("[1;1A", [.up]), ("[1;129B", [.down]), ("[1;1:2B", [.down]), ("[1;1:3B", []),
    ("[5;1~", [.pageUp]), ("[3;129~", [.delete]), ("[15;1:1~", [.function(5)]),
    ("[1;1P", [.function(1)]),
    ("[1;3:1D", [.altLeft]), ("[1;5A", []), ("[1;2R", []), ("[?106u", []), ("[106;300u", []),
  ])
  func `a key is itself in the forms of an extended keyboard`(form: String, expected: [KeyPress]) {
    var decoder = KeyDecoder()
    let events = decoder.decode("\u{1B}\(form)".utf8)
    #expect(events == expected.map { .keyPressed($0) })
    #expect(decoder.pending == nil)
  }
}
