/// Which characters a text of the library may hold.
enum CharacterRules {
  /// Whether a character controls a device or the direction of writing
  /// instead of meaning something.
  ///
  /// Tab, line feed and carriage return are among them here.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // C0, DEL and C1.
    case 0x00...0x1F, 0x7F...0x9F: true
    // Separators that some editors take for the end of a line and others not.
    case 0x2028, 0x2029: true
    // Bidirectional embeddings, overrides and isolates.
    case 0x202A...0x202E, 0x2066...0x2069: true
    // A byte order mark inside a text, and noncharacters.
    case 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// Whether a character is white space.
  ///
  /// The standard library's answer takes a look-up in the tables of Unicode;
  /// this is asked twice for each text.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }
}
