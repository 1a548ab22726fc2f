/// How many columns a terminal gives to marks such as “ ” … — · ① ─, which
/// Unicode leaves open (East Asian Width A).
package enum AmbiguousWidth: Sendable {
  /// One column, as the C library counts them.
  case narrow
  /// Two columns, as terminals made for Chinese may draw them.
  case wide

  /// The ranges of these marks, first and last of each, in ascending order.
  package static var ranges: [UInt32] { WidthTable.ambiguous }
}
