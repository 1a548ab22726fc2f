import PlanCore

extension Item {
  /// The places that the item itself names, each once, in printed order.
  ///
  /// An initiative names none; its actions do.
  package var places: [Identifier<Place>] {
    switch self {
    case .action(let item): item.places
    case .project(let item): item.allPlaces
    case .mechanism(let item): item.places
    case .event(let item): item.places
    case .indicator(let item): item.places
    case .commitment(let item): item.places
    case .document(let item): item.places
    case .context(let item): item.places
    case .initiative, .agreement, .person, .source: []
    }
  }

  /// What was said about the item, oldest first; an action is one statement of its own.
  ///
  /// Empty for what nothing is said about.
  package var statements: [Statement] {
    switch self {
    case .project(let item): item.statements
    case .mechanism(let item): item.statements
    case .agreement(let item): item.statements
    case .event(let item): item.statements
    case .document(let item): item.statements
    case .action(let item): [item.said(by: nil)]
    case .initiative, .indicator, .commitment, .person, .context, .source: []
    }
  }

  /// Whether the item is a thing that plans promise, and not a part of a plan's own text.
  var isThing: Bool {
    switch self {
    case .project, .mechanism, .agreement, .event, .document: true
    case .initiative, .action, .indicator, .commitment, .person, .context, .source: false
    }
  }
}

extension Project {
  /// The places of the project, its route and its belt, each once, in printed order.
  package var allPlaces: [Identifier<Place>] {
    var seen: Set<Identifier<Place>> = []
    let all = places + (route?.stops.map(\.place) ?? []) + (belt?.ends ?? [])
    return all.filter { seen.insert($0).inserted }
  }
}

extension Mode {
  /// Whether something is still to happen.
  var isPromise: Bool { self == .target || self == .seek }
}
