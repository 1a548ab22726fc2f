import PlanBrowser

/// A key in the forms that a terminal sends once a program has asked it to tell all keys apart.
///
/// A program that has died leaves that mode on. `CSI code ; modifiers u` is fixterms' and kitty's,
/// `CSI 27 ; modifiers ; code ~` is xterm's modifyOtherKeys, and in both modes arrows and function
/// keys may have modifiers or the kind of the event: `CSI 1 ; 1 : 2 A`.
struct ModifiedKey {
  /// The keys, in order; none for one that is let go, or whose modifiers mean nothing here.
  let keys: [KeyPress]

  /// Reads the body of a control sequence; `nil` if it is none of these forms.
  init?(_ body: ArraySlice<UInt8>) {
    guard let final = body.last, let fields = Self.fields(of: body.dropLast()) else { return nil }
    let code = fields[0].first.flatMap { $0 }
    switch final {
    case UInt8(ascii: "u"):
      guard let modifiers = Modifiers(fields.dropFirst().first) else { return nil }
      let text = fields.count > 2 ? fields[2].compactMap { $0 }.compactMap(Self.character) : []
      let other = fields[0].dropFirst().first.flatMap { $0 }
      keys =
        modifiers.isRelease
        ? [] : Self.keys(code: code ?? 0, shifted: other, text: text, modifiers)
    case UInt8(ascii: "~") where code == 27 && fields.count == 3:
      guard let modifiers = Modifiers(fields[1]), let code = fields[2].first.flatMap({ $0 }) else {
        return nil
      }
      keys = Self.keys(code: code, shifted: nil, text: [], modifiers)
    case UInt8(ascii: "~"):
      guard fields.count == 2, let code, let plain = Self.numbered[code] else { return nil }
      guard let modifiers = Modifiers(fields[1]) else { return nil }
      keys = modifiers.leave(plain)
    default:
      // Not R: `CSI 1 ; 1 R` says where the cursor is.
      guard fields.count == 2, code == 1, let plain = Self.lettered[final],
        let modifiers = Modifiers(fields[1])
      else { return nil }
      keys = modifiers.leave(plain)
    }
  }

  /// Numbers separated by `;`, each with parts separated by `:`; `nil` if there is anything else.
  private static func fields(of bytes: ArraySlice<UInt8>) -> [[Int?]]? {
    guard bytes.allSatisfy({ (0x30...0x3B).contains($0) }) else { return nil }
    return bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
      $0.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        .map { Int(String(decoding: $0, as: UTF8.self)) }
    }
  }

  /// The modifiers and the kind of the event: `5`, `5:1`.
  private struct Modifiers {
    var shift = false
    var alt = false
    var control = false
    /// Whether a key is held that no key of the browser has: Super, Hyper, Meta.
    var others = false
    let isRelease: Bool

    /// `nil` if it is no number that modifiers can have.
    init?(_ field: [Int?]?) {
      let parts = field ?? []
      let bits = (parts.first.flatMap { $0 } ?? 1) - 1
      guard (0...255).contains(bits) else { return nil }
      shift = bits & 1 != 0
      alt = bits & 2 != 0
      control = bits & 4 != 0
      // The locks, 64 and 128, are no modifiers.
      others = bits & (8 | 16 | 32) != 0
      isRelease = parts.dropFirst().first.flatMap { $0 } == 3
    }

    var isNone: Bool { !shift && !alt && !control && !others }

    /// A key that is no character, with these modifiers.
    func leave(_ key: KeyPress) -> [KeyPress] {
      guard !isRelease else { return [] }
      if isNone { return [key] }
      guard alt, !shift, !control, !others else { return [] }
      return key == .left ? [.altLeft] : key == .right ? [.altRight] : []
    }
  }

  private static func keys(
    code: Int, shifted: Int?, text: [Character], _ modifiers: Modifiers
  ) -> [KeyPress] {
    guard !modifiers.others else { return [] }
    switch code {
    // With whatever else is held, as in the old form.
    case 27: return [.escape]
    case 13, 57414: return [.enter]
    case 9: return [modifiers.shift ? .backTab : .tab]
    case 8, 127: return modifiers.alt ? [] : [.backspace]
    case 57399...57416 where !modifiers.control && !modifiers.alt:
      return [.character(keypad[code - 57399])]
    case 57417...57426: return modifiers.leave(keypadKeys[code - 57417])
    case 57344...63743: return []
    default: break
    }
    if modifiers.control {
      guard !modifiers.alt, let letter = character(code)?.lowercased().first else { return [] }
      return control(letter)
    }
    if !text.isEmpty, !modifiers.alt { return text.map { .character($0) } }
    guard let typed = character(code) else { return [] }
    let known = shifted.flatMap(character) ?? (modifiers.shift ? withShift(typed) : typed)
    let typedKey = modifiers.shift ? known : typed
    return [modifiers.alt ? .alt(typedKey) : .character(typedKey)]
  }

  /// What Ctrl makes of a character, as terminals have always sent it.
  private static func control(_ letter: Character) -> [KeyPress] {
    switch letter {
    case "h": [.backspace]
    case "i": [.tab]
    case "j", "m": [.enter]
    case "[": [.escape]
    case "?": [.backspace]
    case "/": [.control("_")]
    case "a"..."z", "\\", "]", "^", "_": [.control(letter)]
    default: []
    }
  }

  private static func character(_ code: Int) -> Character? {
    guard code >= 0x20, !(0x7F...0x9F).contains(code), let value = UInt32(exactly: code) else {
      return nil
    }
    return Unicode.Scalar(value).map(Character.init)
  }

  /// The character with Shift where the terminal does not say.
  ///
  /// A capital, or what an American keyboard has there; xterm sends it so already.
  private static func withShift(_ typed: Character) -> Character {
    if let shifted = upperRow[typed] { return shifted }
    let capital = typed.uppercased()
    return capital.count == 1 ? Character(capital) : typed
  }

  private static let upperRow = Dictionary(
    uniqueKeysWithValues: zip("`1234567890-=[]\\;',./", "~!@#$%^&*()_+{}|:\"<>?"))
  /// kitty's codes of the keypad, from 57399.
  private static let keypad = Array("0123456789./*-+\r=,")
  /// And of its keys, from 57417.
  private static let keypadKeys: [KeyPress] = [
    .left, .right, .up, .down, .pageUp, .pageDown, .home, .end, .insert, .delete,
  ]

  private static let lettered: [UInt8: KeyPress] = Dictionary(
    uniqueKeysWithValues: KeySequences.finals.compactMap { final, key in
      final == "R" ? nil : final.asciiValue.map { ($0, key) }
    })
  private static let numbered: [Int: KeyPress] = Dictionary(
    uniqueKeysWithValues: KeySequences.numbers)
}
