import PlanCore

extension LibraryProblem.TextEncoding {
  /// The encoding that bytes which are not UTF-8, or hold zeros, probably have; `nil` when they
  /// look like no text.
  init?(guessing bytes: ArraySlice<UInt8>) {
    // The longer mark first, since it begins with the shorter one.
    let marks: [([UInt8], Self)] = [
      ([0xFF, 0xFE, 0, 0], .utf32LittleEndian), ([0, 0, 0xFE, 0xFF], .utf32BigEndian),
      ([0xFF, 0xFE], .utf16LittleEndian), ([0xFE, 0xFF], .utf16BigEndian),
    ]
    if let (_, marked) = marks.first(where: { bytes.starts(with: $0.0) }) {
      self = marked
    } else if let zeros = Self.wide(byZerosOf: bytes) {
      self = zeros
    } else if !bytes.contains(0), Self.isGB18030(bytes) {
      self = .gb18030
    } else if !bytes.contains(0), Self.isBig5(bytes) {
      self = .big5
    } else {
      return nil
    }
  }

  /// UTF-16 or UTF-32 without its mark: of the keys and blanks of a plan every second byte is zero, or
  /// three of four are.
  private static func wide(byZerosOf bytes: ArraySlice<UInt8>) -> Self? {
    var zeros = [0, 0, 0, 0]
    for (offset, byte) in bytes.prefix(4096).enumerated() where byte == 0 { zeros[offset % 4] += 1 }
    let enough = min(bytes.count, 4096) / 16
    // Every character has a zero highest byte, and no plan a character above U+10FFFF.
    if zeros[3] > enough, zeros[2] * 8 > zeros[3] * 7, zeros[0] * 8 < zeros[3] {
      return .utf32LittleEndian
    }
    if zeros[0] > enough, zeros[1] * 8 > zeros[0] * 7, zeros[3] * 8 < zeros[0] {
      return .utf32BigEndian
    }
    let (even, odd) = (zeros[0] + zeros[2], zeros[1] + zeros[3])
    if odd > enough, even * 8 < odd { return .utf16LittleEndian }
    if even > enough, odd * 8 < even { return .utf16BigEndian }
    return nil
  }

  /// Whether bytes are formed as Big5 says, most of the characters being common Chinese ones.
  private static func isBig5(_ bytes: ArraySlice<UInt8>) -> Bool {
    var (common, others) = (0, 0)
    var rest = bytes
    while let first = rest.popFirst() {
      if first < 0x80 { continue }
      guard (0xA1...0xF9).contains(first), let second = rest.popFirst(),
        (0x40...0x7E).contains(second) || (0xA1...0xFE).contains(second)
      else { return false }
      // The common characters, and signs with full-width letters before them.
      if first <= 0xC6 { common += 1 } else { others += 1 }
    }
    return common > others
  }

  /// Whether bytes are formed as GB 18030-2022 says, most of the characters being Chinese.
  private static func isGB18030(_ bytes: ArraySlice<UInt8>) -> Bool {
    var (common, others) = (0, 0)
    var rest = bytes
    while let first = rest.popFirst() {
      if first < 0x80 { continue }
      guard (0x81...0xFE).contains(first), let second = rest.popFirst() else { return false }
      switch second {
      case 0x40...0x7E, 0x80...0xFE:
        // Rows 16 to 55 hold the common characters, rows 1 to 3 signs and full-width letters.
        let isCommon = (0xA1...0xA3).contains(first) || (0xB0...0xD7).contains(first)
        if isCommon, second > 0xA0 { common += 1 } else { others += 1 }
      case 0x30...0x39:
        guard let third = rest.popFirst(), let fourth = rest.popFirst(),
          (0x81...0xFE).contains(third), (0x30...0x39).contains(fourth)
        else { return false }
        others += 1
      default: return false
      }
    }
    return common > others
  }
}
