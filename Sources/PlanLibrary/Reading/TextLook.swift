/// A first look at a text by its bytes, after which nearly all need no other.
struct TextLook {
  /// Whether there is no space at its ends, and nothing in it that is invisible or not text.
  let isPlain: Bool

  init(_ text: String) {
    var text = text
    isPlain = text.withUTF8 { Self.isPlain($0) }
  }

  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return false }
    guard isInk(first) else { return false }
    if last < 0x80 {
      guard isInk(last) else { return false }
    } else {
      // The ends of spaces are those of many characters, which are told apart by their start.
      guard bytes.count >= 3, isInk(bytes[bytes.count - 3]) else { return false }
    }
    for index in bytes.indices {
      let byte = bytes[index]
      // The bytes inside of characters, and most of their starts: CJK but for kana and Hangul.
      if byte &- 0x80 < 0x40 || byte &- 0xE4 <= 5 || byte &- 0x20 < 0x5F { continue }
      guard isSurelyText(byte, index, bytes) else { return false }
    }
    return true
  }

  /// Whether a character that begins so is no space.
  private static func isInk(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) || (0xE4...0xE9).contains(byte) || byte == 0xEF
  }

  /// Whether a character at an index is one of the common signs: “ ” — … of U+2010 to U+2027, 、 。
  /// 《 》 of U+3000 to U+303F, and the full-width ones of U+FF00 to U+FF7F.
  private static func isSurelyText(
    _ first: UInt8, _ index: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard index + 2 < bytes.count else { return false }
    let (second, third) = (bytes[index + 1], bytes[index + 2])
    switch first {
    case 0xE2: return second == 0x80 && (0x90...0xA7).contains(third)
    case 0xE3: return second == 0x80
    case 0xEF: return second == 0xBC || second == 0xBD
    default: return false
    }
  }
}
