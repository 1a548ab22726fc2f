/// A span of years, months or days that a plan or a figure covers, both ends included.
public struct Period: Hashable, Sendable {
  /// The first year, month or day.
  public let start: PartialDate
  /// The last year, month or day; equal to `start` for a single year.
  public let end: PartialDate

  /// Creates a period, or returns `nil` when it surely ends before it starts.
  public init?(start: PartialDate, end: PartialDate) {
    guard !end.isSurelyBefore(start) else { return nil }
    self.start = start
    self.end = end
  }

  /// Reads `2020`, `2020-03`, or two dates joined by `/`: `2020/2035`.
  public init?(_ text: String) {
    let bytes = text.utf8
    guard let slash = bytes.firstIndex(of: 0x2F) else {
      guard let date = PartialDate(text) else { return nil }
      self.init(start: date, end: date)
      return
    }
    guard let start = PartialDate(utf8: bytes[..<slash]),
      let end = PartialDate(utf8: bytes[bytes.index(after: slash)...])
    else { return nil }
    self.init(start: start, end: end)
  }
}

extension Period: CustomStringConvertible {
  /// The ISO 8601 interval, `2020/2035`, or one date when both ends are the same.
  public var description: String {
    start == end ? start.description : "\(start)/\(end)"
  }
}
