import Foundation
import TestSupport
import Testing

/// docs/json.md as the list of keys that it promises.
struct JSONDocument {
  /// The keys of each shape; one that may be absent ends in `?`.
  var shapes: [String: Set<String>] = [:]
  /// The shapes that views across plans print, which stand after those of plans.
  var viewShapes: Set<String> = []
  /// The examples.
  var examples: [String] = []

  /// Reads the page of this repository.
  static func read() throws -> JSONDocument {
    let page = Checkout.root
      .appendingPathComponent("docs/json.md")
    return JSONDocument(String(decoding: try Data(contentsOf: page), as: UTF8.self))
  }

  init(_ text: String) {
    var shape: String?
    var isOfViews = false
    var example: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let lines = example {
        if line == "```" {
          examples.append(lines.joined(separator: "\n"))
          example = nil
        } else {
          example = lines + [line]
        }
      } else if line == "```json" {
        example = []
      } else if line.hasPrefix("## ") {
        isOfViews = isOfViews || line == "## projects"
      } else if line.hasPrefix("### ") {
        shape = String(line.dropFirst(4))
        if isOfViews { viewShapes.insert(String(line.dropFirst(4))) }
      } else if let shape, let key = line.firstMatch(of: #/^\| `([A-Za-z]+\??)` \|/#)?.1 {
        shapes[shape, default: []].insert(String(key))
      }
    }
  }
}

/// The keys that objects of JSON really have, shape by shape.
struct ObservedShapes {
  private var counts: [String: Int] = [:]
  private var keys: [String: [String: Int]] = [:]

  /// The keys of each shape in the notation of docs/json.md.
  var shapes: [String: Set<String>] {
    keys.reduce(into: [:]) { result, entry in
      let (shape, seen) = entry
      result[shape] = Set(seen.map { $0.value == counts[shape] ? $0.key : $0.key + "?" })
    }
  }

  /// Expects no key that `document` does not list, and each of those that may not be absent.
  func expect(
    in document: JSONDocument, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for (shape, keys) in shapes {
      let listed = try #require(document.shapes[shape], "\(shape)", sourceLocation: sourceLocation)
      let required = listed.filter { !$0.hasSuffix("?") }
      let known = Set(listed.map { $0.replacing("?", with: "") })
      let found = Set(keys.map { $0.replacing("?", with: "") })
      #expect(found.isSubset(of: known), "\(shape)", sourceLocation: sourceLocation)
      #expect(required.isSubset(of: keys), "\(shape)", sourceLocation: sourceLocation)
    }
  }

  /// Adds every object of `json`, the outermost one being a `shape`.
  mutating func add(_ json: String, as shape: String) throws {
    try add(value: JSONSerialization.jsonObject(with: Data(json.utf8)), as: shape)
  }

  private mutating func add(value: Any, as shape: String?) throws {
    if let list = value as? [Any] {
      for element in list { try add(value: element, as: shape) }
    } else if let object = value as? [String: Any] {
      let shape = try #require(
        shape, "an object stands under a key that docs/json.md does not name")
      counts[shape, default: 0] += 1
      for (key, value) in object {
        keys[shape, default: [:]][key, default: 0] += 1
        #expect(!(value is NSNull))
        try add(value: value, as: Self.names["\(shape).\(key)"] ?? Self.names[key])
      }
    }
  }

  /// The shape of the objects that stand under a key.
  private static let names = [
    "region": "Region", "provinces": "Place", "places": "Place", "place": "Place",
    "ends": "Place", "announcements": "Announcement", "sources": "Source", "source": "Reference",
    "members": "Member", "initiatives": "Initiative", "actions": "Action",
    "projects": "Project", "route": "Route", "stops": "Stop", "belt": "Belt",
    "statements": "Statement", "quantities": "Quantity", "mechanisms": "Mechanism",
    "agreements": "Agreement", "events": "Event", "indicators": "Indicator", "growth": "Figure",
    "commitments": "Commitment", "documents": "Document", "people": "Person",
    "context": "Context", "counts": "Counts", "hits": "Hit", "matches": "Match",
    "notices": "Notice",
    "ProjectTable.rows": "ProjectRow", "groups": "RowGroup",
    "links": "Link", "Track.statements": "TrackedStatement", "slips": "Slip",
    "promises": "TrackedStatement", "contradictions": "Contradiction",
    "earlier": "TrackedStatement", "later": "TrackedStatement", "Ranking.rows": "Ranked",
    "roles": "Role", "items": "TouchingItem", "PlaceView.commitments": "PlaceCommitment",
    "PlaceCommitment.actions": "CommittedAction", "PlaceView.links": "PlaceCount",
    "LineTable.rows": "Line", "Line.stops": "LineStop", "Line.appearances": "ItemReference",
    "successor": "Place", "Timeline.rows": "TimelineRow", "IndicatorTable.rows": "IndicatorRow",
    "IndicatorTable.groups": "IndicatorGroup", "IndicatorGroup.rows": "ItemReference",
    "series": "IndicatorSeries", "points": "IndicatorPoint",
    "Comparison.fields": "ComparedField", "ComparedField.cells": "ComparedCell",
    "ComparedField.shared": "SharedEntity", "ComparedCell.initiatives": "ComparedItem",
    "ComparedCell.stages": "StageCount", "ComparedCell.only": "ComparedItem",
    "Comparison.mechanisms": "ComparedMechanism", "ComparedMechanism.cells": "MechanismCell",
    "MechanismCell.mechanisms": "ComparedItem", "added": "Change", "dropped": "Change",
    "statusChanged": "Change", "contentChanged": "Change", "wordingChanged": "Change",
    "Change.fields": "FieldChange", "pairs": "Pair", "first": "Candidate",
    "second": "Candidate", "sharedPlaces": "Place",
  ]
}
