import PlanCore

/// What text is compared by: forms that readers take for the same, or cannot type, are made the
/// same.
///
/// Traditional characters and variants become simplified, full-width letters half-width, upper case
/// lower case; every dash, quote, dot and bracket of a kind is one, and so is any Unicode space.
/// Controls and characters without ink are dropped. docs/search.md has the table.
///
/// Folding looks at one scalar at a time, so a part of a text folds to the
/// same part of the folded text. How numbers are written is left to ``SearchWord``.
package enum Folding {
  /// The space that all spaces become.
  @inlinable package static var space: UInt32 { 0x20 }
  /// The hyphen that all dashes become.
  @inlinable package static var dash: UInt32 { 0x2D }

  /// The folded scalars of a text.
  package static func scalars(of text: String) -> [UInt32] {
    var folded: [UInt32] = []
    folded.reserveCapacity(text.utf8.count / 2)
    for scalar in text.unicodeScalars { append(scalar, to: &folded) }
    return folded
  }

  /// Appends what a scalar folds to: nothing, one scalar, or seldom more.
  package static func append(_ scalar: Unicode.Scalar, to folded: inout [UInt32]) {
    switch scalar.value {
    case 0x20...0x7E: folded.append(ofASCII(scalar.value))
    // Nearly all of a text; none of these is dropped or a letter with two cases.
    case 0x2010...0x2027, 0x3001...0x3029, 0x3400...0x9FFF: appendForm(of: scalar, to: &folded)
    // The full-width forms of U+0021 to U+007E are in the same order.
    case 0xFF01...0xFF5E: folded.append(ofASCII(scalar.value - 0xFEE0))
    case 0xFFE0...0xFFE6: folded.append(narrowSigns[Int(scalar.value - 0xFFE0)])
    default: appendOther(scalar, to: &folded)
    }
  }

  @inline(__always)
  private static func ofASCII(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x41...0x5A: value + 0x20
    case 0x5B: 0x28
    case 0x5D: 0x29
    case 0x60: 0x27
    case 0x7E: dash
    default: value
    }
  }

  /// Appends the form in the table, or else the scalar in lower case.
  @inline(__always)
  private static func appendForm(of scalar: Unicode.Scalar, to folded: inout [UInt32]) {
    switch FoldingTable.form(of: scalar.value) {
    case .same: folded.append(scalar.value)
    case .other(let form): folded.append(form)
    case .longer: folded += FoldingTable.longer(scalar.value) ?? [scalar.value]
    }
  }

  private static func appendOther(_ scalar: Unicode.Scalar, to folded: inout [UInt32]) {
    let properties = scalar.properties
    if properties.isWhitespace {
      folded.append(space)
    } else if scalar.isWithoutInk {
      return
    } else if case .same = FoldingTable.form(of: scalar.value), properties.changesWhenLowercased {
      folded += properties.lowercaseMapping.unicodeScalars.map(\.value)
    } else {
      appendForm(of: scalar, to: &folded)
    }
  }
}

extension Unicode.Scalar {
  /// Controls, format characters and fillers: nothing of them is seen.
  ///
  /// The blank pattern of Braille is no space by Unicode and has no ink either.
  fileprivate var isWithoutInk: Bool {
    properties.generalCategory == .control || properties.generalCategory == .format
      || properties.isDefaultIgnorableCodePoint || value == 0x2800
  }
}

/// The half-width forms of ￠￡￢￣￤￥￦.
private let narrowSigns: [UInt32] = [0xA2, 0xA3, 0xAC, 0xAF, 0xA6, 0xA5, 0x20A9]

/// A folded text that remembers which character each scalar came from.
struct FoldedText {
  /// The folded scalars, the same as ``Folding/scalars(of:)`` gives.
  let scalars: [UInt32]
  /// For each folded scalar the character of the text it came from, from 0.
  let offsets: [Int]
  /// Whether each scalar of the text is a character; only a quick test.
  let isOfWholeCharacters: Bool

  init(_ text: String) {
    isOfWholeCharacters = text.unicodeScalars.allSatisfy(\.isWholeCharacter)
    if isOfWholeCharacters {
      // Nearly all text; taking it apart by characters would cost ten times as much.
      scalars = Folding.scalars(of: text)
      offsets = Array(scalars.indices)
      return
    }
    var scalars: [UInt32] = []
    var offsets: [Int] = []
    for (offset, character) in text.enumerated() {
      for scalar in character.unicodeScalars { Folding.append(scalar, to: &scalars) }
      while offsets.count < scalars.count { offsets.append(offset) }
    }
    self.scalars = scalars
    self.offsets = offsets
  }

  /// The characters of the text where a word occurs as it was found, in order.
  func occurrences(of found: FoundWord) -> [Range<Int>] {
    guard found.form != .literal, let pinyin = found.word.pinyin else {
      return found.word.writings.flatMap { occurrences(of: $0) }
    }
    let ranges = pinyin.occurrences(
      as: found.form, in: PinyinTable.readings(of: scalars), isName: found.field != .text)
    return ranges.map { offsets[$0.lowerBound]..<offsets[$0.upperBound - 1] + 1 }
  }

  /// The characters of the text where a writing counts, in order; they may overlap.
  func occurrences(of writing: Writing) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = scalars.startIndex
    while let position = scalars.firstOccurrence(of: writing, from: start) {
      let characters = offsets[position]..<offsets[position + writing.scalars.count - 1] + 1
      if found.last != characters { found.append(characters) }
      start = position + 1
    }
    return found
  }
}

extension StringProtocol {
  /// The number of characters, found quickly where each scalar is one.
  @inlinable
  package var characterCount: Int {
    unicodeScalars.allSatisfy(\.isWholeCharacter) ? unicodeScalars.count : count
  }
}

extension Unicode.Scalar {
  /// Whether the scalar folds to one scalar and, beside others of this kind, is a character.
  ///
  /// Only a quick test: `false` means to look closely.
  @inlinable
  package var isWholeCharacter: Bool {
    switch value {
    case 0x20...0x7E, 0x2010...0x2027, 0x3000...0x3029, 0x4E00...0x9FFF, 0xFF01...0xFF60: true
    default: false
    }
  }
}

extension [UInt32] {
  /// Where `word` first occurs at or after `start`, or `nil`.
  ///
  /// An empty word occurs nowhere.
  func firstOccurrence(of word: [UInt32], from start: Int = 0) -> Int? {
    guard let first = word.first, start + word.count <= count else { return nil }
    return withUnsafeBufferPointer { scalars in
      word.withUnsafeBufferPointer { word in
        (start...scalars.count - word.count).first { position in
          scalars[position] == first
            && (1..<word.count).allSatisfy { scalars[position + $0] == word[$0] }
        }
      }
    }
  }
}
