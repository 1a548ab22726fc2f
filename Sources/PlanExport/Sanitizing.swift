extension String {
  /// The text as one line that no reader's terminal or editor is driven by.
  ///
  /// White space that breaks or shifts lines becomes a space, a control or a
  /// direction mark U+FFFD. Everything else survives: names keep their joiners
  /// and rare characters.
  var singleLine: String {
    guard unicodeScalars.contains(where: { $0.isLineBreaking || $0.isDangerous }) else {
      return self
    }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      if scalar.isLineBreaking {
        // CR LF is one line break.
        if !(scalar == "\n" && previous == "\r") { result.append(" ") }
      } else {
        result.append(scalar.isDangerous ? "\u{FFFD}" : scalar)
      }
      previous = scalar
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// Tab, LF, CR, NEL, and the line and paragraph separators.
  fileprivate var isLineBreaking: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Controls (C0, DEL, C1), and the marks that turn text around.
  var isDangerous: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
