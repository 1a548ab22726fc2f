/// How a word matches a text, best first.
package enum WordForm: Int, Comparable {
  /// Character by character.
  case literal
  /// As the whole reading of characters: luoyang.
  case full
  /// As a reading whose last syllable is not finished, or has u for ü: luoya, luse for 绿色.
  case unfinished
  /// As the first letters of readings: cyd.
  case initials

  @inlinable
  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A word of two or more letters that may be a reading.
///
/// Tones do not matter, ü is v or yu, and an apostrophe is where a syllable begins.
package struct PinyinWord {
  package let letters: [UInt8]
  /// For each letter whether a syllable has to begin there.
  package let beginsSyllable: [Bool]

  /// The letters without tone marks and apostrophes.
  var plainLetters: [UInt32] { letters.map(UInt32.init) }

  /// Takes a folded word, or returns `nil` when it cannot be a reading.
  init?(_ word: [UInt32]) {
    var letters: [UInt8] = []
    var begins: [Bool] = []
    var isAfterApostrophe = false
    for scalar in word {
      switch scalar {
      case 0x27, 0x2018, 0x2019: isAfterApostrophe = true
      // Tone marks and the dots of ü that are characters of their own.
      case 0x300, 0x301, 0x304, 0x30C: continue
      case 0x308 where letters.last == UInt8(ascii: "u"):
        letters[letters.count - 1] = UInt8(ascii: "v")
      default:
        guard let letter = Self.letter(scalar) else { return nil }
        letters.append(letter)
        begins.append(isAfterApostrophe)
        isAfterApostrophe = false
      }
    }
    guard letters.count >= 2 else { return nil }
    self.letters = letters
    beginsSyllable = begins
  }

  private static func letter(_ scalar: UInt32) -> UInt8? {
    if (0x61...0x7A).contains(scalar) { return UInt8(scalar) }
    return marked[scalar]
  }

  private static let marked: [UInt32: UInt8] = {
    let rows: [(Character, String)] = [
      ("a", "āáǎà"), ("e", "ēéěè"), ("i", "īíǐì"), ("o", "ōóǒò"), ("u", "ūúǔù"), ("v", "üǖǘǚǜ"),
      ("n", "ńňǹ"),
    ]
    var marked: [UInt32: UInt8] = [:]
    for (plain, row) in rows {
      for scalar in row.unicodeScalars { marked[scalar.value] = plain.asciiValue }
    }
    return marked
  }()

  /// The best form in which the word occurs anywhere in a text, given the readings of the text.
  ///
  /// In running text first letters, or the beginning of one syllable, would match nearly
  /// everywhere; they count in names only.
  package func bestForm(in readings: [UInt16], isName: Bool) -> WordForm? {
    readings.withUnsafeBufferPointer { bestForm(in: $0, isName: isName) }
  }

  /// The same for readings that are not in an array.
  package func bestForm(in readings: UnsafeBufferPointer<UInt16>, isName: Bool) -> WordForm? {
    var best: WordForm?
    let initials = PinyinReadings.shared.initials
    for position in readings.indices where initials[Int(readings[position])] == letters[0] {
      if let (form, length) = syllables(at: position, in: readings) {
        if form == .full { return .full }
        if isName || length > 1 { best = .unfinished }
      }
      if isName, best == nil, self.initials(at: position, in: readings) { best = .initials }
    }
    return best
  }

  /// Where the word occurs in one form, in order; the ranges may overlap.
  func occurrences(as form: WordForm, in readings: [UInt16], isName: Bool) -> [Range<Int>] {
    readings.indices.compactMap { position in
      guard let length = length(as: form, at: position, in: readings) else { return nil }
      return isName || form == .full || length > 1 ? position..<position + length : nil
    }
  }

  /// How many characters the word matches in one form at a position, or `nil`.
  func length(as form: WordForm, at position: Int, in readings: [UInt16]) -> Int? {
    readings.withUnsafeBufferPointer { readings in
      guard position < readings.count else { return nil }
      switch form {
      case .literal: return nil
      case .full, .unfinished:
        let found = syllables(at: position, in: readings)
        return found?.form == form ? found?.length : nil
      case .initials: return initials(at: position, in: readings) ? letters.count : nil
      }
    }
  }

  /// Whole syllables from a position on; the last one may be unfinished.
  private func syllables(
    at start: Int, in readings: UnsafeBufferPointer<UInt16>
  ) -> (form: WordForm, length: Int)? {
    var used = 0
    var position = start
    var isLoose = false
    let table = PinyinReadings.shared
    while used < letters.count {
      guard position < readings.count else { return nil }
      let number = Int(readings[position])
      if let taken = table.syllables[number].withUnsafeBufferPointer({ take($0, from: used) }) {
        used += taken.letters
        if !taken.isWhole { return (.unfinished, position + 1 - start) }
      } else {
        // At most one of the spellings goes with the letters.
        guard let other = takeOther(table.spellings[number], from: used) else { return nil }
        used += other.letters
        isLoose = isLoose || other.isLoose
        if !other.isWhole { return (.unfinished, position + 1 - start) }
      }
      position += 1
    }
    return (isLoose ? .unfinished : .full, position - start)
  }

  private func takeOther(
    _ spellings: [SyllableSpelling], from used: Int
  ) -> (letters: Int, isWhole: Bool, isLoose: Bool)? {
    for spelling in spellings {
      if let taken = spelling.letters.withUnsafeBufferPointer({ take($0, from: used) }) {
        return (taken.letters, taken.isWhole, spelling.isLoose)
      }
    }
    return nil
  }

  /// How many letters from `used` on a syllable takes; `nil` when they do not match.
  @inline(__always)
  private func take(
    _ syllable: UnsafeBufferPointer<UInt8>, from used: Int
  ) -> (letters: Int, isWhole: Bool)? {
    let count = min(syllable.count, letters.count - used)
    guard count > 0 else { return nil }
    for index in 0..<count {
      if syllable[index] != letters[used + index] { return nil }
      if index > 0, beginsSyllable[used + index] { return nil }
    }
    return (count, count == syllable.count)
  }

  /// Whether there is one first letter for each character.
  private func initials(at start: Int, in readings: UnsafeBufferPointer<UInt16>) -> Bool {
    guard start + letters.count <= readings.count else { return false }
    let initials = PinyinReadings.shared.initials
    for (index, letter) in letters.enumerated()
    where initials[Int(readings[start + index])] != letter { return false }
    return true
  }
}
