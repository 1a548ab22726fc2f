/// The places that plans refer to, by slug.
public struct Gazetteer: Sendable {
  /// All places: those of the files in their order, then those of the nation that plans name, with
  /// what they belong to.
  public let places: [Place]
  /// Where names are looked up that no file has, or `nil`.
  public let nation: NationalPlaces?
  private let index: [Identifier<Place>: Int]
  private let names: PlaceIndex

  /// Creates a gazetteer; of two places with one slug the first one counts.
  public init(places: [Place] = [], nation: NationalPlaces? = nil) {
    self.places = places
    self.nation = nation
    names = PlaceIndex(places)
    index = Dictionary(
      places.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The place with the slug `id`, or `nil` when there is none.
  public subscript(id: Identifier<Place>) -> Place? {
    index[id].map { places[$0] } ?? nation?[id].map(adopted)
  }

  /// Whether the place is one of ``places``.
  public func holds(_ id: Identifier<Place>) -> Bool { index[id] != nil }

  /// Those of ``places`` that some slugs name, in their order.
  package func places(_ slugs: Set<Identifier<Place>>) -> [Place] {
    slugs.compactMap { index[$0] }.sorted().map { places[$0] }
  }

  /// Those of ``places`` that belong to one directly.
  package func places(below id: Identifier<Place>) -> [Place] { names.places(below: id) }

  /// Those of ``places`` that have become part of one.
  package func places(before id: Identifier<Place>) -> [Place] { names.places(before: id) }

  /// The short name readers know (洛阳), or the slug when the place is unknown.
  public func shortName(of id: Identifier<Place>) -> String {
    self[id]?.shortName ?? id.rawValue
  }
}

extension Gazetteer: Equatable {
  /// Whether two hold the same places; those of the nation are the same for all.
  public static func == (left: Gazetteer, right: Gazetteer) -> Bool {
    left.places == right.places
  }
}

// MARK: - Places of the nation

extension Gazetteer {
  /// The gazetteer with places of the nation, and what they belong to and became.
  ///
  /// - Parameter known: Those that were adopted before; the nation is read for others alone.
  public func adopting(
    _ ids: some Sequence<Identifier<Place>>, known: [Place] = []
  ) -> Gazetteer {
    var open = Array(ids)
    guard !open.isEmpty else { return self }
    let known = Dictionary(known.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var added: [Identifier<Place>: Place] = [:]
    while let id = open.popLast() {
      guard index[id] == nil, added[id] == nil, let place = known[id] ?? nation?[id].map(adopted)
      else { continue }
      added[id] = place
      open += [place.parent, place.successor].compactMap { $0 }
    }
    guard !added.isEmpty else { return self }
    let ordered = added.values.sorted { ($0.code ?? "", $0.id) < ($1.code ?? "", $1.id) }
    return Gazetteer(places: places + ordered, nation: nation)
  }

  /// A place of the nation as a member of this gazetteer: what files have too goes by their slugs.
  private func adopted(_ place: Place) -> Place {
    Place(
      id: own(place)?.id ?? place.id, code: place.code, name: place.name, level: place.level,
      parent: place.parent.map(ownSlug), aliases: place.aliases,
      abbreviations: place.abbreviations, validFrom: place.validFrom, validTo: place.validTo,
      successor: place.successor.map(ownSlug), coordinate: place.coordinate)
  }

  /// The place of the files that a place of the nation is.
  private func own(_ place: Place) -> Place? {
    names.places(fully: place.name)
      .first { $0.code == place.code && $0.name == place.name && $0.id != place.id }
  }

  private func ownSlug(_ id: Identifier<Place>) -> Identifier<Place> {
    nation?[id].flatMap(own)?.id ?? id
  }

  /// What a name in a plan file can mean: places of the files by code, name or other name, else
  /// those of the nation; behind the names of what it belongs to (开封市鼓楼区) only those there.
  ///
  /// A unit that has been abolished is meant by its full name alone.
  public func places(written name: String) -> [Place] {
    let own = names.places(fully: name)
    if !own.isEmpty { return own }
    let short = names.places(otherwise: name)
    if !short.isEmpty { return standing(short) }
    guard let nation else { return [] }
    let found = nation.named(name).map { self.own($0) ?? adopted($0) }
    if !found.isEmpty {
      let full = found.filter { $0.name == name || $0.code == name }
      return standing(full.isEmpty ? found : full)
    }
    return standing(below(name, nation))
  }

  /// The places whose full name a name ends with, behind names of what they belong to.
  private func below(_ name: String, _ nation: NationalPlaces) -> [Place] {
    var start = name.startIndex
    while start < name.endIndex {
      start = name.index(after: start)
      let (above, last) = (name[..<start], String(name[start...]))
      let found = nation.named(last).map { self.own($0) ?? adopted($0) }
        .filter { $0.name == last && isPath(above, above: $0) }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Whether a text is names of units that a place belongs to, from the largest to the nearest.
  private func isPath(_ text: Substring, above place: Place) -> Bool {
    guard let parent = place.parent.flatMap({ self[$0] }) else { return text.isEmpty }
    if text.isEmpty { return true }
    for name in [parent.name] + parent.aliases where text.hasSuffix(name) {
      if isPath(text.dropLast(name.count), above: parent) { return true }
    }
    return isPath(text, above: parent)
  }

  /// Those that have not been abolished, if there are any.
  private func standing(_ places: [Place]) -> [Place] {
    let standing = places.filter { $0.successor == nil && $0.validTo == nil }
    return standing.isEmpty ? places : standing
  }

  /// The names of a place and of what it belongs to, from the largest: 河南省开封市鼓楼区.
  public func fullName(of place: Place) -> String {
    var (names, seen, next) = ([place.name], Set([place.id]), place.parent)
    while let id = next, seen.insert(id).inserted, let parent = self[id] {
      names.append(parent.name)
      next = parent.parent
    }
    return names.reversed().joined()
  }
}
