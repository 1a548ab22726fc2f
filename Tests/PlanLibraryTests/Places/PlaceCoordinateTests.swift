import Foundation
import PlanCore
import PlanLibrary
import TestSupport
import Testing

private let gazetteer = LibraryLoader(
  folders: [LibraryFolder(path: Checkout.path("data"))]
).load().gazetteer

/// The outline of a province in parts, from Support/province-outlines.txt.
private struct Outline {
  let rings: [[Coordinate]]

  /// Whether a point lies inside one of the parts: a ray to the east crosses its outline an odd
  /// number of times.
  func contains(_ point: Coordinate) -> Bool {
    rings.contains { ring in
      var isInside = false
      for (start, end) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
        guard (start.latitude > point.latitude) != (end.latitude > point.latitude) else { continue }
        let share = (point.latitude - start.latitude) / (end.latitude - start.latitude)
        let crossing = start.longitude + share * (end.longitude - start.longitude)
        if crossing > point.longitude { isInside.toggle() }
      }
      return isInside
    }
  }
}

/// The outlines of the provinces, by code.
private let outlines: [String: Outline] = {
  var rings: [String: [[Coordinate]]] = [:]
  let text = (try? Checkout.text("Tests/PlanLibraryTests/Support/province-outlines.txt")) ?? ""
  for line in text.split(separator: "\n") where !line.hasPrefix("#") {
    let words = line.split(separator: " ")
    rings[String(words[0]), default: []].append(
      words.dropFirst().compactMap { word in
        let angles = word.split(separator: ",").compactMap { Double($0) }
        return Coordinate(longitude: angles[0], latitude: angles[1])
      })
  }
  return rings.mapValues(Outline.init)
}()

private func province(of place: Place) -> Place? {
  var place: Place? = place
  while let next = place, next.parent != nil { place = next.parent.flatMap { gazetteer[$0] } }
  return place
}

/// The distance of two points in kilometres, by the plane around them.
private func distance(_ left: Coordinate, _ right: Coordinate) -> Double {
  let width = cos(left.latitude * .pi / 180)
  return 111.2
    * hypot(left.latitude - right.latitude, (left.longitude - right.longitude) * width)
}

@Test func `every coordinate lies inside the province of its place`() throws {
  let located = gazetteer.places.filter { $0.coordinate != nil }
  #expect(located.count >= 44)
  for place in located {
    let unit = try #require(province(of: place), "\(place.name) lies in no province")
    let outline = try #require(
      outlines[unit.code ?? ""], "no outline of \(unit.name): see Support/province_outlines.py")
    let coordinate = try #require(place.coordinate)
    #expect(
      outline.contains(coordinate),
      "\(place.name) \(coordinate) lies outside \(unit.name)")
  }
}

@Test func `an outline knows what is outside`() throws {
  let henan = try #require(outlines["410000"])
  let luoyang = try #require(gazetteer["luoyang"]?.coordinate)
  #expect(henan.contains(luoyang))
  // 晋城, 襄阳, 渭南 and 徐州 stand less than 100 km beyond the border, on all four sides.
  for (longitude, latitude) in [
    (112.85, 35.49), (112.14, 32.04), (109.50, 34.50), (117.19, 34.26),
  ] {
    let point = try #require(Coordinate(longitude: longitude, latitude: latitude))
    #expect(!henan.contains(point))
  }
  // The wrong way round, a coordinate lies in no province.
  #expect(Coordinate(longitude: luoyang.latitude, latitude: luoyang.longitude) == nil)
}

@Test func `counties stand near the city that they belong to, and apart from each other`() throws {
  for place in gazetteer.places {
    guard let coordinate = place.coordinate, place.level == .county || place.level == .district
    else { continue }
    let city = try #require(place.parent.flatMap { gazetteer[$0] })
    // 栾川, the farthest, is 124 km from 洛阳.
    let seat = try #require(city.coordinate, "\(city.name) has no coordinates")
    #expect(distance(coordinate, seat) < 130, "\(place.name) is far from \(city.name)")
    #expect(distance(coordinate, seat) > 4, "\(place.name) stands in \(city.name)")
  }
}

@Test func `新乡 is in the city and not in the county of its name`() throws {
  let city = try #require(gazetteer["xinxiang"]?.coordinate)
  // The city's offices (35°18′13″N 113°55′36″E) and the seat of 新乡县.
  let offices = try #require(Coordinate(longitude: 113.9267, latitude: 35.3036))
  let county = try #require(Coordinate(longitude: 113.8015, latitude: 35.1903))
  #expect(distance(city, offices) < 5)
  #expect(distance(city, county) > 10)
}

// MARK: All China

private let nation = LibraryFolder(path: Checkout.path("data")).nation

@Test func `the points of all China lie inside the provinces whose outlines are known`() throws {
  var count = 0
  for place in nation.places {
    guard let point = place.coordinate, let code = place.code,
      let outline = outlines[code.prefix(2) + "0000"]
    else { continue }
    count += 1
    #expect(outline.contains(point), "\(place.name) \(code) \(point)")
  }
  #expect(count > 500)
}

@Test func `places of all China belong together`() throws {
  #expect(nation.places.count(where: { $0.level == .province || $0.level == .municipality }) == 34)
  #expect(nation.places.count(where: { $0.validTo == nil && $0.successor == nil }) == 3212)
  #expect(Set(nation.places.map(\.id)).count == nation.places.count)
  for place in nation.places {
    #expect((place.parent == nil) == (place.code?.hasSuffix("0000") == true), "\(place.name)")
    var seen: Set<Identifier<Place>> = []
    var next: Place? = place
    while let unit = next, seen.insert(unit.id).inserted {
      next = unit.successor.flatMap { nation[$0] }
    }
    // No chain of successors runs in a circle.
    #expect(next == nil, "\(place.name)")
  }
}

@Test func `the bundled places are units of all China`() {
  for place in gazetteer.places {
    guard let code = place.code else { continue }
    #expect(nation.named(place.name).contains { $0.code == code }, "\(place.name) \(code)")
  }
}

@Test func `the readings of all China are those of the public places`() throws {
  var spelled: [String: Set<String>] = [:]
  for place in nation.places {
    guard let spellings = nation.spellings(of: place) else { continue }
    spelled[place.name, default: []].insert(spellings.pinyin)
  }
  var count = 0
  for line in try Checkout.text("Tests/PlanSearchTests/Data/places.txt").split(separator: "\n")
  where !line.hasPrefix("#") {
    for entry in line.split(separator: ", ") {
      let parts = entry.split(separator: " ")
      let (name, reading) = (String(parts[0]), parts.dropFirst().joined())
      guard let pinyin = spelled[name] else { continue }
      count += 1
      #expect(pinyin.allSatisfy { reading.hasPrefix($0) }, "\(name) \(pinyin)")
    }
  }
  #expect(count > 2500)
}
