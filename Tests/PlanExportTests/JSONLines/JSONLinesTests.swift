import Foundation
import PlanCore
import PlanLibrary
import TestSupport
import Testing

@testable import PlanExport

private let library: Library = {
  let root = Checkout.root
  return LibraryLoader(folders: [LibraryFolder(path: root.appendingPathComponent("data").path)])
    .load()
}()

private func records(_ plans: [Plan], in library: Library) throws -> [[String: Any]] {
  let text = try JSONLinesExport.lines(of: plans, in: library, asOf: ExportFixture.day)
  #expect(text.hasSuffix("}\n"))
  return try text.split(separator: "\n").map { line in
    try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }
}

@Test func `everything in the library is one record on one line`() throws {
  let records = try records(library.plans, in: library)
  let keys = records.compactMap { $0["key"] as? String }
  #expect(Set(keys).count == records.count)
  let items = library.plans.reduce(0) { $0 + 1 + $1.items.count }
  let (entities, places) = (library.links.entities.count, library.gazetteer.places.count)
  #expect(records.count == items + entities + places)
  for record in records {
    let allowed: Set<String> = ["key", "type", "plan", "parent", "id", "title", "data"]
    #expect(Set(record.keys).isSubset(of: allowed))
    #expect((record["data"] as? [String: Any])?["id"] as? String == record["id"] as? String)
  }
  let actions = records.filter { $0["type"] as? String == "action" }
  #expect(actions.allSatisfy { $0["parent"] is String })
}

@Test func `one plan brings its own records and the entities that it names`() throws {
  let records = try records([library.plans[0]], in: library)
  let plans = Set(records.compactMap { $0["plan"] as? String })
  #expect(plans == [library.plans[0].id.rawValue])
  let entities = records.filter { $0["type"] as? String == "entity" }
  #expect(!entities.isEmpty && entities.count < library.links.entities.count)
}

@Test func `no text breaks a line or leaves a control in it`() throws {
  let plan = ExportFixture.plan { $0 + "\u{2028}\n\u{1B}\u{202E}\"" }
  let text = try JSONLinesExport.lines(
    of: [plan], in: Library(plans: [plan], gazetteer: ExportFixture.gazetteer),
    asOf: ExportFixture.day)
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  #expect(lines.count == plan.items.count + 1 + ExportFixture.gazetteer.places.count + 1)
  #expect(!text.unicodeScalars.contains { $0.isDangerous && $0 != "\n" })
}
