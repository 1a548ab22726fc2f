/// A string of a terminal: the answer to a question that this program or another one has asked.
///
/// OSC, DCS, APC, PM and SOS (ECMA-48, 5.6), from their opening to their end, which is ST or, for
/// OSC, BEL. Nothing in one is a key, so that none of it is kept.
struct ControlString: Sendable {
  /// What a byte was to the string.
  enum Step: Sendable {
    case inside
    case end
    /// The string is broken off by an Esc that begins something else, which this byte continues.
    case broken
  }

  private static let escape: UInt8 = 0x1B

  private let endsAtBell: Bool
  private var hasEscape = false
  /// How many bytes of a character are still to come: these may look like ST.
  private var wanted = 0
  private var isControl = false

  /// The string that Esc and a byte open, or `nil`.
  init?(opening byte: UInt8) {
    switch byte {
    case UInt8(ascii: "]"): endsAtBell = true
    case UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      endsAtBell = false
    default: return nil
    }
  }

  mutating func take(_ byte: UInt8) -> Step {
    if hasEscape {
      // A multiplexer doubles each Esc of a string that it passes on.
      if byte == Self.escape { return .inside }
      hasEscape = false
      return byte == UInt8(ascii: "\\") ? .end : .broken
    }
    if wanted > 0, byte & 0xC0 == 0x80 {
      wanted -= 1
      return isControl && byte == 0x9C ? .end : .inside
    }
    wanted = 0
    switch byte {
    case Self.escape: hasEscape = true
    case 0x07: return endsAtBell ? .end : .inside
    case 0x18, 0x1A, 0x9C: return .end
    case 0xC2...0xF4:
      wanted = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
      isControl = byte == 0xC2
    default: break
    }
    return .inside
  }
}
