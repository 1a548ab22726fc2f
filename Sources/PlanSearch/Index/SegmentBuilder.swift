import PlanCore

/// Makes a segment of the index from plans.
package struct SegmentBuilder {
  /// The most UTF-8 bytes of titles, aliases and texts that a segment should have.
  package static let fullTextBytes = 6 << 20

  private var plans: [Identifier<Plan>] = []
  private var body: [UInt8] = []

  /// Starts an empty segment.
  package init() {}

  /// The UTF-8 bytes of titles, aliases and texts so far.
  package private(set) var textBytes = 0

  /// Whether the next plan should go into a segment of its own.
  package var isFull: Bool { textBytes >= Self.fullTextBytes }

  /// Adds everything that can be found in a plan; plans come in the order of the library.
  package mutating func add(_ plan: Plan, gazetteer: Gazetteer) {
    plans.append(plan.id)
    let entries = SearchEntry.entries(of: plan, gazetteer: gazetteer)
    body.append(number: entries.count)
    for entry in entries {
      textBytes += (entry.aliases + [entry.title, entry.text]).reduce(0) { $0 + $1.utf8.count }
      body.append(entry)
    }
  }

  /// The bytes of the segment, to be kept in a file or in memory.
  package func finish() -> [UInt8] {
    var names: [UInt8] = []
    names.append(strings: plans.map(\.rawValue))
    var head: [UInt8] = []
    head.append(number: SegmentLayout.magic)
    head.append(number: names.count)
    head.append(number: body.count)
    head.append(number: Int(bitPattern: UInt(names.withUnsafeBytes(checksum))))
    head.append(number: Int(bitPattern: UInt(body.withUnsafeBytes(checksum))))
    return head + names + body
  }
}

enum SegmentLayout {
  static let magic = 0x3153_474D
  static let headBytes = 40
}

extension [UInt8] {
  fileprivate mutating func append(_ entry: SearchEntry) {
    append(strings: [entry.kind.rawValue, entry.id, entry.title, entry.text])
    append(strings: entry.aliases)
    append(strings: entry.path)
    let facets = entry.facets
    append(strings: [facets.projectKind?.rawValue ?? ""])
    append(strings: facets.places.map(\.rawValue))
    append(strings: facets.stages.map(\.rawValue))
    append(strings: facets.modes.map(\.rawValue))
    append(number: facets.years.count)
    for years in facets.years {
      append(number: years.lowerBound)
      append(number: years.upperBound)
    }
  }

  fileprivate mutating func append(number: Int) {
    Swift.withUnsafeBytes(of: UInt64(bitPattern: Int64(number)).littleEndian) {
      append(contentsOf: $0)
    }
  }

  fileprivate mutating func append(strings: [String]) {
    append(number: strings.count)
    for string in strings {
      append(number: string.utf8.count)
      append(contentsOf: string.utf8)
    }
  }
}
