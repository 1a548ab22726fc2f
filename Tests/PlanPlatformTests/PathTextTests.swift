import PlanPlatform
import Testing

@Test(arguments: [
  Array("plans/洛阳.yaml".utf8), [0xC2, 0xE5, 0xD1, 0xF4] + Array(".yaml".utf8), [0xFF],
  [0x80, 0x41],
  // Half a character, a surrogate, an overlong slash, the noncharacters themselves.
  [0xE6, 0xB4], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xEF, 0xB7, 0x98, 0xEF, 0xB7, 0xA0],
  [0x61, 0xEF, 0xB7, 0x98], [0xEF, 0xB7, 0xAF, 0x62], [],
])
func `a path comes back as the bytes that it was`(bytes: [UInt8]) {
  let text = String(pathBytes: bytes)
  #expect(text.pathBytes == bytes)
  #expect(text.withPath { path in (0..<bytes.count).map { UInt8(bitPattern: path[$0]) } } == bytes)
  #expect(text.withPath { $0[bytes.count] } == 0)
}

@Test func `a path in UTF-8 is its text`() {
  #expect(String(pathBytes: Array("规划/a b.yaml".utf8)) == "规划/a b.yaml")
  #expect(!String(pathBytes: [0xC2, 0xE5]).contains("\u{FFFD}"))
}
