import Foundation
import TestSupport
import Testing

private let hasTools = ["/usr/bin/jq"].allSatisfy {
  FileManager.default.isExecutableFile(atPath: $0)
}

@Test(.enabled(if: hasTools, "skipped: install the Debian package jq to make the bulk file"))
func `the documented command makes what the bulk interface of OpenSearch takes`() throws {
  let folder = try TemporaryFolder()
  let tools = folder.path + "/tools"
  try FileManager.default.createDirectory(atPath: tools, withIntermediateDirectories: true)
  try FileManager.default.createSymbolicLink(
    atPath: tools + "/metroplan", withDestinationPath: try BuiltProgram.path("metroplan"))
  let environment = [
    "PATH": "\(tools):/usr/bin:/bin", "HOME": folder.path, "LANG": "C.UTF-8",
  ]
  _ = try DocumentedCommands.run(
    "metroplan export --format jsonl -o library.jsonl", in: folder.path, environment)
  let commands = try #require(DocumentedCommands.list(under: "OpenSearch").first)
  let lines = commands.split(separator: "\n").map(String.init)
  let making = try #require(lines.first { $0.hasPrefix("jq ") })
  _ = try DocumentedCommands.run(making, in: folder.path, environment)
  #expect(commands.contains("--data-binary @bulk.ndjson"), "line ends are kept as they are")
  #expect(commands.contains("Content-Type: application/x-ndjson"))
  #expect(commands.contains("/_bulk"))

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(folder.path)/\(name)", encoding: .utf8)
  }
  let records = try text("library.jsonl").split(separator: "\n")
  let bulk = try text("bulk.ndjson")
  #expect(bulk.hasSuffix("\n"), "the last line has to end, too")
  #expect(!bulk.contains("\r") && !bulk.contains("\n\n"))
  let parts = bulk.split(separator: "\n")
  #expect(parts.count == 2 * records.count)
  var ids: Set<String> = []
  for (number, record) in records.enumerated() where 2 * number + 1 < parts.count {
    let action = try #require(try object(parts[2 * number]))
    let index = try #require(action["index"] as? [String: String])
    #expect(action.count == 1 && Set(index.keys) == ["_index", "_id"])
    #expect(index["_index"] == "metroplan")
    let id = try #require(index["_id"])
    #expect((1...512).contains(id.utf8.count), "longer ids are refused")
    #expect(ids.insert(id).inserted, "\(id) would replace another record")
    let document = try #require(try object(parts[2 * number + 1]))
    #expect(document["key"] as? String == id)
    #expect(NSDictionary(dictionary: document).isEqual(to: try object(record) ?? [:]))
  }
}

private func object(_ line: Substring) throws -> [String: Any]? {
  try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
}
