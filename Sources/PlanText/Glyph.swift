/// One character of a text on its way to a cell.
///
/// Nearly all are single scalars, and those need no memory of their own.
package enum Glyph: Equatable, Sendable {
  case scalar(Unicode.Scalar)
  /// A character of several scalars, or one that may be joined to others.
  case cluster(Character)

  /// The same as a character.
  package var character: Character {
    switch self {
    case .scalar(let scalar): Character(scalar)
    case .cluster(let character): character
    }
  }
}

extension ColumnMeter {
  /// Hands out the characters of a sanitised text with their columns, from left to right, until
  /// `body` answers `false`.
  ///
  /// Cost: linear in the characters handed out; for Chinese and Latin without marks a few
  /// nanoseconds each.
  package func forEachGlyph(
    in text: String, _ body: (_ glyph: Glyph, _ columns: Int) -> Bool
  ) {
    let isPlain: Void? = text.withPlainScalars { scalars in
      for scalar in scalars
      where !body(.scalar(scalar), WidthTable.width(of: scalar, ambiguous: ambiguous)) {
        return
      }
    }
    guard isPlain == nil else { return }
    for character in text where !body(.cluster(character), width(of: character)) { return }
  }

  /// The same for a text that ``plainWidth(of:)`` has measured.
  package func forEachGlyph(
    inPlain text: String, _ body: (_ glyph: Unicode.Scalar, _ columns: Int) -> Bool
  ) {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      for scalar in PlainScalars(unchecked: bytes)
      where !body(scalar, WidthTable.width(of: scalar, ambiguous: ambiguous)) {
        return
      }
    }
  }
}
