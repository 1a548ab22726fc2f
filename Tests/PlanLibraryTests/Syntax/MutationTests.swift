import PlanCore
import PlanLibrary
import TestSupport
import Testing

private let pieces = [
  ":", ": ", "- ", "? ", "[", "]", "{", "}", ",", "&a ", "*a", "!t ", "|", ">-\n", "'", "\"", "%",
  "@", "#", " #", "\n", "  ", "\t", "---\n", "...\n", "中", "\\", "\r\n", "{a: b}", "<<: *a", "~",
  "\u{0}", "\u{202E}", "[a: b]", "\"a\\\n b\"", "\u{FEFF}",
].map { Array($0.utf8) }

/// A text with some pieces put in, taken out and moved around.
private func mutated(_ text: [UInt8], _ numbers: inout SeededNumbers) -> [UInt8] {
  var bytes = text
  for _ in 0..<Int.random(in: 1...4, using: &numbers) {
    let at = Int.random(in: 0...bytes.count, using: &numbers)
    let end = min(bytes.count, at + Int.random(in: 0...9, using: &numbers))
    switch Int.random(in: 0..<4, using: &numbers) {
    case 0: bytes.insert(contentsOf: pieces.randomElement(using: &numbers) ?? [], at: at)
    case 1: bytes.removeSubrange(at..<end)
    case 2: bytes.replaceSubrange(at..<end, with: pieces.randomElement(using: &numbers) ?? [])
    default:
      var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
      let line = lines.randomElement(using: &numbers) ?? []
      let indent = Bool.random(using: &numbers) ? Array("  ".utf8) : []
      lines.insert(indent + line, at: Int.random(in: 0...lines.count, using: &numbers))
      bytes = Array(lines.joined(separator: [0x0A]))
    }
  }
  return bytes
}

@Test func `whatever is done to a file it is a plan or has problems that stand in it`() throws {
  let example = Array(try Checkout.formatExample().utf8)
  var numbers = SeededNumbers(seed: 2021)
  var good = 0
  for _ in 0..<300 {
    let bytes = mutated(example, &numbers)
    let reading = Reading.plan(bytes)
    #expect((reading.plan == nil) == !reading.problems.isEmpty)
    good += reading.plan == nil ? 0 : 1
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.replacing("\r\n", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false)
    for problem in reading.problems {
      let line = try #require(problem.line)
      #expect((1...lines.count + 1).contains(line), "\(problem) in \(text)")
      let length = lines.indices.contains(line - 1) ? lines[line - 1].count : 0
      #expect((1...length + 2).contains(problem.column ?? 0), "\(problem) in \(text)")
      // The scan must not give up on what libyaml takes.
      #expect(!problem.description.contains("not supported"), "\(problem) in \(text)")
    }
  }
  #expect(good > 3, "some changes do no harm")
}
