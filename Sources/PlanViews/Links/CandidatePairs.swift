import PlanCore

/// Which things are worth comparing, found without comparing all with all.
struct CandidatePairs {
  /// The numbers of the things, the smaller first, in ascending order.
  let pairs: [(Int, Int)]

  /// A bucket with more things than this says nothing, such as all projects of one city.
  private static let largestBucket = 200

  init(_ things: [LinkableThing]) {
    var buckets: [String: [Int]] = [:]
    for (number, thing) in things.enumerated() {
      for key in Self.keys(of: thing) { buckets[key, default: []].append(number) }
    }
    var seen: Set<[Int]> = []
    for members in buckets.values where members.count <= Self.largestBucket {
      for (offset, left) in members.enumerated() {
        for right in members[(offset + 1)...]
        where things[left].item.plan != things[right].item.plan {
          seen.insert([left, right])
        }
      }
    }
    pairs = seen.map { ($0[0], $0[1]) }.sorted { $0 < $1 }
  }

  /// The code, names, two neighbouring characters of the title within one kind, and pairs of places within
  /// one kind.
  private static func keys(of thing: LinkableThing) -> Set<String> {
    var keys = Set(thing.names.map { "name " + $0 })
    if let code = thing.code { keys.insert("code " + code) }
    let letters = Array(thing.names.first ?? "")
    for (letter, next) in zip(letters, letters.dropFirst()) {
      keys.insert("\(thing.form) \(letter)\(next)")
    }
    let places = thing.places.sorted()
    for (offset, place) in places.enumerated() {
      for other in places[(offset + 1)...] { keys.insert("\(thing.form) \(place) \(other)") }
    }
    return keys
  }
}
