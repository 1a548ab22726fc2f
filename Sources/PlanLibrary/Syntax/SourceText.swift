import PlanCore

/// A position in a file as YAML counts it.
struct Position: Hashable, Comparable {
  /// The line, from 1.
  let line: Int
  /// The column in Unicode scalars, from 1.
  let column: Int

  static let start = Position(line: 1, column: 1)

  static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// The text of a file: UTF-8 without byte order mark, in lines that end in
/// `\n` or `\r\n`, with nothing in it that is not text.
struct SourceText {
  /// The text; each character that must not be there is U+FFFD, so that the
  /// positions of the others hold.
  let bytes: [UInt8]
  /// The characters that must not be there, in order.
  let invalidScalars: [(position: Position, scalar: UInt32)]
  /// Whether there were so many that the rest was not examined.
  let isBinary: Bool
  /// Whether characters that nobody sees may be in it.
  let mayHoldInvisible: Bool

  /// More control characters than this say nothing new.
  static let mostStrangers = 100

  /// Checks the bytes of a file.
  init(_ file: [UInt8]) throws(InvalidUTF8) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let hasMark = file.starts(with: mark)
    let body = hasMark ? file[mark.count...] : file[...]
    guard (try? UTF8Span(validating: body.span)) != nil else { throw InvalidUTF8(in: body) }
    // Plain ASCII in UTF-16 is UTF-8 with zeros.
    if body.first == 0 || body.dropFirst().first == 0,
      let encoding = LibraryProblem.TextEncoding(guessing: body)
    {
      throw InvalidUTF8(offset: 0, position: .start, encoding: encoding)
    }
    let look = Look(body)
    guard look.mayHoldStranger else {
      self.init(
        bytes: hasMark ? Array(body) : file, invalidScalars: [], isBinary: false, look)
      return
    }
    self.init(replacingStrangersOf: body, look)
  }

  /// The bytes from some offset on are not text.
  struct InvalidUTF8: Error {
    /// The first such byte of the file.
    let offset: Int
    /// Its position.
    let position: Position
    /// The encoding that the file probably has.
    let encoding: LibraryProblem.TextEncoding?
  }

  /// Some lines, counted from 1, without their ends.
  func lines(_ numbers: ClosedRange<Int>) -> [String] {
    var (number, start) = (1, bytes.startIndex)
    var lines: [String] = []
    while start < bytes.endIndex, number <= numbers.upperBound {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
      if numbers.contains(number) {
        lines.append(String(decoding: bytes[start..<end], as: UTF8.self))
      }
      (number, start) = (number + 1, end + 1)
    }
    return lines
  }

  /// The columns of positions in characters, from 1, which is what a reader
  /// counts; libyaml counts Unicode scalars.
  ///
  /// The positions are in order, so that the text is walked through once.
  func characterColumns(of positions: [Position]) -> [Int] {
    var (line, column, characters) = (1, 1, 1)
    var at = bytes.startIndex
    return positions.map { position in
      while line < position.line, at < bytes.endIndex {
        if bytes[at] == 0x0A { (line, column, characters) = (line + 1, 1, 1) }
        at += 1
      }
      let start = at
      while column < position.column, at < bytes.endIndex, bytes[at] != 0x0A {
        at += 1
        while at < bytes.endIndex, bytes[at] & 0xC0 == 0x80 { at += 1 }
        column += 1
      }
      characters += String(decoding: bytes[start..<at], as: UTF8.self).count
      return characters
    }
  }
}

extension SourceText {
  private init(
    bytes: [UInt8], invalidScalars: [(Position, UInt32)], isBinary: Bool, _ look: Look
  ) {
    self.bytes = bytes
    self.invalidScalars = invalidScalars.map { (position: $0.0, scalar: $0.1) }
    self.isBinary = isBinary
    mayHoldInvisible = look.mayHoldInvisible
  }

  /// What a first look at the bytes shows; nearly all files need no other.
  private struct Look {
    /// Whether there may be characters that must not be there.
    private(set) var mayHoldStranger = false
    /// Whether there may be characters that nobody sees.
    private(set) var mayHoldInvisible = false

    init(_ body: ArraySlice<UInt8>) {
      body.withUnsafeBufferPointer { bytes in
        for index in bytes.indices {
          let byte = bytes[index]
          // Nearly all bytes: ASCII, the insides of characters, and the starts of Chinese ones.
          if byte &- 0x20 < 0x5F || byte &- 0x80 < 0x40 || byte &- 0xE4 <= 5 || byte == 0x0A {
            continue
          }
          if byte < 0x80 {
            mayHoldStranger = true
            continue
          }
          let second = index + 1 < bytes.count ? bytes[index + 1] : 0
          let third = index + 2 < bytes.count ? bytes[index + 2] : 0
          switch (byte, second, third) {
          case (0xC2, 0x80...0x9F, _), (0xE2, 0x80, 0xA8...0xAE), (0xE2, 0x81, 0xA6...0xA9),
            (0xEF, 0xBB, 0xBF), (0xEF, 0xBF, 0xBE...0xBF):
            mayHoldStranger = true
          default:
            if InvisibleCharacters.mayBegin(byte, second, third) { mayHoldInvisible = true }
          }
        }
      }
    }
  }

  private init(replacingStrangersOf body: ArraySlice<UInt8>, _ look: Look) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(body.count)
    var invalidScalars: [(Position, UInt32)] = []
    var line = 1
    var column = 1
    let scalars = String(decoding: body, as: UTF8.self).unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex, invalidScalars.count < Self.mostStrangers {
      let scalar = scalars[index]
      scalars.formIndex(after: &index)
      let isBreak =
        scalar == "\n" || (scalar == "\r" && index < scalars.endIndex && scalars[index] == "\n")
      if !isBreak, scalar != "\t", CharacterRules.isForbidden(scalar) {
        invalidScalars.append((Position(line: line, column: column), scalar.value))
        bytes += "\u{FFFD}".utf8
      } else {
        bytes += UTF8.encode(scalar).map { Array($0) } ?? []
      }
      column += 1
      if scalar == "\n" {
        line += 1
        column = 1
      }
    }
    self.init(
      bytes: bytes, invalidScalars: invalidScalars,
      isBinary: invalidScalars.count == Self.mostStrangers, look)
  }
}

extension SourceText.InvalidUTF8 {
  fileprivate init(in body: ArraySlice<UInt8>) {
    var parser = Unicode.UTF8.ForwardParser()
    var rest = body.makeIterator()
    var offset = body.startIndex
    parsing: while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let scalar): offset += scalar.count
      case .emptyInput, .error: break parsing
      }
    }
    let good = body[..<offset]
    let lineStart = good.lastIndex(of: 0x0A).map { $0 + 1 } ?? good.startIndex
    let line = good.count { $0 == 0x0A } + 1
    let column = String(decoding: good[lineStart...], as: UTF8.self).count + 1
    self.init(
      offset: offset, position: Position(line: line, column: column),
      encoding: LibraryProblem.TextEncoding(guessing: body))
  }
}
