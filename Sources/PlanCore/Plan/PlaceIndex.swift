import Synchronization

/// Places by their names and by what they belong to, each made when it is first asked for.
final class PlaceIndex: Sendable {
  private struct Names {
    /// By full name and by code.
    var full: [String: [Int]] = [:]
    var other: [String: [Int]] = [:]
  }

  private struct Units {
    /// By what they belong to, and by what they have become part of.
    var below: [Identifier<Place>: [Int]] = [:]
    var before: [Identifier<Place>: [Int]] = [:]
  }

  private let places: [Place]
  private let names = Mutex<Names?>(nil)
  private let units = Mutex<Units?>(nil)

  init(_ places: [Place]) {
    self.places = places
  }

  /// The places with a full name or a code, in their order.
  func places(fully name: String) -> [Place] { named { $0.full[name] } }

  /// The places with another name, in their order.
  func places(otherwise name: String) -> [Place] { named { $0.other[name] } }

  /// The places that belong to one directly, in their order.
  func places(below id: Identifier<Place>) -> [Place] { belonging { $0.below[id] } }

  /// The places that have become part of one, in their order.
  func places(before id: Identifier<Place>) -> [Place] { belonging { $0.before[id] } }

  private func named(_ find: (Names) -> [Int]?) -> [Place] {
    let found = names.withLock { names in
      let known = names ?? namesOfPlaces()
      names = known
      return find(known)
    }
    return (found ?? []).map { places[$0] }
  }

  private func belonging(_ find: (Units) -> [Int]?) -> [Place] {
    let found = units.withLock { units in
      let known = units ?? unitsOfPlaces()
      units = known
      return find(known)
    }
    return (found ?? []).map { places[$0] }
  }

  private func namesOfPlaces() -> Names {
    var names = Names()
    for (number, place) in places.enumerated() {
      names.full[place.name, default: []].append(number)
      if let code = place.code, code != place.name {
        names.full[code, default: []].append(number)
      }
      for alias in Set(place.aliases) { names.other[alias, default: []].append(number) }
    }
    return names
  }

  private func unitsOfPlaces() -> Units {
    var units = Units()
    for (number, place) in places.enumerated() {
      if let parent = place.parent { units.below[parent, default: []].append(number) }
      if let successor = place.successor { units.before[successor, default: []].append(number) }
    }
    return units
  }
}
