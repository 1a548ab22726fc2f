/// A key, or several pressed together, as far as terminals distinguish them.
package enum KeyPress: Hashable, Sendable {
  /// A printing key: the character it types, `G` with its shift.
  case character(Character)
  /// Control with a lower-case letter or one of `[\]^_`.
  case control(Character)
  /// Alt (or Esc just before) with a printing key.
  case alt(Character)
  case enter
  case escape
  case tab
  case backTab
  case backspace
  case delete
  case insert
  case up
  case down
  case left
  case right
  case altLeft
  case altRight
  case home
  case end
  case pageUp
  case pageDown
  /// A function key, from 1.
  case function(Int)
}

extension Character {
  /// The character that the same key types without an input method: j for ｊ, / for ／, [ for 【.
  ///
  /// Full-width characters are Unicode's block; Chinese punctuation is on the keys where common
  /// input methods have it. Other characters are themselves.
  package var halfWidth: Character {
    guard let scalar = unicodeScalars.first, unicodeScalars.count == 1 else { return self }
    switch scalar.value {
    case 0xFF01...0xFF5E:
      return Unicode.Scalar(scalar.value - 0xFEE0).map(Character.init) ?? self
    case 0x3000: return " "
    default: return Self.punctuation[self] ?? self
    }
  }

  private static let punctuation: [Character: Character] = [
    "、": "/", "。": ".", "‘": "'", "’": "'", "“": "\"", "”": "\"", "【": "[", "】": "]",
    "「": "[", "」": "]", "《": "<", "》": ">", "〈": "<", "〉": ">", "·": "`", "—": "_", "￥": "$",
    "…": "^",
  ]
}

extension KeyPress {
  /// The key as it is without an input method.
  var halfWidth: KeyPress {
    if case .character(let character) = self { .character(character.halfWidth) } else { self }
  }
}
