import PlanCore
import PlanSearch

/// The entries of a segment that match a query, and how.
///
/// For ``unsure`` entries the sets give the best possible case: only their text decides whether
/// they match. Entries outside ``all`` are undefined.
struct ShardMatches: Sendable {
  /// The entries with every word that pass every filter.
  private(set) var all: DocumentSet
  /// Those that have every word as it is written.
  private(set) var literal: DocumentSet
  /// Those that have every word in the title.
  private(set) var allInTitle: DocumentSet
  /// Those that have some word in the title.
  private(set) var someInTitle: DocumentSet
  /// Those that have some word in an alias and not in the title.
  private(set) var someInAlias: DocumentSet
  /// Those that have some word only as an unfinished reading.
  private(set) var someUnfinished: DocumentSet
  /// Those that have some word only by first letters.
  private(set) var someInitials: DocumentSet
  /// Those that only the text can decide.
  private(set) var unsure: DocumentSet
  /// How many of ``all`` are not ``unsure``.
  private(set) var sureCount = 0

  /// Finds the entries among `live`; `nil` if there are none.
  init?(of question: ShardQuestion, in shard: Shard, live: DocumentSet?, to depth: SearchDepth) {
    let none = DocumentSet(count: shard.count)
    var universe = live ?? DocumentSet(all: shard.count)
    for filter in question.filters {
      universe.formIntersection(filter.entries(of: shard))
    }
    if universe.isEmpty { return nil }
    (all, literal, allInTitle) = (universe, universe, universe)
    (someInTitle, someInAlias, someUnfinished, someInitials) = (none, none, none, none)
    unsure = none
    for word in question.words {
      add(WordMatches(of: word, in: shard, within: all, to: depth))
      if all.isEmpty { return nil }
    }
    literal.formIntersection(all)
    unsure.formIntersection(all)
    sureCount = all.count - unsure.count
  }

  private mutating func add(_ word: WordMatches) {
    all.formIntersection(word.all)
    literal.formIntersection(word.literal)
    allInTitle.formIntersection(word.inTitle)
    someInTitle.formUnion(word.inTitle)
    unsure.formUnion(word.unsure)
    someInAlias.formUnion(word.inAlias)
    if let unfinished = word.unfinished { someUnfinished.formUnion(unfinished) }
    if let initials = word.initials { someInitials.formUnion(initials) }
  }

  /// The entries of one tier: with every word as written, or with some word by its reading.
  func entries(byReading: Bool, in tier: SearchRank.Tier) -> DocumentSet {
    var entries = all
    if byReading { entries.subtract(literal) } else { entries.formIntersection(literal) }
    switch tier {
    case .allInTitle: entries.formIntersection(allInTitle)
    case .someInTitle:
      entries.formIntersection(someInTitle)
      entries.subtract(allInTitle)
    case .someInAlias:
      entries.formIntersection(someInAlias)
      entries.subtract(someInTitle)
      entries.subtract(allInTitle)
    case .onlyInText:
      entries.subtract(someInAlias)
      entries.subtract(someInTitle)
      entries.subtract(allInTitle)
    }
    return entries
  }

  /// Those of `entries` whose worst word matches in one form.
  func entries(of entries: DocumentSet, in form: WordForm) -> DocumentSet {
    switch form {
    case .literal: entries
    case .full: entries.subtracting(someUnfinished).subtracting(someInitials)
    case .unfinished: entries.intersection(someUnfinished).subtracting(someInitials)
    case .initials: entries.intersection(someInitials)
    }
  }
}

/// The entries of a segment that have one word.
private struct WordMatches {
  /// Those that have it as it is written, in any field.
  var literal: DocumentSet
  var all: DocumentSet
  var inTitle: DocumentSet
  /// In an alias and not in the title.
  var inAlias: DocumentSet
  /// Those that only the text can decide.
  var unsure: DocumentSet
  /// By a reading with an unfinished last syllable; `nil` for none.
  var unfinished: DocumentSet?
  /// By first letters.
  var initials: DocumentSet?

  init(
    of word: ShardQuestion.Word, in shard: Shard, within universe: DocumentSet,
    to depth: SearchDepth
  ) {
    let none = DocumentSet(count: shard.count)
    (literal, inTitle, inAlias, unsure) = (none, none, none, none)
    var rest = universe
    for field in depth.literalFields {
      let matcher = FieldMatcher(shard: shard, field: field)
      var found = none
      for writing in word.writings {
        guard let entries = matcher.literal(writing.units, within: rest) else { continue }
        found.formUnion(entries)
        // For a longer word the pairs do not prove a match.
        if !writing.isExact { unsure.formUnion(entries) }
      }
      if found.isEmpty { continue }
      literal.formUnion(found)
      rest.subtract(found)
      if field == .title { inTitle = found }
      if field == .alias { inAlias = found }
    }
    all = literal
    guard let sequences = word.sequences else { return }
    for field in depth.readFields {
      if rest.isEmpty { break }
      let matcher = FieldMatcher(shard: shard, field: field)
      guard let found = matcher.read(sequences, within: rest) else { continue }
      let read = found.all
      all.formUnion(read)
      rest.subtract(read)
      unsure.formUnion(found.unsure)
      unfinished = unfinished?.union(found.unfinished) ?? found.unfinished
      initials = initials?.union(found.initials) ?? found.initials
      if field == .title { inTitle.formUnion(read) }
      if field == .alias { inAlias.formUnion(read) }
    }
  }
}
