/// Traditional characters and their simplified forms, as ``FoldingTable`` takes them.
enum TraditionalTable {
  static func forEachPair(_ take: (_ traditional: UInt16, _ simplified: UInt16) -> Void) {
    var traditional: UInt16?
    for unit in pairs.utf16 where unit != newline {
      if let first = traditional { take(first, unit) }
      traditional = traditional == nil ? unit : nil
    }
  }
}

private let newline: UInt16 = 0x0A
