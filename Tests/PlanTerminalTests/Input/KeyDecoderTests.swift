import PlanBrowser
import PlanTerminal
import TestSupport
import Testing

struct KeyDecoderTests {
  /// The events of `text` when it arrives at once and nothing follows.
  private func events(_ text: String) -> [BrowserEvent] {
    var decoder = KeyDecoder()
    return decoder.decode(Array(text.utf8)) + decoder.flush()
  }

  private func keys(_ keys: KeyPress...) -> [BrowserEvent] {
    keys.map { .keyPressed($0) }
  }

  @Test(arguments: [
    ("a", KeyPress.character("a")), ("G", .character("G")), (" ", .character(" ")),
    ("~", .character("~")), ("都", .character("都")), ("ｊ", .character("ｊ")),
    ("é", .character("é")), ("𠮷", .character("𠮷")),
    ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{8}", .backspace), ("\u{7F}", .backspace),
    ("\u{1}", .control("a")), ("\u{1A}", .control("z")), ("\u{3}", .control("c")),
    ("\u{13}", .control("s")), ("\u{11}", .control("q")), ("\u{1C}", .control("\\")),
    ("\u{1D}", .control("]")), ("\u{1E}", .control("^")), ("\u{1F}", .control("_")),
    ("\u{1B}", .escape), ("\u{1B}x", .alt("x")), ("\u{1B}[", .alt("[")), ("\u{1B}O", .alt("O")),
    ("\u{1B}都", .alt("都")),
    ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}OC", .right),
    ("\u{1B}[D", .left), ("\u{1B}[H", .home), ("\u{1B}OH", .home), ("\u{1B}[1~", .home),
    ("\u{1B}[7~", .home), ("\u{1B}[F", .end), ("\u{1B}[4~", .end), ("\u{1B}[8~", .end),
    ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp),
    ("\u{1B}[6~", .pageDown), ("\u{1B}[Z", .backTab), ("\u{1B}OM", .enter),
    ("\u{1B}Oq", .character("1")), ("\u{1B}OP", .function(1)), ("\u{1B}[[A", .function(1)),
    ("\u{1B}[1;3D", .altLeft), ("\u{1B}[1;3C", .altRight), ("\u{1B}[1;9C", .altRight),
    ("\u{1B}[11~", .function(1)), ("\u{1B}[15~", .function(5)), ("\u{1B}[24~", .function(12)),
  ])
  func `each sequence is its key`(bytes: String, key: KeyPress) {
    #expect(events(bytes) == keys(key))
  }

  @Test(arguments: [
    "\u{0}", "\u{85}", "\u{1B}[I", "\u{1B}[O", "\u{1B}[1;5C", "\u{1B}[?1;2c", "\u{1B}[?62;4u",
    "\u{1B}[201~", "\u{1B}[<35;10;5M", "\u{1B}[<0;10M", "\u{1B}[<0;0;0M", "\u{1B}[97;9u",
    "\u{1B}[97;1:3u", "\u{1B}[12;40R", "\u{1B}[1;1R", "\u{1B}O5P", "\u{9B}?1;2c",
    "\u{1B}[\(String(repeating: "1;", count: 200))M", "\u{1B}\u{7F}",
    "\u{1B}[99999999999999999999~",
  ])
  func `what has no meaning is dropped whole`(bytes: String) {
    #expect(events(bytes + "a") == keys(.character("a")))
  }

  @Test(arguments: [
    ("106;1", "u", KeyPress.character("j")), ("27;5;110", "~", .control("n")), ("1;1", "A", .up),
    ("5;1", "~", .pageUp), ("1;3", "D", .altLeft),
  ])
  func `a sequence without end is no key, whatever it begins with`(
    start: String, final: String, key: KeyPress
  ) {
    for count in [0, 1, 10, 28, 29, 30, 31, 32, 33, 34, 100, 5_000] {
      let body = start + String(repeating: ":1", count: count)
      var decoder = KeyDecoder()
      let found = decoder.decode("\u{1B}[\(body)\(final)q".utf8)
      // Those of any key have fewer than sixty bytes; of longer ones only the end is waited for.
      if body.utf8.count < 60 { #expect(found == keys(key, .character("q")), "\(count)") }
      if body.utf8.count > 64 { #expect(found == keys(.character("q")), "\(count)") }
      #expect(found.last == .keyPressed(.character("q")), "\(count)")
      #expect(decoder.pending == nil)
    }
  }

  @Test func `invalid UTF-8 is dropped and the next key is not`() {
    var decoder = KeyDecoder()
    let bytes: [UInt8] = [0xFF, 0x80, 0xE9, 0x83, 0x61, 0xED, 0xA0, 0x80, 0xC0, 0x62]
    #expect(decoder.decode(bytes) == keys(.character("a"), .character("b")))
  }

  @Test func `a key after Esc that is not a letter is itself`() {
    #expect(events("\u{1B}\r") == keys(.escape, .enter))
    #expect(events("\u{1B}\u{1B}") == keys(.escape, .escape))
    #expect(events("\u{1B}Ox") == keys(.character("8")))
    #expect(events("\u{1B}O/") == keys(.alt("O"), .character("/")))
    #expect(events("\u{1B}[\u{1B}[A") == keys(.up))
  }

  @Test func `Esc waits for the rest of a key and nothing else does`() {
    var decoder = KeyDecoder()
    #expect(decoder.pending == nil)
    #expect(decoder.decode([0x1B]) == [])
    #expect(decoder.pending == .escape)
    #expect(decoder.decode("[".utf8) == [])
    #expect(decoder.pending == .opening)
    #expect(decoder.decode("A".utf8) == keys(.up))
    #expect(decoder.pending == nil)
    // The head of a character may wait as long as it likes: no key begins so.
    #expect(decoder.decode([0xE9]) == [])
    #expect(decoder.pending == nil)
    #expect(decoder.flush() == [])
    #expect(decoder.decode([0x83, 0xBD]) == keys(.character("都")))
  }

  @Test func `bytes may be split anywhere`() {
    let text =
      "高铁\u{1B}[A\u{1B}x\u{1B}都\u{1B}[<0;3;4M\u{1B}[200~粘贴\u{1B}[A\r\n行\u{1B}[201~\u{1B}[6~é"
    let bytes = Array(text.utf8)
    var whole = KeyDecoder()
    let expected = whole.decode(bytes)
    #expect(expected.count == 9)
    for cut in bytes.indices {
      var decoder = KeyDecoder()
      #expect(decoder.decode(bytes[..<cut]) + decoder.decode(bytes[cut...]) == expected)
    }
    var single = KeyDecoder()
    #expect(bytes.flatMap { single.decode([$0]) } == expected)
  }

  @Test func `after any bytes and a pause, a letter is a letter`() {
    var random = SeededNumbers(seed: 5)
    let likely = Array("\u{1B}[O<;M~0129mAP".utf8)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        Bool.random(using: &random)
          ? likely.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
      }
      var decoder = KeyDecoder()
      _ = decoder.decode(bytes)
      _ = decoder.flush()
      let after = decoder.decode("zz".utf8)
      #expect(after.suffix(1) == keys(.character("z"))[...], "\(bytes)")
    }
  }

  @Test func `the terminal database adds keys but no control keys`() {
    var sequences = KeySequences.common
    let capabilities = ["kf5": "\u{1B}{5", "kcub1": "\u{8}", "khome": "\u{1B}\u{1E}"]
    sequences.add { capabilities[$0].map { Array($0.utf8) } }
    var decoder = KeyDecoder(sequences: sequences)
    let events = decoder.decode("\u{1B}{5\u{8}\u{1B}\u{1E}\u{1B}{".utf8) + decoder.flush()
    #expect(events == keys(.function(5), .backspace, .home, .alt("{")))
  }
}
