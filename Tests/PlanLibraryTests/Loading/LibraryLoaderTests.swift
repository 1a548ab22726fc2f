import Foundation
import PlanCore
import PlanLibrary
import TestSupport
import Testing

private func plan(_ id: String, _ rest: String = "") -> String {
  """
  id: \(id)
  title: 规划
  kind: 评论
  region: {name: 区域, kind: 都市圈}
  sources: [{id: daily, title: 报道}]

  """ + rest
}

private func places(_ ids: String...) -> String {
  "places:\n" + ids.map { "  - {id: \($0), name: 某地, level: area}\n" }.joined()
}

private func links(_ id: String, _ items: String...) -> String {
  let links = items.map { "{plan: \($0), id: \($0), certainty: same, reason: \($0)}" }
  return "entities: [{id: \(id), name: 甲, kind: plan, links: [\(links.joined(separator: ", "))]}]\n"
}

extension TemporaryFolder {
  /// Writes files into the folder; the path is that of the folder `name` in it.
  fileprivate func library(_ name: String, _ files: [String: String]) throws -> String {
    for (file, text) in files {
      let url = URL(fileURLWithPath: "\(path)/\(name)/\(file)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: url, atomically: true, encoding: .utf8)
    }
    return "\(path)/\(name)"
  }
}

private func load(_ folders: String...) -> Library {
  LibraryLoader(folders: folders.map(LibraryFolder.init(path:))).load()
}

@Test func `plans are read from the folder plans, or else from the folder itself`() throws {
  let folder = try TemporaryFolder()
  let deep = try folder.library(
    "deep",
    [
      "plans/b.yaml": plan("b"), "plans/a.yml": plan("a"), "plans/places.yaml": plan("p"),
      "plans/notes.txt": "甲", "plans/.c.yaml": "乙", "d.yaml": plan("d"),
      "places.yaml": places("x"),
    ])
  let flat = try folder.library(
    "flat",
    [
      "f.yaml": plan("f", "members: [{place: x, role: core, source: daily}]"), "z.yml": plan("z"),
      "places.yaml": places("y"),
    ])
  let library = load(deep, flat + "/")
  #expect(library.problems == [])
  #expect(library.plans.map(\.id) == ["a", "b", "p", "f", "z"])
  #expect(library.gazetteer.places.map(\.id) == ["x", "y"])
}

@Test func `a bad plan never hides the good ones`() throws {
  let folder = try TemporaryFolder()
  let path = try folder.library(
    "library",
    ["plans/a.yaml": plan("a", "issuer: [甲]\n"), "plans/b.yaml": plan("b"), "plans/c.yaml": "{"])
  let library = load(path)
  #expect(library.plans.map(\.id) == ["b"])
  #expect(
    library.problems.map(\.description) == [
      "\(path)/plans/a.yaml:6:9: issuer: found a list, expected text",
      "\(path)/plans/c.yaml:2:1: not YAML: while parsing a flow node, "
        + "did not find expected node content",
    ])
}

@Test func `the later of two plans with one slug is left out`() throws {
  let folder = try TemporaryFolder()
  let first = try folder.library("first", ["a.yaml": "# 注\n" + plan("a"), "b.yaml": plan("a")])
  let second = try folder.library("second", ["a.yaml": plan("a", "issuer: 甲\n")])
  let library = load(first, second)
  #expect(library.plans.map(\.issuer) == [nil])
  let fault = LibraryProblem.Fault.duplicateIdentifier(
    "a", firstFile: "\(first)/a.yaml", firstLine: 2)
  #expect(
    library.problems == [
      problem(1, 5, "id", fault, file: "\(first)/b.yaml"),
      problem(1, 5, "id", fault, file: "\(second)/a.yaml"),
    ])
}

@Test func `a bad plan does not keep out a good one with its slug`() throws {
  let folder = try TemporaryFolder()
  let path = try folder.library(
    "library", ["a.yaml": plan("a", "kid: 甲\n"), "b.yaml": plan("a")])
  let library = load(path)
  #expect(library.plans.map(\.id) == ["a"])
  #expect(library.problems.count == 2)
}

@Test func `the later of two places with one slug is a problem`() throws {
  let folder = try TemporaryFolder()
  let first = try folder.library("first", ["places.yaml": places("x", "y")])
  let second = try folder.library(
    "second", ["places.yaml": places("y") + "  - {id: z, name: 某地, level: area, parent: x}\n"])
  let library = load(first, second)
  #expect(library.gazetteer.places.map(\.id) == ["x", "y", "z"])
  #expect(
    library.problems == [
      problem(
        2, 10, "places[0].id",
        .duplicateIdentifier("y", firstFile: "\(first)/places.yaml", firstLine: 3),
        file: "\(second)/places.yaml")
    ])
}

@Test func `a document that names no plan of the library is a problem, and its plan is read`()
  throws
{
  let folder = try TemporaryFolder()
  let documents = """
    documents:
      - {id: x, title: 甲, kind: 评论, plan: bee, statements: [{mode: seek, source: daily}]}
      - {id: y, title: 乙, kind: 评论, plan: bed, statements: [{mode: seek, source: daily}]}
    """
  let path = try folder.library("l", ["a.yaml": plan("a", documents), "b.yaml": plan("bee")])
  let library = load(path)
  #expect(library.plans.map(\.id) == ["a", "bee"])
  #expect(
    library.problems == [
      problem(
        8, 39, "documents[1].plan", .unknownReference("bed", to: .plan, nearest: "bee"),
        file: "\(path)/a.yaml")
    ])
}

@Test func `a folder that is missing or not one is a problem`() throws {
  let folder = try TemporaryFolder()
  let good = try folder.library("good", ["a.yaml": plan("a")])
  let library = load(folder.path + "/none", good, good + "/a.yaml")
  #expect(library.plans.map(\.id) == ["a"])
  #expect(
    library.problems == [
      problem(
        nil, nil, "", .unreadable(reason: "No such file or directory"),
        file: folder.path + "/none"),
      problem(nil, nil, "", .unreadable(reason: "Not a directory"), file: good + "/a.yaml"),
    ])
}

@Test func `a folder named twice is read once`() throws {
  let folder = try TemporaryFolder()
  let path = try folder.library("l", ["a.yaml": plan("a"), "plans2/b.yaml": ""])
  try FileManager.default.createSymbolicLink(
    atPath: folder.path + "/link", withDestinationPath: path)
  let library = load(path, path + "/plans2/..", folder.path + "/link")
  #expect(library.plans.map(\.id) == ["a"])
  #expect(library.problems == [])
}

@Test func `only regular files are read, and none is waited for`() throws {
  let folder = try TemporaryFolder()
  let path = try folder.library(
    "l", ["plans/good.yaml": plan("a"), "plans/folder.yaml/x": "", "target": plan("b")])
  let plans = path + "/plans"
  #expect(mkfifo(plans + "/pipe.yaml", 0o600) == 0)
  let files = FileManager.default
  try files.createSymbolicLink(atPath: plans + "/loop.yaml", withDestinationPath: "loop.yaml")
  try files.createSymbolicLink(atPath: plans + "/lost.yaml", withDestinationPath: "nothing")
  try files.createSymbolicLink(atPath: plans + "/zero.yaml", withDestinationPath: "/dev/zero")
  try files.createSymbolicLink(atPath: plans + "/link.yaml", withDestinationPath: "../target")
  let library = load(path)
  #expect(library.plans.map(\.id) == ["a", "b"])
  #expect(
    library.problems.map(\.description) == [
      "\(plans)/folder.yaml: cannot be read: Is a directory",
      "\(plans)/loop.yaml: cannot be read: Too many levels of symbolic links",
      "\(plans)/lost.yaml: cannot be read: No such file or directory",
      "\(plans)/pipe.yaml: cannot be read: Not a regular file",
      "\(plans)/zero.yaml: cannot be read: Not a regular file",
    ])
}

@Test func `a file over the limit is reported with its size`() throws {
  let folder = try TemporaryFolder()
  let path = try folder.library("l", ["a.yaml": ""])
  let size = UInt64(largestFile) + 1
  let file = try #require(FileHandle(forWritingAtPath: path + "/a.yaml"))
  try file.truncate(atOffset: size)
  #expect(
    load(path).problems.map(\.fault) == [.tooLarge(bytes: Int(size), limit: largestFile)])
}

@Test func `without a bundled library the reader is told where the program looked`() {
  let locations = LibraryLocations(
    environment: [:], executable: "/prefix/bin/metroplan", added: [], exists: { _ in false })
  let library = LibraryLoader(locations).load()
  #expect(
    library.problems.map(\.fault) == [
      .noBundledLibrary(
        lookedIn: [
          "/prefix/share/metroplan/data", "/usr/local/share/metroplan/data",
          "/usr/share/metroplan/data",
        ])
    ])
}

@Test func `a file is checked against the library without being held against itself`() throws {
  let folder = try TemporaryFolder()
  let path = try folder.library(
    "l", ["plans/a.yaml": plan("a"), "places.yaml": places("x")])
  let other = try folder.library(
    "other",
    [
      "plans/b.yaml": plan(
        "a",
        """
        members: [{place: x, role: core, source: daily}, {place: y, role: core, source: daily},
          {place: zz, role: core, source: daily}]
        documents: [{id: d, title: 甲, kind: 评论, plan: a, statements: [{mode: seek, source: daily}]}]
        """), "places.yaml": places("x", "y"),
    ])
  let loader = LibraryLoader(folders: [LibraryFolder(path: path)])
  #expect(loader.check([path + "/plans/a.yaml"]) == [])
  #expect(loader.check([path + "/places.yaml"]) == [])
  #expect(loader.check([other + "/places.yaml"]) == [])
  #expect(
    loader.check([other + "/plans/b.yaml"]) == [
      problem(
        7, 11, "members[2].place", .unknownReference("zz", to: .place, nearest: nil),
        file: other + "/plans/b.yaml")
    ])
  #expect(
    loader.check([other + "/none.yaml"]).map(\.fault) == [
      .unreadable(reason: "No such file or directory")
    ])
}

@Test func `links of every folder are read when all plans are known`() throws {
  let folder = try TemporaryFolder()
  let first = try folder.library(
    "first", ["plans/a.yaml": plan("a"), "links.yaml": links("one", "a", "b")])
  let second = try folder.library(
    "second",
    [
      "b.yaml": plan("b"), "bad.yaml": "id: bad\ntitle: [",
      "links.yaml":
        "additions: [{entity: one, links: [{plan: b, id: c, certainty: same, reason: 因}]}]\n",
    ])
  let library = load(first, second)
  #expect(library.links.entities.map(\.id) == ["one"])
  #expect(library.links.entities.first?.links.map(\.item.plan) == ["a", "b"])
  #expect(
    library.problems.filter { $0.file.hasSuffix("links.yaml") }.map(\.fault)
      == [.unknownReference("c", to: nil, nearest: nil)])
}

@Test func `a links file is checked against the library and the plans beside it`() throws {
  let folder = try TemporaryFolder()
  let base = try folder.library(
    "base", ["plans/a.yaml": plan("a"), "links.yaml": links("one", "a")])
  let mine = try folder.library(
    "mine",
    ["plans/b.yaml": plan("b"), "links.yaml": links("two", "b", "nothing")])
  let loader = LibraryLoader(folders: [LibraryFolder(path: base)])
  #expect(loader.check([base + "/links.yaml"]) == [])
  #expect(
    loader.check([mine + "/links.yaml"]).map(\.fault)
      == [.unknownReference("nothing", to: .plan, nearest: nil)])
}

@Test func `another version of a plan is read without being added`() throws {
  let folder = try TemporaryFolder()
  let base = try folder.library("base", ["plans/a.yaml": plan("a", "summary: 旧")])
  let other = try folder.library(
    "other", ["places.yaml": plan("a", "summary: 新"), "bad.yaml": plan("a", "summary: []")])
  let loader = LibraryLoader(folders: [LibraryFolder(path: base)])
  #expect(loader.plan(inFile: other + "/places.yaml").plan?.summary == "新")
  let bad = loader.plan(inFile: other + "/bad.yaml")
  #expect(bad.plan == nil)
  #expect(bad.problems.map(\.keyPath) == ["summary"])
}

@Test func `what should be looked at again is told of every kind of file`() throws {
  let folder = try TemporaryFolder()
  let filler = "# \u{3164}\n"
  let library = try folder.library(
    "all",
    [
      "plans/a.yaml": plan("a") + filler, "places.yaml": places("x") + filler,
      "links.yaml": links("same", "a") + filler,
    ])
  let files = ["places.yaml", "plans/a.yaml", "links.yaml"].map { "\(library)/\($0)" }
  let loaded = load(library)
  #expect(loaded.problems.isEmpty && loaded.warnings.map(\.file) == files)
  let checked = LibraryLoader(folders: [LibraryFolder(path: library)]).check(files)
  #expect(checked == loaded.warnings)
  #expect(checked.allSatisfy { $0.fault == .invisibleCharacter(0x3164) && $0.column == 3 })
}
