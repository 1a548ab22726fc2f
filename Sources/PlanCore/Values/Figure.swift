/// A number as printed, with its unit.
public struct Figure: Hashable, Sendable {
  /// The digits as the source prints them, such as `14515.9`.
  public let printed: String
  /// The number that `printed` means, in `unit`.
  public let value: Double
  /// The unit as printed (亿元, 万亩, %, 家), or `nil` for a bare number.
  public let unit: String?
  /// How the source qualifies the number; `nil` when it gives it as exact.
  public let comparator: Comparator?

  /// Creates a figure from its printed digits.
  public init(printed: String, value: Double, unit: String? = nil, comparator: Comparator? = nil) {
    self.printed = printed
    self.value = value
    self.unit = unit
    self.comparator = comparator
  }
}

/// How a source qualifies a number.
public enum Comparator: String, CaseIterable, Sendable {
  /// 约, 左右: near the number.
  case about
  /// 突破, 超, 多: more than the number.
  case over
  /// 以上, 达到: the number or more.
  case atLeast = "at-least"
  /// 近: a little less than the number.
  case nearly
  /// 以下, 不足, 不超过: less than the number, or the number at most.
  case under
}
