import PlanCore
import Testing

@testable import PlanStore

private typealias Fault = LibraryProblem.Fault

/// One of each fault, some with more in them than others.
private let faults: [Fault] = [
  .unreadable(reason: "Permission denied"), .noBundledLibrary(lookedIn: ["/a", "/b"]),
  .tooLarge(bytes: 9_000_000_000, limit: 8), .invalidUTF8(offset: 3, probably: nil),
  .invalidUTF8(offset: 3, probably: .gb18030), .controlCharacter(0x1B), .noMemory,
  .syntax(message: "did not find expected key"), .empty, .severalDocuments, .tooDeep(limit: 64),
  .anchor("&a"), .tag("!!str"), .unknownKey("knd", nearest: "kind"),
  .unknownKey("甲", nearest: nil), .duplicateKey("kind", firstLine: 2), .missingKey("id"),
  .wrongType(expected: .text, found: .list), .emptyValue,
  .unknownCode("x", allowed: ["rail", "road"]), .malformed("昨天", expected: .date),
  .duplicateIdentifier("a", firstFile: "b.yaml", firstLine: 4),
  .unknownReference("lime", to: .project, nearest: "line"),
  .unknownReference("lime", to: nil, nearest: nil), .unknownEntity("lime", nearest: "line"),
  .ambiguousPlace("鼓楼区", candidates: ["a", "b"], of: 4), .noSuchParagraph(.max, available: 2),
  .otherSign("：", expected: ":"),
  .colonWithoutBlank(key: "id"), .cutByComment(rest: "#2"), .directive("%TAG"),
  .tooLong(limit: 500), .repeatedCode("1", firstLine: 2), .unusualCode("1"),
  .invisibleCharacter(0x200B), .privateCharacter(0x10FFFD),
]

private let conflicts: [LibraryProblem.Conflict] = [
  .routeOfOtherKind(.rail), .beltOfOtherKind(.road), .routeBesideBelt, .shortRoute,
  .indicatorWithoutFigure, .unitWithoutValue, .basisWithoutDate, .halfCoordinate, .endBeforeStart,
  .separationOfOne, .cycle(["a", "b", "a"]),
]

private func read(_ bytes: [UInt8]) throws -> Fault {
  try bytes.reading { (reader) throws(CacheDamage) in
    let fault = try reader.next(Fault.self)
    guard reader.rest == 0 else { throw CacheDamage() }
    return fault
  }
}

private func written(_ fault: Fault) -> [UInt8] {
  var writer = ByteWriter()
  writer.write(fault)
  return writer.bytes
}

@Test func `every fault comes back as it was`() throws {
  for fault in faults + conflicts.map(Fault.conflict) {
    #expect(try read(written(fault)) == fault)
  }
}

@Test func `bytes that end too early are no fault`() {
  for fault in faults + conflicts.map(Fault.conflict) {
    let bytes = written(fault)
    for count in bytes.indices {
      #expect(throws: CacheDamage()) { try read(Array(bytes[..<count])) }
    }
  }
  #expect(throws: CacheDamage()) { try read([250]) }
}

@Test func `of a long text of a file so much is kept as messages show`() throws {
  for text in [
    String(repeating: "甲", count: 100_000), "e" + String(repeating: "\u{301}", count: 9999),
  ] {
    let fault = Fault.unknownKey(text, nearest: nil)
    let bytes = written(fault)
    #expect(bytes.count < 10_000)
    let kept = try read(bytes)
    for language in Language.allCases where text.count > 1 {
      #expect(kept.describe(in: language) == fault.describe(in: language))
    }
  }
}
