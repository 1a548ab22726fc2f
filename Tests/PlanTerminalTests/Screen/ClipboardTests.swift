import Testing

@testable import PlanTerminal

@Test(arguments: [
  ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
  ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("焦济洛平", "54Sm5rWO5rSb5bmz"),
])
func `base64 is that of RFC 4648`(text: String, encoded: String) {
  #expect(Clipboard.base64(Array(text.utf8)) == Array(encoded.utf8))
}

@Test func `a terminal gets the text once`() {
  #expect(Clipboard.bytes("foo", through: nil) == Array("\u{1B}]52;c;Zm9v\u{7}".utf8))
}

@Test func `tmux gets it for itself and for the terminal behind it`() {
  #expect(
    Clipboard.bytes("foo", through: .tmux)
      == Array("\u{1B}]52;c;Zm9v\u{7}\u{1B}Ptmux;\u{1B}\u{1B}]52;c;Zm9v\u{7}\u{1B}\\".utf8))
}

@Test func `screen gets it in parts that it passes on`() {
  let text = String(repeating: "长", count: 700)
  let bytes = String(decoding: Clipboard.bytes(text, through: .screen), as: UTF8.self)
  let parts = bytes.split(separator: "\u{1B}\\")
  #expect(parts.count == 6)
  #expect(parts.allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count < 768 })
  let joined = parts.map { $0.dropFirst(2) }.joined()
  #expect(Array(joined.utf8) == Clipboard.bytes(text, through: nil))
}
