import PlanText

/// How a terminal is asked for the width of ambiguous marks: it gets one and is asked where its
/// cursor has come to.
///
/// Nobody waits for the answer. A terminal that gives none keeps narrow marks.
enum WidthQuestion {
  /// To be written to a screen that is cleared at once afterwards: in the second row, since
  /// an answer from the first one could be a key, `ESC [ 1 ; 2 R`.
  static let bytes = Array("\u{1B}[2;1H\u{201C}\u{1B}[6n".utf8)

  /// The width that a report of the cursor's place tells, without its `ESC [`.
  ///
  /// `nil` for the answer to something else.
  static func answer(_ body: ArraySlice<UInt8>) -> AmbiguousWidth? {
    if body.elementsEqual("2;2R".utf8) { return .narrow }
    if body.elementsEqual("2;3R".utf8) { return .wide }
    return nil
  }
}
