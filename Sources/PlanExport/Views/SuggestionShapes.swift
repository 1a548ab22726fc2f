import PlanCore
import PlanViews

/// Pairs that may be one thing.
struct SuggestionsShape: Encodable {
  /// Those with the most evidence first.
  let pairs: [PairShape]

  init(_ suggestions: LinkSuggestions, _ gazetteer: Gazetteer) {
    pairs = suggestions.pairs.map { PairShape($0, gazetteer) }
  }

  /// Two items and what speaks for them.
  struct PairShape: Encodable {
    let first: CandidateShape
    let second: CandidateShape
    /// At most `likely`: names make nothing the same.
    let certainty: CertaintyCode
    /// Both have one project code.
    let oneCode: Bool
    /// A name or alias that both have.
    let sharedName: Bool
    let nearName: Bool
    let oneKind: Bool
    let sharedPlaces: [PlaceShape]

    init(_ pair: LinkSuggestions.Pair, _ gazetteer: Gazetteer) {
      first = CandidateShape(pair.first)
      second = CandidateShape(pair.second)
      certainty = pair.evidence.certainty.rawValue
      oneCode = pair.evidence.isOfOneCode
      sharedName = pair.evidence.sharedName != nil
      nearName = pair.evidence.isNearName
      oneKind = pair.evidence.isOfOneKind
      sharedPlaces = gazetteer.shapes(of: pair.evidence.sharedPlaces)
    }
  }

  /// One item of a pair.
  struct CandidateShape: Encodable {
    let plan: Slug
    let id: Slug
    let title: Text
    /// The entity that it is already.
    let entity: Slug?

    init(_ candidate: LinkSuggestions.Candidate) {
      plan = candidate.item.plan.rawValue
      id = candidate.item.id.rawValue
      title = candidate.title
      entity = candidate.entity?.rawValue
    }
  }
}
