/// Figures of numbers in Chinese characters: 零 to 九, and 十, 百, 千.
package enum ChineseFigures {
  /// The figure that a character is, 0...9, or `nil`; 〇 is 0 and 两 is 2.
  @inlinable
  package static func figure(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x96F6, 0x3007: 0
    case 0x4E00: 1
    case 0x4E8C, 0x4E24: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }

  /// What 十, 百 and 千 multiply the figure before them by, or `nil`.
  @inlinable
  package static func multiple(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x5341: 10
    case 0x767E: 100
    case 0x5343: 1_000
    default: nil
    }
  }

  /// 零 to 九.
  package static let signs: [UInt32] = [
    0x96F6, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D,
  ]
}
