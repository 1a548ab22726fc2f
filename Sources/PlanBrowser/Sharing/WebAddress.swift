/// An address that is safe to give to a web browser.
///
/// It comes from a plan file and so could be anything: only `http` and `https` with a host are
/// accepted, and only characters that addresses have.
package struct WebAddress: Hashable, Sendable {
  package let text: String

  /// More than any browser takes.
  private static let longest = 2_000

  /// Checks an address; fails if it is not one.
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

  /// RFC 3986 does not allow these; letters of any script are fine, as people write them.
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
