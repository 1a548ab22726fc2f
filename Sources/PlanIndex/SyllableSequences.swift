import PlanSearch

/// The ways in which a word of letters may begin as syllables: what the tables can be asked for.
struct SyllableSequences {
  /// Syllables one after the other.
  struct Sequence {
    /// What each syllable may be; of several only the last, which the letters end in.
    fileprivate(set) var steps: [ReadingTest] = []
    /// Whether the last syllable is not finished.
    fileprivate(set) var form = WordForm.full
    /// Whether the letters continue after these syllables.
    fileprivate(set) var isBeginning = false

    /// Whether every text with these syllables in a row has the word: pairs prove no more than
    /// that.
    var isExact: Bool { !isBeginning && steps.count <= 2 }
  }

  /// Syllables beyond these are left to a look at the text.
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

  /// The syllables to look for to find the word in one form, and whether that is enough.
  ///
  /// In a running text the beginning of one syllable does not count.
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
    for (number, syllable) in PinyinTable.syllables.enumerated().dropFirst()
    where syllable[0] == rest[used] {
      let part = rest.prefix(syllable.count)
      guard syllable.starts(with: part),
        !word.beginsSyllable[used..<used + part.count].dropFirst().contains(true)
      else { continue }
      if part.count < syllable.count {
        unfinished.append(UInt16(number))
      } else {
        var longer = sequence
        longer.steps.append(ReadingTest([UInt16(number)]))
        extend(longer, at: used + part.count, of: word, into: &sequences)
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
