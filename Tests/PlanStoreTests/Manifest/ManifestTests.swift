import PlanCore
import PlanIndex
import PlanLibrary
import PlanTestSupport
import TestSupport
import Testing

@testable import PlanStore

/// Reads everything that a manifest holds; returns whether it was taken for one.
private func isRead(_ bytes: [UInt8]) -> Bool {
  guard let manifest = try? ManifestBytes(SegmentBytes(copying: bytes), program: 1, library: 2)
  else { return false }
  _ = try? manifest.filedPlaces()
  _ = try? manifest.nationalPlaces()
  let segments: [StoredSegment?] = manifest.segments.map { _ in nil }
  _ = manifest.summaries()
  _ = manifest.allRows(0..<manifest.fileCount) { _, _, _ in true }
  for number in 0..<manifest.fileCount { _ = manifest.row(number) }
  for file in manifest.files(segments: segments) {
    _ = try? PlanFacts.mentions(in: file.record.facts, file: "f")
  }
  for file in manifest.faultyFiles() { _ = (file.record.slug, file.record.facts(of: "f")) }
  return true
}

extension [UInt8] {
  /// Fixes checksum and length, so that readers continue.
  fileprivate mutating func sign() {
    guard count >= 32 else { return }
    var header = ByteWriter()
    header.append(UInt64(count))
    header.append(withUnsafeBytes { checksum(of: UnsafeRawBufferPointer(rebasing: $0[32...])) })
    replaceSubrange(16..<32, with: header.bytes)
  }
}

/// A manifest of two plans with a document, of places and of a segment.
private func manifest() throws -> [UInt8] { try manifestAndSegment().manifest }

private func manifestAndSegment() throws -> (manifest: [UInt8], segment: StoredSegment) {
  var builder = SegmentBuilder()
  let gazetteer = SampleLibrary.gazetteer
  var files: [(ReadPlanFile, Plan, Int)] = []
  let reader = PlanFileReader(
    gazetteer: Gazetteer(places: [
      Place(id: "luoyang", name: "洛阳市", level: .prefecture),
      Place(id: "jiyuan", name: "济源市", level: .provinceRun),
    ]))
  for slug in ["a", "b"] {
    let text = CacheFixture.plan(slug, rest: CacheFixture.reference(to: "x"))
    let file = ReadPlanFile(reader.read(Array(text.utf8), file: "\(slug).yaml"))
    let plan = try #require(file.reading?.plan)
    let before = builder.textBytes
    builder.add(plan, gazetteer: gazetteer)
    files.append((file, plan, builder.textBytes - before))
  }
  let faulty = ReadPlanFile(
    reader.read(
      Array((CacheFixture.plan("c", rest: CacheFixture.reference(to: "x")) + "甲: 1\n").utf8),
      file: "坏.yaml"))
  var bytes = builder.finish()
  let indexLength = bytes.count
  let plans = files.map { StoredPlan(of: $0.1) }
  for plan in plans { bytes += plan.bytes }
  let segment = try StoredSegment(
    SegmentBytes(copying: bytes), name: 7, indexLength: indexLength, isInFile: true)
  var places = ByteWriter()
  places.write(gazetteer.places)
  let stamp = FileStamp(size: 5, modified: 6, changed: 7)
  var start = indexLength
  let manifest = Manifest(
    places: Manifest.Places(
      stamps: [.init(folder: 0, stamp: stamp)], encoded: places.bytes[...]),
    files: files.enumerated().map { number, file in
      let record = PlanRecord(file.0, file.1, stamp: stamp, hash: 9).measured(textBytes: file.2)
      let range = start..<start + plans[number].range.count
      start = range.upperBound
      return Manifest.File(
        key: FileKey(folder: 3, isInPlans: true, name: Array("名\(number).yaml".utf8)[...]),
        record: record.placed(
          in: SegmentLocation(segment: segment, ordinal: number),
          plan: segment.plan(in: range, checksum: plans[number].checksum)))
    },
    faulty: [
      Manifest.FaultyFile(
        key: FileKey(folder: 3, isInPlans: true, name: Array("坏.yaml".utf8)[...]),
        record: FaultyRecord(faulty, path: "坏.yaml", stamp: stamp, hash: 8))
    ])
  return (manifest.encoded(program: 1, library: 2), segment)
}

@Test func `a manifest is read as it was written`() throws {
  let bytes = try manifest()
  let read = try ManifestBytes(SegmentBytes(copying: bytes), program: 1, library: 2)
  #expect(try read.filedPlaces() == SampleLibrary.gazetteer.places)
  #expect(read.segments.map(\.name) == [7])
  #expect(read.places.stamps?.map(\.folder) == [0])
  let files = read.files(segments: [nil])
  #expect(read.summaries() == files.map(\.record.summary))
  #expect(files.map(\.record.summary.id) == ["a", "b"])
  #expect(files.map { String(decoding: $0.key.name, as: UTF8.self) } == ["名0.yaml", "名1.yaml"])
  let record = try #require(files.first?.record)
  #expect(record.summary.date == PartialDate("2021-04-12"))
  #expect(record.references == ["x"])
  let mentions = try PlanFacts.mentions(in: record.facts, file: "f")
  #expect(mentions.declaration.location.line == 1)
  #expect(mentions.mentions.first?.location.keyPath == "documents[0].plan")
  let faulty = try #require(read.faultyFiles().first)
  #expect(faulty.record.hash == 8 && faulty.key.name.elementsEqual("坏.yaml".utf8))
  let facts = faulty.record.facts(of: "other/坏.yaml")
  #expect(facts.declaration?.id == "c" && facts.mentions.map(\.id) == ["x"])
  #expect(facts.problems.map(\.fault) == [.unknownKey("甲", nearest: nil)])
  #expect(facts.problems.map(\.file) == ["other/坏.yaml"])
  #expect(throws: CacheDamage()) {
    try ManifestBytes(SegmentBytes(copying: bytes), program: 2, library: 2)
  }
  #expect(throws: CacheDamage()) {
    try ManifestBytes(SegmentBytes(copying: bytes), program: 1, library: 3)
  }
}

@Test func `a manifest leads to the segment of each plan, and to the plan in it`() throws {
  let (bytes, segment) = try manifestAndSegment()
  let read = try ManifestBytes(SegmentBytes(copying: bytes), program: 1, library: 2)
  #expect(read.segments.map(\.length) == [segment.length])
  #expect(read.segments.map(\.indexLength) == [segment.indexLength])
  let records = read.files(segments: [segment]).map(\.record)
  #expect(records.map { $0.location?.ordinal } == [0, 1])
  #expect(records.map { $0.plan?.decoded()?.id } == ["a", "b"])
  let row = try #require(read.row(1))
  #expect(segment.plan(of: row)?.decoded() == records[1].plan?.decoded())
}

@Test func `a manifest of random bytes is refused`() {
  var numbers = SeededNumbers(seed: 1)
  for _ in 0..<2000 {
    let length = Int.random(in: 0..<300, using: &numbers)
    var bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &numbers) }
    #expect(!isRead(bytes))
    bytes.replaceSubrange(0..<min(8, bytes.count), with: Manifest.magic)
    #expect(!isRead(bytes))
  }
}

/// The checksum keeps damage out; this is for what a program with a fault might have signed.
@Test(arguments: 0..<20)
func `a manifest with the right checksum and wrong contents does no harm`(seed: UInt64) throws {
  var numbers = SeededNumbers(seed: seed)
  let good = try manifest()
  var readings = 0
  for _ in 0..<300 {
    var bytes = good
    for _ in 0..<Int.random(in: 1...4, using: &numbers) {
      let offset = Int.random(in: 48..<bytes.count, using: &numbers)
      switch Int.random(in: 0..<4, using: &numbers) {
      case 0: bytes[offset] = UInt8.random(in: 0...255, using: &numbers)
      case 1: bytes[offset] = 0xFF
      case 2: bytes.remove(at: offset)
      default:
        let end = min(bytes.count, offset + 8)
        bytes.replaceSubrange(
          offset..<end,
          with: repeatElement(Bool.random(using: &numbers) ? 0xFF : 0x7F, count: end - offset))
      }
    }
    bytes.sign()
    if isRead(bytes) { readings += 1 }
  }
  #expect(readings > 50, "most changes leave the tables whole")
}
