import PlanCore

/// Finds places by any of their names, which are folded once.
package struct PlaceFinder: Sendable {
  private let gazetteer: Gazetteer
  private let fold: @Sendable (String) -> String
  /// The places by their folded names, the kinds of names in the order in which they count.
  private let ways: [[String: [Int]]]

  /// Creates a finder.
  ///
  /// - Parameters:
  ///   - gazetteer: The places.
  ///   - fold: Makes names that readers take for the same the same.
  package init(_ gazetteer: Gazetteer, folding fold: @escaping @Sendable (String) -> String) {
    self.gazetteer = gazetteer
    self.fold = fold
    let kinds: [(Place) -> [String]] = [
      { [$0.id.rawValue, $0.name] + [$0.code].compactMap { $0 } }, { $0.aliases },
      { $0.abbreviations },
    ]
    ways = kinds.map { names in
      var numbers: [String: [Int]] = [:]
      for (number, place) in gazetteer.places.enumerated() {
        for name in Set(names(place).map(fold)) { numbers[name, default: []].append(number) }
      }
      return numbers
    }
  }

  /// What a name leads to.
  package enum Finding: Equatable, Sendable {
    /// One place as it is today; `abolished` holds what the name meant and has become part of it.
    case place(Place, abolished: [Place])
    /// The places that a joined name such as 洛济焦 is made of, as they are today.
    case group([Place])
    /// Several places of one name.
    case several([Place])
    case none
  }

  /// Finds a place by slug, code, name, another name, or one-character form, in this order.
  ///
  /// A unit that was abolished leads to its successor. A name that is none is
  /// taken for one-character forms, one after the other.
  package func find(_ name: String) -> Finding {
    let wanted = fold(name)
    guard !wanted.isEmpty else { return .none }
    for numbers in ways {
      if let found = numbers[wanted] { return finding(found.map { gazetteer.places[$0] }) }
    }
    return joined(wanted)
  }

  /// Finds a place among those of all China, by the same names and by its spelling in Latin
  /// letters: Hefei, Hohhot, huhehaote.
  ///
  /// Behind names of what it belongs to (开封市鼓楼区) only those there are meant.
  ///
  /// Cost: reads all China and folds its names, some milliseconds.
  package func findInChina(_ name: String) -> Finding {
    guard let nation = gazetteer.nation else { return .none }
    let wanted = fold(name)
    let kinds: [(Place) -> [String]] = [
      { [$0.id.rawValue, $0.name] },
      { place in
        let spellings = nation.spellings(of: place)
        return place.aliases + [spellings?.official, spellings?.pinyin].compactMap { $0 }
      },
      { $0.abbreviations },
    ]
    for names in kinds {
      let found = nation.places.filter { names($0).contains { fold($0) == wanted } }
      if !found.isEmpty { return finding(found.compactMap { gazetteer[$0.id] }) }
    }
    let found = gazetteer.places(written: wanted)
    return found.isEmpty ? .none : finding(found)
  }

  private func finding(_ found: [Place]) -> Finding {
    var seen: Set<Identifier<Place>> = []
    let today = found.map(gazetteer.today).filter { seen.insert($0.id).inserted }
    guard today.count == 1, let place = today.first else { return .several(today) }
    return .place(place, abolished: found.filter { $0.id != place.id })
  }

  /// The places whose one-character forms a name is made of.
  private func joined(_ name: String) -> Finding {
    guard name.count > 1, let abbreviations = ways.last else { return .none }
    var places: [Place] = []
    for letter in name {
      let found = (abbreviations[String(letter)] ?? []).map { gazetteer.places[$0] }
      guard case .place(let place, _) = finding(found) else { return .none }
      if !places.contains(place) { places.append(place) }
    }
    return places.count > 1 ? .group(places) : .none
  }
}

extension Gazetteer {
  /// The unit that a place is today: itself, or the last of its successors.
  package func today(_ place: Place) -> Place {
    var place = place
    var seen: Set<Identifier<Place>> = []
    while seen.insert(place.id).inserted, let next = place.successor.flatMap({ self[$0] }) {
      place = next
    }
    return place
  }

  /// The abolished units that some places took over, in the order of the files.
  package func abolished(into places: [Place]) -> [Place] {
    let ids = Set(places.map(\.id))
    return self.places.filter { $0.successor != nil && ids.contains(today($0).id) }
  }

  /// The units that a place belongs to, the nearest first.
  package func ancestors(of id: Identifier<Place>) -> [Place] {
    var found: [Place] = []
    var seen: Set<Identifier<Place>> = [id]
    var next = self[id]?.parent
    while let id = next, seen.insert(id).inserted, let place = self[id] {
      found.append(place)
      next = place.parent
    }
    return found
  }

  /// A place with everything that belongs to it: what it took over, and all units below.
  ///
  /// Cost: linear in the number of places found.
  package func territory(of id: Identifier<Place>) -> Set<Identifier<Place>> {
    var result: Set<Identifier<Place>> = []
    var open = [id]
    while let id = open.popLast() {
      guard result.insert(id).inserted else { continue }
      open += (places(below: id) + places(before: id)).map(\.id)
    }
    return result
  }
}
