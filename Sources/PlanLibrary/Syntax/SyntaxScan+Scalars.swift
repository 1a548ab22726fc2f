import PlanCore

extension SyntaxScan {
  /// Scans a quoted or plain scalar, which may turn out to be a key.
  mutating func scanScalar(at column: Int) throws(Stop) {
    let (start, startLine, couldStartKey) = (at, line, mayStartKey)
    mayStartKey = false
    if peek() == "'" || peek() == "\"" { try skipQuoted() } else { skipPlain() }
    let end = textEnd(from: start)
    let isKey = line == startLine && isBeforeColon
    defer { hasProperties = false }
    // An anchor or tag before a key shifts the column that the mapping starts in.
    if isKey, hasProperties { throw .refused }
    if flowLevel == 0 {
      if isKey {
        guard couldStartKey else { throw .gaveUp }
        try startBlockKey(at: column, offset: start)
      } else {
        try startNode()
        return
      }
    } else {
      guard try startFlowScalar(isKey: isKey, at: start) else { return }
    }
    try addKey(keyName(start..<end), at: start..<end, line: startLine)
    if isKey {
      skipBlanks()
      at += 1
    }
  }

  /// Takes note of a scalar in brackets and returns whether it is a key.
  private mutating func startFlowScalar(isKey: Bool, at offset: Int) throws(Stop) -> Bool {
    guard let last = containers.indices.last else { return false }
    switch containers[last].form {
    case .flowMapping where !containers[last].expectsValue:
      // A key may stand alone; its value is then empty.
      containers[last].expectsValue = isKey
      return true
    case .flowList where isKey:
      try open(Container(form: .pair, expectsValue: true), at: offset)
      return true
    default:
      guard !isKey else { throw .gaveUp }
      containers[last].expectsValue = false
      return false
    }
  }

  /// The text of a key, or `nil` when only Yams can tell it.
  private func keyName(_ range: Range<Int>) -> String? {
    let quote = bytes[range.lowerBound]
    let isQuoted = quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"")
    let inside = isQuoted ? bytes[range].dropFirst().dropLast() : bytes[range]
    let needsYams = inside.contains { byte in
      switch byte {
      case UInt8(ascii: "\n"): true
      case UInt8(ascii: "'"): quote == byte
      case UInt8(ascii: "\\"): quote == UInt8(ascii: "\"")
      default: false
      }
    }
    return needsYams ? nil : String(decoding: inside, as: UTF8.self)
  }

  /// Moves behind a quoted scalar.
  private mutating func skipQuoted() throws(Stop) {
    let quote = peek()
    at += 1
    while true {
      guard at < bytes.count, !isMarker("-"), !isMarker(".") else { throw .gaveUp }
      switch peek() {
      case quote where quote == "'" && peek(1) == quote: at += 2
      case quote:
        at += 1
        return
      case "\\" where quote == "\"" && !isBreak(peek(1)): at += 2
      default: advance()
      }
    }
  }

  /// Moves behind a plain scalar and the blank lines after it.
  private mutating func skipPlain() {
    while at < bytes.count, !isMarker("-"), !isMarker("."), peek() != "#" {
      while !isBlank(peek()), !endsPlain() { at += 1 }
      guard isBlank(peek()), at < bytes.count else { return }
      let wasLine = line
      while at < bytes.count, isBlank(peek()) { advance() }
      if line > wasLine {
        // What follows may be a key unless it goes on with this text.
        mayStartKey = true
        if flowLevel == 0, column <= indentation { return }
      }
    }
  }

  private func endsPlain() -> Bool {
    switch peek() {
    case ":": isBlank(peek(1))
    case ",", "[", "]", "{", "}": flowLevel > 0
    default: false
    }
  }

  /// Moves behind a scalar in `|` or `>` form.
  mutating func scanBlockScalar() throws(Stop) {
    try startNode()
    hasProperties = false
    at += 1
    var indent = 0
    for _ in 0..<2 {
      switch peek() {
      case "+", "-": at += 1
      case "1"..."9":
        indent = max(indentation, 0) + Int(peek().value - 0x30)
        at += 1
      default: break
      }
    }
    skipBlanks()
    if peek() == "#" { skipLine() }
    guard at >= bytes.count || isBreak(peek()) else { throw .gaveUp }
    skipBreak()
    try skipIndentation(&indent)
    while at < bytes.count, at - lineStart == indent {
      skipLine()
      skipBreak()
      try skipIndentation(&indent)
    }
    mayStartKey = true
  }

  /// Moves to the next line of a block scalar that is not blank; finds the
  /// indentation when it is 0.
  private mutating func skipIndentation(_ indent: inout Int) throws(Stop) {
    var widest = 0
    while true {
      while indent == 0 || at - lineStart < indent, peek() == " " { at += 1 }
      widest = max(widest, at - lineStart)
      if indent == 0 || at - lineStart < indent, peek() == "\t" { throw .gaveUp }
      guard at < bytes.count, isBreak(peek()) else { break }
      skipBreak()
    }
    if indent == 0 { indent = max(widest, indentation + 1, 1) }
  }
}

// MARK: - Anchors, aliases and tags

extension SyntaxScan {
  /// Notes an anchor or tag and hides it.
  mutating func scanProperty() throws(Stop) {
    let start = at
    let isTag = peek() == "!"
    at += 1
    if isTag { skipTag() } else { try skipName() }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    try report(isTag ? .tag(text) : .anchor(text), at: start)
    let end = at
    skipBlanks()
    let isAlone = flowLevel > 0 && isFlowIndicator(peek()) && peek() != "[" && peek() != "{"
    if isAlone { hide(start..<end) } else { blank(start..<at) }
    // On a line of its own it belongs to whatever follows.
    hasProperties = !isBreak(peek()) && peek() != "#"
    if !hasProperties { mayStartKey = false }
  }

  /// Notes an alias and hides it behind a text.
  mutating func scanAlias() throws(Stop) {
    let start = at
    at += 1
    try skipName()
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    try report(.anchor(text), at: start)
    let isKey =
      isBeforeColon
      || (containers.last.map { $0.form == .flowMapping && !$0.expectsValue } ?? false)
    if isKey { throw .refused }
    try startNode()
    hide(start..<at)
    hasProperties = false
    mayStartKey = false
  }

  private mutating func skipName() throws(Stop) {
    let start = at
    while isNameCharacter(peek()) { at += 1 }
    guard at > start, isBlank(peek()) || "?:,]}%@`".unicodeScalars.contains(peek()) else {
      throw .gaveUp
    }
  }

  private mutating func skipTag() {
    while at < bytes.count, !isBlank(peek()), !(flowLevel > 0 && isFlowIndicator(peek())) {
      at += 1
    }
  }

  private func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
    default: false
    }
  }

  private func isFlowIndicator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", "[", "]", "{", "}": true
    default: false
    }
  }
}
