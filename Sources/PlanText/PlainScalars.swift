/// The scalars of a text in which each is surely a character of its own, read from its bytes.
///
/// Swift finds the borders of characters by Unicode's rules, which takes most of the time of
/// drawing a screen. Chinese and Latin text without combining marks does not need them.
struct PlainScalars: Sequence, IteratorProtocol {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// How many bytes have been read.
  private(set) var offset = 0

  /// A text whose scalars are known to be characters of their own.
  init(unchecked bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The text, or `nil` when some scalar has to be looked at together with its neighbours.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.init(unchecked: bytes)
    while let scalar = next() {
      guard scalar.standsAlone else { return nil }
    }
    offset = 0
  }

  /// The next scalar.
  ///
  /// The bytes are those of a string, and so valid UTF-8.
  @inline(__always)
  mutating func next() -> Unicode.Scalar? {
    guard offset < bytes.count else { return nil }
    let lead = UInt32(bytes[offset])
    if lead < 0x80 {
      offset += 1
      return Unicode.Scalar(lead)
    }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = lead & (lead < 0xE0 ? 0x1F : lead < 0xF0 ? 0x0F : 0x07)
    for index in (offset + 1)..<(offset + length) {
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    offset += length
    return Unicode.Scalar(value)
  }
}

extension String {
  /// Reads the text as scalars that are characters of their own; `nil` when it is not such a text.
  func withPlainScalars<Result>(_ body: (PlainScalars) -> Result) -> Result? {
    let result = utf8.withContiguousStorageIfAvailable { bytes in
      PlainScalars(bytes).map(body)
    }
    return result ?? nil
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is printable and surely a character of its own beside others of this kind.
  ///
  /// Only a quick test: `false` means to look closely. None of these extends, joins or is joined by
  /// another one (Unicode 15, Grapheme_Cluster_Break Other), and none is invisible.
  var standsAlone: Bool {
    switch value {
    case 0x20...0x7E, 0x4E00...0x9FFF, 0x3001...0x3029, 0xFF01...0xFF60: true
    case 0xA1...0xAC, 0xAE...0x2FF, 0x370...0x377, 0x391...0x3A1, 0x3A3...0x482: true
    case 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20BF, 0x2100...0x218B: true
    case 0x2190...0x23FF, 0x2460...0x27BF, 0x3041...0x3096, 0x30A0...0x30FF, 0x3400...0x4DBF: true
    default: false
    }
  }
}
