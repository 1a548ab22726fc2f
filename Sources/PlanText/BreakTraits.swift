/// The role of a character in line breaking.
struct BreakTraits: OptionSet, Sendable {
  let rawValue: UInt8

  /// A space at which a line may end, where it leaves no trace.
  static let space = BreakTraits(rawValue: 1)
  /// Closing punctuation and everything else that belongs to the character before it.
  static let cannotBegin = BreakTraits(rawValue: 2)
  /// Opening punctuation and signs that belong to the number after them.
  static let cannotEnd = BreakTraits(rawValue: 4)
  /// Letters, digits and punctuation of one column, which make up words and numbers.
  ///
  /// Punctuation shared by Chinese and Latin, such as “ and —, is not part of a word.
  static let word = BreakTraits(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The traits of a character of one scalar.
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x4E00...0x9FFF: self = []
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: self = .word
    case 0x20: self = [.space, .word]
    case 0x3000: self = .space
    default:
      if let mark = marks[scalar] {
        self = mark
      } else {
        self = WidthTable.contains(scalar.value, in: WidthTable.wide) ? [] : .word
      }
    }
  }

  /// The traits of a character; one with combining marks is a letter, whatever its base.
  init(_ character: Character) {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { self = []; return }
    if scalars.count == 1 {
      self.init(first)
    } else {
      self = WidthTable.contains(first.value, in: WidthTable.wide) ? [] : .word
    }
  }
}

/// The punctuation that must not begin or end a line.
private let marks: [Unicode.Scalar: BreakTraits] = {
  var marks: [Unicode.Scalar: BreakTraits] = [:]
  let groups: [(String, BreakTraits)] = [
    ("，。、；：？！）》〉”’】〕〗」』］｝％‰℃°—…·～•・－／ー々〞＞", .cannotBegin),
    ("（《〈“‘【〔〖「『［｛〝￥＄№§＜", .cannotEnd),
    (",.;:?!)]}%", [.cannotBegin, .word]),
    ("([{$#¥£€", [.cannotEnd, .word]),
  ]
  for (text, traits) in groups {
    for scalar in text.unicodeScalars { marks[scalar] = traits }
  }
  return marks
}()
