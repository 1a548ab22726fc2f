import PlanCore

extension LibraryProblem.TextEncoding {
  /// The encoding that bytes which are not UTF-8, or hold zeros, probably have; `nil` when they
  /// look like no text.
  init?(guessing bytes: ArraySlice<UInt8>) {
    switch (bytes.first, bytes.dropFirst().first) {
    case (0xFF, 0xFE): self = .utf16LittleEndian
    case (0xFE, 0xFF): self = .utf16BigEndian
    default:
      if let zeros = Self.utf16(byZerosOf: bytes) {
        self = zeros
      } else if !bytes.contains(0), Self.isGB18030(bytes) {
        self = .gb18030
      } else {
        return nil
      }
    }
  }

  /// UTF-16 without its mark: the keys and blanks of a plan have a zero in every second byte.
  private static func utf16(byZerosOf bytes: ArraySlice<UInt8>) -> Self? {
    var zeros = [0, 0]
    for (offset, byte) in bytes.prefix(4096).enumerated() where byte == 0 { zeros[offset % 2] += 1 }
    let enough = min(bytes.count, 4096) / 16
    if zeros[1] > enough, zeros[0] * 8 < zeros[1] { return .utf16LittleEndian }
    if zeros[0] > enough, zeros[1] * 8 < zeros[0] { return .utf16BigEndian }
    return nil
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
