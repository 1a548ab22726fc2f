import PlanCore

/// Where a plan of the corpus is set: a province, some of its cities and counties.
struct PlanSetting {
  let province: Place
  /// Cities and counties, the core city first.
  let places: [Place]

  /// Chooses the places; every province with three cities or more can be chosen.
  init(in country: Country, random: inout SplitMix) {
    let seat = random.pick(country.seats)
    province = seat.province
    let cities = random.sample(seat.cities, random.within(3...6))
    let counties = random.sample(cities.flatMap { country.children[$0.id] ?? [] }, 8)
    places = cities + counties
  }

  /// The name that readers use.
  static func shortName(of place: Place) -> String { place.aliases.first ?? place.name }
}

/// The places of the gazetteer by what they belong to.
struct Country: Sendable {
  struct Seat: Sendable {
    let province: Place
    let cities: [Place]
  }

  /// The provinces that have three cities or more, with those.
  let seats: [Seat]
  /// The units below each unit.
  let children: [Identifier<Place>: [Place]]

  init(_ places: [Place]) {
    // Spots, basins and units of the past are in plans too, but not as members.
    let units = places.filter { $0.level != .area && $0.validTo == nil }
    var children: [Identifier<Place>: [Place]] = [:]
    for place in units {
      if let parent = place.parent { children[parent, default: []].append(place) }
    }
    self.children = children
    seats = units.filter { $0.level == .province }.compactMap { province in
      let cities = children[province.id] ?? []
      return cities.count < 3 ? nil : Seat(province: province, cities: cities)
    }
  }
}
