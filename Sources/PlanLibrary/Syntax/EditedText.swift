/// A text in which some runs are hidden behind as many characters that mean
/// nothing, so that the positions of everything else hold.
///
/// Offsets count Unicode scalars, as libyaml does, and may only grow.
struct EditedText {
  private let bytes: [UInt8]
  private var edits: [(range: Range<Int>, filler: String)] = []
  private var fillers = 0
  /// An offset that was looked up and its byte, to go on from for the next one.
  private var known = (scalars: 0, byte: 0)

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The text with the edits made.
  var edited: [UInt8] {
    guard !edits.isEmpty else { return bytes }
    var text: [UInt8] = []
    var end = 0
    for edit in edits {
      text += bytes[end..<edit.range.lowerBound]
      text += edit.filler.utf8
      end = edit.range.upperBound
    }
    return text + bytes[end...]
  }

  /// Replaces characters by a name that no file uses and that is given once.
  mutating func hide(_ range: Range<Int>) {
    var number = fillers
    fillers += 1
    var filler = String.UnicodeScalarView()
    for _ in range {
      // The private use area of the basic plane has 6400 characters.
      filler.append(Unicode.Scalar(UInt16(0xE000 + number % 6400)) ?? "\u{E000}")
      number /= 6400
    }
    edits.append((byte(range.lowerBound)..<byte(range.upperBound), String(filler)))
  }

  /// Leaves everything out that stands at an offset or behind it.
  mutating func cut(from offset: Int) {
    edits.append((byte(offset)..<bytes.count, ""))
  }

  /// The characters from an offset to the next blank, comma or bracket.
  mutating func word(at offset: Int) -> String {
    let rest = bytes[byte(offset)...]
    return String(decoding: rest.prefix { !Self.separators.contains($0) }, as: UTF8.self)
  }

  /// The number of blanks at an offset.
  mutating func spaces(at offset: Int) -> Int {
    bytes[byte(offset)...].prefix { $0 == UInt8(ascii: " ") }.count
  }

  private static let separators = Set(" \t\r\n,[]{}".utf8)

  /// The byte at which the scalar with this number starts.
  private mutating func byte(_ offset: Int) -> Int {
    if offset < known.scalars { known = (0, 0) }
    while known.scalars < offset, known.byte < bytes.count {
      known.byte += 1
      while known.byte < bytes.count, bytes[known.byte] & 0xC0 == 0x80 { known.byte += 1 }
      known.scalars += 1
    }
    return known.byte
  }
}
