/// Traditional characters and their simplified forms.
enum TraditionalTable {
  /// The simplified form of a character, or the character itself.
  static func simplified(_ scalar: UInt32) -> UInt32 {
    guard let simplified = table.form(of: scalar), simplified != 0 else { return scalar }
    return UInt32(simplified)
  }

  private static let table = Table()

  /// The simplified forms between the first and the last character that has one of its own.
  private struct Table {
    private let first: UInt32
    /// The form of each character from the first on, 0 where there is none of its own.
    private let forms: [UInt16]

    init() {
      var (lowest, highest) = (UInt16.max, UInt16.min)
      Self.forEachPair { traditional, _ in
        (lowest, highest) = (min(lowest, traditional), max(highest, traditional))
      }
      var forms = [UInt16](repeating: 0, count: Int(highest) + 1 - Int(lowest))
      Self.forEachPair { forms[Int($0 - lowest)] = $1 }
      first = UInt32(lowest)
      self.forms = forms
    }

    private static func forEachPair(_ take: (_ traditional: UInt16, _ simplified: UInt16) -> Void) {
      var traditional: UInt16?
      for unit in pairs.utf16 where unit != newline {
        if let first = traditional { take(first, unit) }
        traditional = traditional == nil ? unit : nil
      }
    }

    func form(of scalar: UInt32) -> UInt16? {
      let index = scalar &- first
      return index < UInt32(forms.count) ? forms[Int(index)] : nil
    }
  }
}

private let newline: UInt16 = 0x0A
