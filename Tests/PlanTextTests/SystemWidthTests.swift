import Glibc
import Testing

@testable import PlanText

/// The C library's own `wcwidth`, which ncurses lays out by; the header hides it from Swift.
typealias SystemWidth = @convention(c) (CInt) -> CInt

func systemWidth() throws -> SystemWidth {
  let library = try #require(dlopen("libc.so.6", RTLD_NOW))
  let symbol = try #require(dlsym(library, "wcwidth"))
  return unsafeBitCast(symbol, to: SystemWidth.self)
}

/// Calls `body` in a UTF-8 locale of its own thread, so that other tests keep theirs.
func inUTF8Locale(_ body: () -> Void) throws {
  let locale = try #require(newlocale(CInt(1 << LC_CTYPE), "C.UTF-8", nil))
  let previous = uselocale(locale)
  body()
  uselocale(previous)
  freelocale(locale)
}

/// Why the C library may differ from the table.
///
/// It answers −1 for what it does not know, which is no width: controls, line
/// separators, noncharacters, and characters younger than the library.
private func isAcceptedDifference(_ systemWidth: CInt) -> Bool { systemWidth == -1 }

@Test func `every character is as wide as ncurses believes`() throws {
  let systemWidth = try systemWidth()
  var compared = 0
  var different: [String] = []
  try inUTF8Locale {
    for value in UInt32(0)...0x3FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let expected = value == 0 ? 0 : systemWidth(CInt(value))
      if isAcceptedDifference(expected) { continue }
      compared += 1
      let width = WidthTable.width(of: scalar, ambiguous: .narrow)
      if width != Int(expected) {
        different.append("U+\(String(value, radix: 16)): \(width), not \(expected)")
      }
    }
  }
  #expect(compared > 130_000)
  #expect(different.isEmpty)
}

@Test func `the C library knows every ideograph and mark of GB 18030 in the basic plane`() throws {
  let systemWidth = try systemWidth()
  let blocks: [ClosedRange<UInt32>] = [
    0x2010...0x2027, 0x2030...0x205E, 0x2460...0x24FF, 0x2500...0x25FF, 0x3001...0x303F,
    0x3041...0x3096, 0x30A0...0x30FF, 0x3105...0x312F, 0x31A0...0x31BF, 0x3220...0x33FF,
    0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFA6D, 0xFE30...0xFE4F, 0xFF01...0xFF60,
  ]
  try inUTF8Locale {
    let unknown = blocks.joined().filter { systemWidth(CInt($0)) == -1 }
    #expect(unknown.isEmpty)
  }
}
