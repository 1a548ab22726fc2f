/// What a character is to line breaking.
struct BreakTraits: OptionSet, Sendable {
  let rawValue: UInt8

  /// A space at which a line may end, where it leaves no trace.
  static let space = BreakTraits(rawValue: 1)
  /// Closing marks and everything else that belongs to the character before it.
  static let cannotBegin = BreakTraits(rawValue: 2)
  /// Opening marks and signs that belong to the number after them.
  static let cannotEnd = BreakTraits(rawValue: 4)
  /// Letters, digits and marks of one column, which make up words and numbers.
  ///
  /// The marks that Chinese shares with Latin, such as “ and —, are no part of a word.
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

  /// The traits of a character; one with marks on it is a letter, whatever stands below them.
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

/// The marks that must not stand at one end of a line.
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
