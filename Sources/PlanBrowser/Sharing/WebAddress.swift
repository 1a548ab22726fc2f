/// An address that may be handed to a web browser.
///
/// It comes from a plan file, and so from anywhere: only `http` and `https` with a host, and
/// nothing in it that no address has.
package struct WebAddress: Hashable, Sendable {
  package let text: String

  /// More than any browser takes.
  private static let longest = 2_000

  /// Takes an address, or fails with what is none.
  package init?(_ text: String) {
    let schemes = ["http://", "https://"]
    guard text.utf8.count <= Self.longest,
      let scheme = schemes.first(where: { text.lowercased().hasPrefix($0) }),
      let first = text.dropFirst(scheme.count).first,
      first.isLetter || first.isNumber
        || first == "[",
      text.unicodeScalars.allSatisfy(Self.isAllowed)
    else { return nil }
    self.text = text
  }

  /// RFC 3986 leaves these out, and readers write addresses with characters of their own.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return scalar.value > 0x20 && !"\"<>\\^`{|}\u{7F}".contains(Character(scalar))
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator, .lineSeparator,
      .paragraphSeparator:
      return false
    default: return true
    }
  }
}
