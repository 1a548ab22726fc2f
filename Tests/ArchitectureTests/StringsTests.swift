import Foundation
import Testing

/// The pairs of plain literals that `say` is called with in the sources.
private func literalPairs() throws -> [(file: String, chinese: String, english: String)] {
  var pairs: [(file: String, chinese: String, english: String)] = []
  for file in swiftFiles(in: "Sources") {
    let text = try String(contentsOf: file, encoding: .utf8)
    for match in text.matches(of: /\bsay\(\s*"([^"\\]*)",\s*"([^"\\]*)"\s*\)/) {
      pairs.append((file.lastPathComponent, String(match.1), String(match.2)))
    }
  }
  return pairs
}

@Test func `every sentence is written in both languages, the Chinese one first`() throws {
  let pairs = try literalPairs()
  #expect(pairs.count > 150)
  for pair in pairs where pair.chinese != pair.english {
    let isChinese = { (text: String) in text.unicodeScalars.contains { $0.value >= 0x2E80 } }
    #expect(isChinese(pair.chinese) || !pair.chinese.contains(/[A-Za-z]{2}/), "\(pair)")
    #expect(!isChinese(pair.english), "\(pair)")
  }
  // A dash and the like are the same in both.
  #expect(pairs.allSatisfy { $0.chinese != $0.english || $0.chinese.count <= 1 })
}
