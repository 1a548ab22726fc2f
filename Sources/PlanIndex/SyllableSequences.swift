import PlanSearch

/// The ways to split a word of letters into syllables, for queries to the tables.
struct SyllableSequences {
  /// Syllables one after the other.
  struct Sequence {
    /// The candidates for each syllable; only the last can have several.
    fileprivate(set) var steps: [ReadingTest] = []
    /// Whether the last syllable is unfinished, or one has u for ü.
    fileprivate(set) var form = WordForm.full
    /// Whether the letters continue after these syllables.
    fileprivate(set) var isBeginning = false

    /// Whether every text with these syllables in a row has the word; pairs prove no more.
    var isExact: Bool { !isBeginning && steps.count <= 2 }
  }

  /// Syllables beyond these are checked in the text.
  static let mostSyllables = 4

  /// All ways, including those that continue.
  let sequences: [Sequence]
  /// The letters as first letters, at most ``mostSyllables``.
  let letters: [UInt8]
  /// The readings that begin with them.
  let initials: [ReadingTest]
  /// Whether the word has no more letters than pairs can prove.
  let areInitialsExact: Bool

  init(_ word: PinyinWord) {
    var sequences: [Sequence] = []
    Self.extend(Sequence(), at: 0, of: word, into: &sequences)
    self.sequences = sequences
    letters = Array(word.letters.prefix(Self.mostSyllables))
    initials = letters.map { ReadingTest(beginningWith: $0) }
    areInitialsExact = word.letters.count == 2
  }

  /// The syllables for one form of the word, and whether they are sufficient.
  ///
  /// In running text the beginning of a single syllable does not count.
  func asked(for form: WordForm, isName: Bool) -> [(steps: [ReadingTest], isExact: Bool)] {
    sequences.filter {
      $0.form == form && (isName || form == .full || $0.steps.count > 1)
    }.map { ($0.steps, $0.isExact) }
  }

  private static func extend(
    _ sequence: Sequence, at used: Int, of word: PinyinWord, into sequences: inout [Sequence]
  ) {
    guard used < word.letters.count else {
      sequences.append(sequence)
      return
    }
    guard sequence.steps.count < mostSyllables else {
      var beginning = sequence
      beginning.isBeginning = true
      sequences.append(beginning)
      return
    }
    let rest = word.letters[used...]
    var unfinished: [UInt16] = []
    func take(_ syllable: Int, spelled letters: [UInt8], isLoose: Bool) {
      let part = rest.prefix(letters.count)
      guard letters.starts(with: part),
        !word.beginsSyllable[used..<used + part.count].dropFirst().contains(true)
      else { return }
      if part.count < letters.count {
        if unfinished.last != UInt16(syllable) { unfinished.append(UInt16(syllable)) }
      } else {
        var longer = sequence
        longer.steps.append(ReadingTest([UInt16(syllable)]))
        if isLoose { longer.form = .unfinished }
        extend(longer, at: used + part.count, of: word, into: &sequences)
      }
    }
    let table = PinyinReadings.shared
    for (number, syllable) in table.syllables.enumerated().dropFirst()
    where syllable[0] == rest[used] {
      take(number, spelled: syllable, isLoose: false)
      for other in table.spellings[number] {
        take(number, spelled: other.letters, isLoose: other.isLoose)
      }
    }
    if !unfinished.isEmpty {
      var longer = sequence
      longer.steps.append(ReadingTest(unfinished))
      longer.form = .unfinished
      sequences.append(longer)
    }
  }
}

/// Which readings are looked for.
final class ReadingTest: Sendable {
  /// The readings that pass.
  let readings: [UInt16]
  /// The characters that may be read so, in order.
  let characters: [UInt16]
  private let isWanted: [Bool]

  init(_ readings: [UInt16]) {
    let table = PinyinReadings.shared
    var isWanted = [Bool](repeating: false, count: table.syllables.count)
    for reading in readings { isWanted[Int(reading)] = true }
    self.isWanted = isWanted
    self.readings = readings
    characters =
      readings.count == 1
      ? table.readAs[Int(readings[0])]
      : Set(readings.flatMap { table.readAs[Int($0)] }).sorted()
  }

  convenience init(beginningWith letter: UInt8) {
    let syllables = PinyinReadings.shared.syllables
    self.init(syllables.indices.filter { syllables[$0].first == letter }.map { UInt16($0) })
  }

  @inline(__always)
  func passes(_ reading: UInt16) -> Bool { isWanted[Int(reading)] }
}
