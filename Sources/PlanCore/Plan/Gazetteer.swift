/// The places that plans refer to, by slug.
public struct Gazetteer: Equatable, Sendable {
  /// All places, in the order of their files.
  public let places: [Place]
  private let index: [Identifier<Place>: Int]

  /// Creates a gazetteer; of two places with one slug the first one counts.
  public init(places: [Place] = []) {
    self.places = places
    index = Dictionary(
      places.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The place with the slug `id`, or `nil` when there is none.
  public subscript(id: Identifier<Place>) -> Place? {
    index[id].map { places[$0] }
  }

  /// The short name readers know (洛阳), or the slug when the place is unknown.
  public func shortName(of id: Identifier<Place>) -> String {
    guard let place = self[id] else { return id.rawValue }
    return place.aliases.first ?? place.name
  }
}
