/// The SplitMix64 generator: small, quick, and the same on every machine.
public struct SplitMix: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts at a seed.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

// The standard library may change how it draws numbers; the corpus must not change with it.
extension SplitMix {
  /// A whole number from 0 to below `bound`, which is at least 1.
  public mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A whole number of a range.
  public mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// A number from 0 to below 1.
  public mutating func fraction() -> Double {
    Double(next() >> 11) / 9_007_199_254_740_992
  }

  /// Whether something happens that does so in `percent` of 100 cases.
  public mutating func chance(_ percent: Int) -> Bool {
    below(100) < percent
  }

  /// One of the items of a list that is not empty.
  public mutating func pick<Item>(_ items: [Item]) -> Item {
    items[below(items.count)]
  }

  /// The items of a list in another order, at most `limit` of them.
  public mutating func sample<Item>(_ items: [Item], _ limit: Int) -> [Item] {
    var items = items
    let count = min(limit, items.count)
    for index in 0..<count {
      items.swapAt(index, index + below(items.count - index))
    }
    return Array(items.prefix(count))
  }
}
