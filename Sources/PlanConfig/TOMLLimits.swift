/// What a settings file may have of each, far above what any reader needs.
enum TOMLLimits {
  /// The bytes of a file.
  static let largestFile = 1 << 20
  /// The bytes of a line.
  static let longestLine = 1 << 14
  /// The dots of a line outside of texts, and the brackets that are open at once.
  static let deepest = 32

  /// The first limit that a document exceeds, or `nil`.
  ///
  /// Texts and comments are only skipped; what is not TOML is left to the parser.
  static func fault(of document: [UInt8]) -> TOMLFault? {
    guard document.count <= largestFile else {
      return TOMLFault(
        fault: .tooLarge(limit: largestFile), position: TextPosition(line: 1, column: 1))
    }
    var (line, lineStart) = (1, 0)
    var (dots, brackets) = (0, 0)
    /// The sign that ends the text or comment that this is inside of.
    var end: UInt8?
    var isEscaped = false
    for (index, byte) in document.enumerated() {
      if byte == UInt8(ascii: "\n") {
        (line, lineStart, dots) = (line + 1, index + 1, 0)
        if end == byte { end = nil }
        continue
      }
      func problem(_ fault: ConfigurationProblem.Fault) -> TOMLFault {
        TOMLFault(
          fault: fault, position: TextPosition(line: line, column: index - lineStart + 1))
      }
      if index - lineStart >= longestLine { return problem(.longLine(limit: longestLine)) }
      if let sign = end {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\"), sign == UInt8(ascii: "\"") {
          isEscaped = true
        } else if byte == sign {
          end = nil
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "#"): end = UInt8(ascii: "\n")
      case UInt8(ascii: "\""), UInt8(ascii: "'"): end = byte
      case UInt8(ascii: "."): dots += 1
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets -= 1
      default: break
      }
      if dots > deepest || brackets > deepest { return problem(.tooDeep(limit: deepest)) }
    }
    return nil
  }
}
