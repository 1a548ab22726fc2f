/// What characters beyond ASCII fold to, found with two look-ups.
enum FoldingTable {
  /// What a character folds to.
  enum Form {
    case same
    /// One character of the basic plane.
    case other(UInt32)
    /// ``longer(_:)`` knows it.
    case longer
  }

  @inline(__always)
  static func form(of scalar: UInt32) -> Form {
    guard scalar < 0x10000 else { return start(of: scalar) == nil ? .same : .longer }
    switch table.forms[Int(table.pages[Int(scalar >> 8)]) << 8 | Int(scalar & 0xFF)] {
    case 0: return .same
    case isLonger: return .longer
    case let form: return .other(UInt32(form))
    }
  }

  /// What a character folds to when it is several, or beyond the basic plane; `nil` for itself.
  static func longer(_ scalar: UInt32) -> ArraySlice<UInt32>? {
    start(of: scalar).map { longer[$0 + 2..<$0 + 2 + Int(longer[$0 + 1])] }
  }

  /// Where a character stands among ``longer``, which are in order.
  private static func start(of scalar: UInt32) -> Int? {
    let starts = table.starts
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if longer[Int(starts[middle])] < scalar { low = middle + 1 } else { high = middle }
    }
    guard low < starts.count, longer[Int(starts[low])] == scalar else { return nil }
    return Int(starts[low])
  }

  private static let table = Table()
  /// No character: that it is one of ``longer``.
  private static let isLonger: UInt16 = 0xFFFF

  /// The forms of 256 characters at a time; characters without any share the first page.
  private struct Table: @unchecked Sendable {
    // Unchecked only for the pointers, behind which nothing is written after init.
    let pages: UnsafePointer<UInt8>
    let forms: UnsafePointer<UInt16>
    /// Where each character begins in the list of longer ones.
    ///
    /// A dictionary would be as quick, and would take ten times the memory.
    let starts: UnsafeBufferPointer<UInt32>

    init() {
      var pages = [UInt8](repeating: 0, count: 256)
      var forms = [UInt16](repeating: 0, count: 256)
      func set(_ scalar: UInt32, _ form: UInt16) {
        let page = Int(scalar >> 8)
        if pages[page] == 0 {
          pages[page] = UInt8(forms.count >> 8)
          forms += [UInt16](repeating: 0, count: 256)
        }
        forms[Int(pages[page]) << 8 | Int(scalar & 0xFF)] = form
      }
      for index in stride(from: 0, to: singles.count, by: 2) {
        set(singles[index], UInt16(singles[index + 1]))
      }
      TraditionalTable.forEachPair { traditional, simplified in
        let (page, low) = (Int(pages[Int(simplified >> 8)]), Int(simplified & 0xFF))
        let form = forms[page << 8 | low]
        set(UInt32(traditional), form == 0 || form == isLonger ? simplified : form)
      }
      var starts: [UInt32] = []
      var index = 0
      while index < FoldingTable.longer.count {
        let end = index + 2 + Int(FoldingTable.longer[index + 1])
        let scalar = FoldingTable.longer[index]
        starts.append(UInt32(index))
        if scalar < 0x10000 { set(scalar, isLonger) }
        index = end
      }
      self.pages = kept(pages)
      self.forms = kept(forms)
      self.starts = UnsafeBufferPointer(start: kept(starts), count: starts.count)
    }
  }
}

/// A copy that is never given back.
private func kept<Element>(_ array: [Element]) -> UnsafePointer<Element> {
  let copy = UnsafeMutablePointer<Element>.allocate(capacity: array.count)
  copy.initialize(from: array, count: array.count)
  return UnsafePointer(copy)
}
