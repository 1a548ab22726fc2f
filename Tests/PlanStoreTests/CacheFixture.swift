import Foundation
import PlanCore
import PlanLibrary
import PlanSearch
import TestSupport
import Testing

@testable import PlanStore

/// Two library folders and a cache, in a folder whose name has a space and Chinese in it.
final class CacheFixture: Sendable {
  let folder: String
  /// The program that the caches are of.
  let program: UInt64
  private let owner: FolderOwner

  /// Holds the folder; its path is all that is asked of it.
  private struct FolderOwner: @unchecked Sendable {
    let folder: TemporaryFolder
  }

  init(program: UInt64 = 1) throws {
    let temporary = try TemporaryFolder()
    owner = FolderOwner(folder: temporary)
    folder = temporary.path + "/我的 缓存"
    self.program = program
    for name in ["one/plans", "two", "cache"] {
      try FileManager.default.createDirectory(
        atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
    }
    try write("one/places.yaml", Self.places("洛阳市"))
  }

  var loader: LibraryLoader {
    LibraryLoader(folders: ["one", "two"].map { LibraryFolder(path: "\(folder)/\($0)") })
  }

  var cache: String { "\(folder)/cache" }

  /// The folder of the one library that the cache knows.
  var cacheFolder: CacheFolder {
    CacheFolder(path: "\(cache)/\(hexadecimal(CacheLocation.hash(ofLibraryIn: loader.paths)))")
  }

  /// The files of the cache that hold segments.
  func segments() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: cacheFolder.path)
      .filter { $0.hasPrefix("segment-") }.sorted()
  }

  /// A store on the folders, as a new process would have it.
  ///
  /// - Parameter racyAge: How long times are not trusted; tests that change a file within a
  ///   millisecond keep the usual 2 s, others must not.
  func store(
    racyAge: Int64 = 0, racyFolderAge: Int64 = FileStamp.racyAge, program: UInt64? = nil
  ) -> LibraryStore {
    LibraryStore(
      loader, cacheFolder: cache, program: program ?? self.program, racyAge: racyAge,
      racyFolderAge: racyFolderAge)
  }

  func write(_ name: String, _ text: String) throws {
    try text.write(toFile: "\(folder)/\(name)", atomically: false, encoding: .utf8)
  }

  func read(_ name: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
  }

  func rename(_ name: String, _ other: String) throws {
    try FileManager.default.moveItem(atPath: "\(folder)/\(name)", toPath: "\(folder)/\(other)")
  }

  /// What shows that a file has changed.
  func stamp(_ name: String) throws -> FileStamp {
    let stamp: FileStamp? = PlanStore.stamp(of: "\(folder)/\(name)")
    return try #require(stamp)
  }

  /// Sets when a file was last written, in nanoseconds since 1970.
  ///
  /// A `Date` is too coarse for that.
  func touch(_ name: String, nanoseconds: Int64) throws {
    let time = timespec(
      tv_sec: Int(nanoseconds / 1_000_000_000), tv_nsec: Int(nanoseconds % 1_000_000_000))
    try #require(utimensat(AT_FDCWD, "\(folder)/\(name)", [time, time], 0) == 0)
  }

  /// The manifest as it is on the disk.
  func keptManifest() throws -> ManifestBytes {
    let bytes = try #require(cacheFolder.readManifest())
    return try ManifestBytes(
      bytes, program: program, library: CacheLocation.hash(ofLibraryIn: loader.paths))
  }

  /// For each plan file the time of its last change that the manifest has; `nil` for one that is
  /// compared the next time.
  func keptTimes() throws -> [Int64?] {
    let manifest = try keptManifest()
    return try (0..<manifest.fileCount).map { number in
      let stamp = try #require(manifest.row(number)).stamp
      return stamp.changed == .min && stamp.modified == .min ? nil : stamp.changed
    }
  }

  /// Sets when a file was last written.
  func touch(_ name: String, _ date: Date) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: date], ofItemAtPath: "\(folder)/\(name)")
  }

  static func places(_ name: String) -> String {
    """
    places:
      - {id: luoyang, name: \(name), level: prefecture, aliases: [洛阳]}
      - id: jiyuan
        name: 济源市
        level: province-run
        code: "419001"
        abbreviations: [济]
        longitude: 112.6
        latitude: -35.07
        validFrom: 1988-06-25

    """
  }

  /// A plan with one project whose title, names and address can vary.
  static func plan(_ id: String, title: String = "规划", project: String = "高铁", rest: String = "")
    -> String
  {
    """
    id: \(id)
    title: \(title)
    shortTitle: 短题
    aliases: [别名一, 别名二]
    kind: 行动计划
    date: 2021-04-12
    region: {name: 洛阳圈, kind: 都市圈, aliases: [圈]}
    sources: [{id: daily, title: 报道}]
    members: [{place: luoyang, role: core, source: daily}]
    projects:
      - {id: p, name: \(project), kind: rail, places: [jiyuan], statements: [{date: 2022, verb: 建设, stage: build, mode: target, source: daily}]}

    """ + rest
  }

  /// What makes a plan refer to another one.
  static func reference(to id: String) -> String {
    """
    documents:
      - {id: d, title: 子规划, kind: 评论, plan: \(id), statements: [{mode: seek, source: daily}]}

    """
  }
}

/// Queries of every kind that the plans of a fixture answer.
private let queries = [
  "", "高铁", "规划", "gaotie", "洛阳", "place:济源", "year:2022", "plan:别名一", "year:1999 高铁", "kind:nope",
  "高跌", "短题 圈", "plan:nothing", "乙烯",
]

/// Expects a store to know and find what reading everything knows and finds.
func expectSame(
  _ store: LibraryStore, _ fixture: CacheFixture, _ comment: Comment? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let library = fixture.loader.load()
  let catalog = store.catalog
  #expect(
    catalog.summaries == Catalog(of: library).summaries, comment, sourceLocation: sourceLocation)
  #expect(catalog.problems == library.problems, comment, sourceLocation: sourceLocation)
  #expect(catalog.gazetteer == library.gazetteer, comment, sourceLocation: sourceLocation)
  let scan = SearchScan(library: library)
  for text in queries {
    let query = SearchQuery(text: text, limit: 20)
    let (found, wanted) = (store.search(query), scan.search(query))
    #expect(found == wanted, "\(text) \(comment?.rawValue ?? "")", sourceLocation: sourceLocation)
  }
  for plan in library.plans {
    #expect(
      (try? store.plan(plan.id)) == plan, comment, sourceLocation: sourceLocation)
  }
}

extension LibraryStore {
  /// Opens and updates.
  ///
  /// - Returns: The number of files that were read.
  @discardableResult
  func refresh() -> Int {
    open()
    var read = 0
    update { done, _ in read = done }
    return read
  }
}
