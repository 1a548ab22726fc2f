/// Traditional characters and the simplified ones that stand for them.
enum TraditionalTable {
  /// The simplified form of a character, or the character itself.
  static func simplified(_ scalar: UInt32) -> UInt32 {
    guard scalar < 0x10000 else { return scalar }
    let simplified = table[Int(scalar)]
    return simplified == 0 ? scalar : UInt32(simplified)
  }

  /// The simplified form of each character of the basic plane, 0 where there is none of its own.
  private static let table: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 0x10000)
    var traditional: Int?
    for unit in pairs.utf16 where unit != newline {
      if let key = traditional {
        table[key] = unit
        traditional = nil
      } else {
        traditional = Int(unit)
      }
    }
    return table
  }()
}

private let newline: UInt16 = 0x0A
