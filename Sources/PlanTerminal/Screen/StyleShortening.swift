/// Removes style changes that the next one undoes at once.
///
/// ncurses turns a colour off before it resets everything, and resets the character set, which is
/// never changed here, each time: `ESC [39m ESC (B ESC [m` for `ESC [m`. That is a third of the
/// bytes for a key on a slow line.
enum StyleShortening {
  private static let escape: UInt8 = 0x1B

  /// The same output in fewer bytes, for a terminal with ECMA-48's SGR.
  static func shortened(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    /// The offset in the result of style changes that nothing has been drawn with.
    var changes: Int?
    var index = 0
    while index < bytes.count {
      guard bytes[index] == escape else {
        changes = nil
        result.append(bytes[index])
        index += 1
        continue
      }
      if isCharacterSet(bytes, at: index) {
        index += 3
        continue
      }
      guard let end = endOfStyle(bytes, at: index) else {
        changes = nil
        result.append(escape)
        index += 1
        continue
      }
      if let start = changes {
        if isReset(bytes[index..<end]) {
          result.removeSubrange(start...)
          result += bytes[index..<end]
        } else {
          // Both in one sequence: the parameters of the first, then of the second.
          result[result.count - 1] = UInt8(ascii: ";")
          if result[result.count - 2] == UInt8(ascii: "[") {
            result.insert(UInt8(ascii: "0"), at: result.count - 1)
          }
          result += bytes[(index + 2)..<end]
        }
      } else {
        changes = result.count
        result += bytes[index..<end]
      }
      index = end
    }
    return result
  }

  /// `ESC ( B`: the ASCII character set.
  private static func isCharacterSet(_ bytes: [UInt8], at index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index + 1] == UInt8(ascii: "(")
      && bytes[index + 2] == UInt8(ascii: "B")
  }

  /// The end of `ESC [ numbers m`, or `nil` for anything else.
  private static func endOfStyle(_ bytes: [UInt8], at index: Int) -> Int? {
    guard index + 2 < bytes.count, bytes[index + 1] == UInt8(ascii: "[") else { return nil }
    var end = index + 2
    while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ";"): end += 1
      case UInt8(ascii: "m"): return end + 1
      default: return nil
      }
    }
    return nil
  }

  /// Whether a style begins with 0, which undoes everything before.
  private static func isReset(_ style: ArraySlice<UInt8>) -> Bool {
    let body = style.dropFirst(2)
    return body.first == UInt8(ascii: "m") || body.starts(with: "0m".utf8)
      || body.starts(with: "0;".utf8)
  }
}
