import TestSupport
import Testing

@testable import PlanTerminal

@Test(arguments: [
  ("a\u{1B}[39m\u{1B}(B\u{1B}[mb", "a\u{1B}[mb"),
  ("\u{1B}(B\u{1B}[0;1m\u{1B}[38;5;31mx", "\u{1B}[0;1;38;5;31mx"),
  ("\u{1B}[m\u{1B}[36mx", "\u{1B}[0;36mx"),
  ("\u{1B}[36m\u{1B}[0;1mx", "\u{1B}[0;1mx"), ("\u{1B}[36m\u{1B}[0mx", "\u{1B}[0mx"),
  ("\u{1B}[36mx\u{1B}[39m\u{1B}[K", "\u{1B}[36mx\u{1B}[39m\u{1B}[K"),
  ("\u{1B}[1m\u{1B}[2;3H\u{1B}[mx", "\u{1B}[1m\u{1B}[2;3H\u{1B}[mx"),
  ("\u{1B}[1m\u{1B}[01mx", "\u{1B}[1;01mx"),
  ("\u{1B}[>4m\u{1B}[m", "\u{1B}[>4m\u{1B}[m"),
  ("都\u{1B}[", "都\u{1B}["), ("\u{1B}", "\u{1B}"), ("", ""),
])
func `only changes of style that nothing is drawn with are left out`(
  output: String, shorter: String
) {
  #expect(StyleShortening.shortened(Array(output.utf8)) == Array(shorter.utf8))
}

/// What a terminal shows: each character with the style it got, and every other sequence as it came.
private func drawn(_ bytes: [UInt8]) -> [String] {
  var style: [String] = []
  var drawn: [String] = []
  var rest = String(decoding: bytes, as: UTF8.self)[...]
  while let first = rest.first {
    if let match = rest.prefixMatch(of: /\u{1B}\[([0-9;]*)m/) {
      for number in match.1.split(separator: ";", omittingEmptySubsequences: false) {
        if number.isEmpty || number == "0" { style = [] } else { style.append(String(number)) }
      }
      rest = rest[match.range.upperBound...]
    } else if let match = rest.prefixMatch(of: /\u{1B}\(B/) {
      rest = rest[match.range.upperBound...]
    } else {
      drawn.append("\(style) \(first)")
      rest = rest.dropFirst()
    }
  }
  return drawn + ["\(style)"]
}

@Test(arguments: 1...200)
func `every character keeps its style, whatever ncurses writes`(seed: Int) {
  var random = SeededNumbers(seed: UInt64(seed))
  let pieces = [
    "\u{1B}[m", "\u{1B}[0;1;7m", "\u{1B}[36m", "\u{1B}[1m", "\u{1B}(B", "\u{1B}[4;9H", "\u{1B}[K",
    "都", "x", " ", "\u{1B}[0m", "\u{1B}[39;49m", "\r",
  ]
  let text = (0..<60).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
  let shorter = StyleShortening.shortened(Array(text.utf8))
  #expect(drawn(shorter) == drawn(Array(text.utf8)))
  #expect(shorter.count <= text.utf8.count)
}
