/// A colour of the terminal's palette, with a substitute for smaller palettes.
package struct TerminalColor: Hashable, Sendable {
  /// Its number among xterm's 256; the first 16 are the reader's own choice.
  package let palette: UInt8
  /// Its number among the sixteen of ECMA-48 and its bright ones, or `nil` for the
  /// text's own colour there.
  package let basic: UInt8?

  /// Creates a colour from both numbers; `basic` is below 16.
  package init(_ palette: UInt8, basic: UInt8?) {
    self.palette = palette
    self.basic = basic.map { $0 & 15 }
  }

  /// Creates a colour whose nearest among the sixteen is found by its hue.
  ///
  /// A grey has no hue: with sixteen colours it is the text's own.
  package init(_ palette: UInt8) {
    self.init(palette, basic: Self.basic(near: palette))
  }

  private static func basic(near palette: UInt8) -> UInt8? {
    guard palette >= 16 else { return palette }
    guard palette < 232 else { return nil }
    // The cube of 6 steps each of red, green and blue.
    let cube = palette - 16
    let steps = [cube / 36, cube / 6 % 6, cube % 6]
    let (low, high) = (steps.min() ?? 0, steps.max() ?? 0)
    guard high > low else { return nil }
    var hue: UInt8 = 0
    for (bit, step) in steps.enumerated() where 2 * step > low + high { hue |= 1 << bit }
    return hue
  }
}
