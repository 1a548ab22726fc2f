import PlanCore

/// The hits of a search with each thing once.
package struct FoldedHits: Equatable, Sendable {
  /// The best hit of each thing, best first.
  package private(set) var hits: [SearchHit] = []
  /// What else there is of the thing of each of ``hits``.
  private var others: [Others] = []

  private struct Others: Equatable {
    /// Documents that surely speak of it, its own not counted.
    var documents = 0
    /// Hits that are not shown.
    var hits = 0
  }

  /// Without hits.
  package init() {}

  /// Folds the hits that are listed, in their order and in time linear in their number.
  ///
  /// - Parameter unfolded: Whether every hit is listed by itself after all.
  package init(_ hits: [SearchHit], things: LinkedThings, unfolded: Bool = false) {
    guard !unfolded else {
      self.hits = hits
      others = Array(repeating: Others(), count: hits.count)
      return
    }
    var places: [String: Int] = [:]
    for hit in hits {
      let thing = things[hit]
      if let thing, let place = places[thing.id] {
        others[place].hits += 1
        continue
      }
      if let thing { places[thing.id] = self.hits.count }
      self.hits.append(hit)
      others.append(Others(documents: (thing?.documents ?? 1) - 1))
    }
  }

  /// How many hits a complete list has and of how many things, or `nil` when each is shown.
  package func counts(in words: Strings) -> String? {
    let (hits, things) = (hits.count + others.reduce(0) { $0 + $1.hits }, hits.count)
    guard things < hits else { return nil }
    return words.say("\(hits) 条，合为 \(things) 项", "\(hits) hits, \(things) things")
  }

  /// Where else the thing of a hit is: 另见 2 份文件; `nil` when it is nowhere else.
  package func elsewhere(_ index: Int, in words: Strings) -> String? {
    let (documents, hits) = (others[index].documents, others[index].hits)
    if documents > 0 {
      return words.say(
        "另见 \(documents) 份文件", "in \(documents) more \(documents == 1 ? "document" : "documents")")
    }
    guard hits > 0 else { return nil }
    return words.say("另有 \(hits) 条", "\(hits) more \(hits == 1 ? "hit" : "hits")")
  }
}
