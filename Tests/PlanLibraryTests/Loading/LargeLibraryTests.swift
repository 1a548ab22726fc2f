import Foundation
import PlanCore
import PlanLibrary
import TestSupport
import Testing

/// Writes two libraries of `count` places, of which a plan names all by what is written in it, and of
/// as many links.
private func libraries(_ count: Int, areFaulty: Bool, in folder: TemporaryFolder) throws -> [String]
{
  let paths = ["one", "two"].map { "\(folder.path)/\($0)-\(count)-\(areFaulty)" }
  for (half, path) in paths.enumerated() {
    let numbers = (0..<count / 2).map { $0 * 2 + half }
    let places = numbers.map { number in
      let parent = areFaulty ? "x\(number)" : "p\(number / 20 * 2)"
      return "- {id: p\(number), name: 村\(number), level: area, aliases: [庄\(number)]"
        + (number > 0 ? ", parent: \(parent)}\n" : "}\n")
    }
    let projects = numbers.map { number in
      "- {id: w\(number), name: 工程\(number), kind: rail, places: [村\(number), 庄\(count - 1 - number)"
        + (areFaulty ? ", 寨\(number)" : "")
        + "], statements: [{stage: start, mode: target, source: daily}]}\n"
    }
    let entities = numbers.map { number in
      "- {id: e\(number), name: 工程\(number), kind: project, links: [{plan: plan-\(half), id: "
        + (areFaulty ? "z" : "w") + "\(number), certainty: same, reason: 甲}]}\n"
    }
    let head = """
      id: plan-\(half)
      title: 规划
      kind: 评论
      region: {name: 区域, kind: 都市圈}
      sources: [{id: daily, title: 报道}]
      projects:

      """
    try FileManager.default.createDirectory(
      atPath: path + "/plans", withIntermediateDirectories: true)
    for (file, text) in [
      ("places.yaml", "places:\n" + places.joined()), ("plans/a.yaml", head + projects.joined()),
      ("links.yaml", "entities:\n" + entities.joined()),
    ] {
      try text.write(toFile: "\(path)/\(file)", atomically: true, encoding: .utf8)
    }
  }
  return paths
}

@Test(arguments: [false, true])
func `a library is read in a time that grows as its places and links do`(areFaulty: Bool) throws {
  let folder = try TemporaryFolder()
  func load(_ count: Int) throws -> Double {
    let paths = try libraries(count, areFaulty: areFaulty, in: folder)
    let loader = LibraryLoader(folders: paths.map(LibraryFolder.init(path:)))
    let library = loader.load()
    #expect(library.gazetteer.places.count == count)
    #expect(library.problems.isEmpty == !areFaulty)
    return processorTime { _ = loader.load() }
  }
  // Four times the places take four times as long, and sixteen times when it is quadratic.
  let (small, large) = (try load(1000), try load(4000))
  #expect(large < 8 * small + 0.05, "\(small) s, then \(large) s")
}
