extension SyntaxScan {
  /// The ASCII character some bytes ahead; U+0000 at the end of the file and
  /// U+FFFF inside of any other character.
  func peek(_ distance: Int = 0) -> Unicode.Scalar {
    let index = at + distance
    guard index < bytes.count else { return "\0" }
    return bytes[index] < 0x80 ? Unicode.Scalar(bytes[index]) : "\u{FFFF}"
  }

  /// Whether a character ends a word, as the end of the file does.
  func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || isBreak(scalar)
  }

  /// Whether a character ends a line, as the end of the file does.
  func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\r" || scalar == "\0"
  }

  /// The column of ``at``, from 0.
  var column: Int {
    bytes[lineStart..<at].count { $0 & 0xC0 != 0x80 }
  }

  /// Whether a colon follows on this line that makes a key of what was just read.
  var isBeforeColon: Bool {
    var distance = 0
    while peek(distance) == " " || peek(distance) == "\t" { distance += 1 }
    return peek(distance) == ":" && (flowLevel > 0 || isBlank(peek(distance + 1)))
  }

  /// Moves over one byte, into the next line if it ends this one.
  mutating func advance() {
    guard at < bytes.count else { return }
    at += 1
    if bytes[at - 1] == 0x0A {
      line += 1
      lineStart = at
    }
  }

  /// Moves over spaces and tabs.
  mutating func skipBlanks() {
    while peek() == " " || peek() == "\t" { at += 1 }
  }

  /// Moves to the end of the line.
  mutating func skipLine() {
    while !isBreak(peek()) { at += 1 }
  }

  /// Moves over the end of a line.
  mutating func skipBreak() {
    if peek() == "\r" { at += 1 }
    advance()
  }

  /// Moves over spaces, comments and ends of lines.
  mutating func skipToToken() {
    while at < bytes.count {
      // At the start of a line a tab is no indentation; Yams says so.
      while peek() == " " || (peek() == "\t" && (flowLevel > 0 || !mayStartKey)) { at += 1 }
      if peek() == "#" { skipLine() }
      guard isBreak(peek()), at < bytes.count else { return }
      skipBreak()
      if flowLevel == 0 { mayStartKey = true }
    }
  }

  /// The end of the text that was read from `start`, without blanks.
  func textEnd(from start: Int) -> Int {
    var end = at
    while end > start, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[end - 1]) { end -= 1 }
    return end
  }
}
