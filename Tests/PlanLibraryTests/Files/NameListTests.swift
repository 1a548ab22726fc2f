import Foundation
import TestSupport
import Testing

@testable import PlanLibrary

/// Names that begin alike, that are the beginnings of others, and that are in Chinese.
@Test(arguments: 0..<20 as Range<UInt64>)
func `names in a folder are in the order of their bytes`(seed: UInt64) throws {
  var numbers = SeededNumbers(seed: seed)
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let beginning = ["", "plan-", "规划", "规", "a"].randomElement(using: &numbers) ?? ""
  var names: Set<String> = []
  for _ in 0..<Int.random(in: 0...60, using: &numbers) {
    let length = Int.random(in: 0...12, using: &numbers)
    let rest = (0..<length).map { _ in ["a", "b", "0", "规", "市"].randomElement(using: &numbers) }
    let name = beginning + rest.compactMap { $0 }.joined()
    if !name.isEmpty { names.insert(name) }
  }
  for name in names { try Data().write(to: folder.appending(path: name)) }
  let list = try NameList.names(in: folder.path).get()
  #expect(
    list.indices.map { list[$0] }
      == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
}
