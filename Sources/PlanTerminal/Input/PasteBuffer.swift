/// The text between the markers of a bracketed paste.
struct PasteBuffer: Sendable {
  private static let end = Array("\u{1B}[201~".utf8)

  private let capacity: Int
  private var bytes: [UInt8] = []
  private var isCut = false
  /// How many bytes of the end marker have just been seen.
  private var matched = 0

  init(capacity: Int) {
    self.capacity = capacity
  }

  /// Takes one byte, and returns the whole text once the end marker is complete.
  mutating func take(_ byte: UInt8) -> String? {
    if byte == Self.end[matched] {
      matched += 1
      return matched == Self.end.count ? text : nil
    }
    // Esc occurs only at the front of the marker, so nothing else can begin a new match.
    for index in 0..<matched { append(Self.end[index]) }
    matched = byte == Self.end[0] ? 1 : 0
    if matched == 0 { append(byte) }
    return nil
  }

  /// The text so far.
  ///
  /// Terminals send line ends as CR; here they are LF.
  var text: String {
    var kept = bytes[...]
    if isCut {
      // The cut may have split the last character.
      while let last = kept.last, last & 0xC0 == 0x80 { kept.removeLast() }
      if let last = kept.last, last >= 0x80 { kept.removeLast() }
    }
    var lines: [UInt8] = []
    lines.reserveCapacity(kept.count)
    var previous: UInt8 = 0
    for byte in kept {
      if byte == 0x0D {
        lines.append(0x0A)
      } else if byte != 0x0A || previous != 0x0D {
        lines.append(byte)
      }
      previous = byte
    }
    return String(decoding: lines, as: UTF8.self)
  }

  private mutating func append(_ byte: UInt8) {
    if bytes.count < capacity { bytes.append(byte) } else { isCut = true }
  }
}
