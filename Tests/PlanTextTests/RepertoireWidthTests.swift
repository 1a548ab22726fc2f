import Foundation
import Glibc
import TestSupport
import Testing

@testable import PlanText

/// The characters that GB 18030 writes in two bytes: what Chinese texts are made of.
///
/// By the C library's own converter, so that no table of ours is compared with itself.
private func twoByteRepertoire() throws -> [Unicode.Scalar] {
  let converter = try #require(iconv_open("UTF-32LE", "GB18030"))
  defer { iconv_close(converter) }
  var scalars: [Unicode.Scalar] = []
  for lead in UInt8(0x81)...0xFE {
    for trail in UInt8(0x40)...0xFE where trail != 0x7F {
      var bytes = [CChar(bitPattern: lead), CChar(bitPattern: trail)]
      var words = [UInt32](repeating: 0, count: 2)
      let converted = bytes.withUnsafeMutableBufferPointer { input in
        words.withUnsafeMutableBytes { output in
          var from = input.baseAddress
          var to = output.bindMemory(to: CChar.self).baseAddress
          var fromLeft = input.count
          var toLeft = output.count
          return iconv(converter, &from, &fromLeft, &to, &toLeft) != Int.max && fromLeft == 0
        }
      }
      if converted, let scalar = Unicode.Scalar(words[0]) { scalars.append(scalar) }
      iconv(converter, nil, nil, nil, nil)
    }
  }
  return scalars
}

@Test func `the C library is of one mind with the table about GB 18030's characters`() throws {
  let repertoire = try twoByteRepertoire()
  #expect(repertoire.count > 23_000)
  let systemWidth = try systemWidth()
  var different: [String] = []
  try inUTF8Locale {
    for scalar in repertoire {
      let system = Int(systemWidth(CInt(scalar.value)))
      let ours = WidthTable.width(of: scalar, ambiguous: .narrow)
      guard system != ours else { continue }
      different.append("U+\(String(scalar.value, radix: 16)) \(scalar): \(ours), not \(system)")
    }
  }
  // None, those for private use (U+E000 to U+F8FF, about two thousand) included: one column.
  #expect(different.isEmpty)
}

@Test func `the bundled plans have no character whose width is in doubt`() throws {
  let root = Checkout.root
  let folder = root.appendingPathComponent("data")
  let files = try #require(
    FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
  )
  .compactMap { $0 as? URL }.filter { $0.pathExtension == "yaml" }
  var scalars: Set<Unicode.Scalar> = []
  for file in files {
    scalars.formUnion(try String(contentsOf: file, encoding: .utf8).unicodeScalars)
  }
  scalars.subtract(["\n"])
  #expect(scalars.count > 1_000)
  let systemWidth = try systemWidth()
  var different: [String] = []
  try inUTF8Locale {
    for scalar in scalars {
      let ours = WidthTable.width(of: scalar, ambiguous: .narrow)
      if Int(systemWidth(CInt(scalar.value))) != ours || ours == 0 {
        different.append("U+\(String(scalar.value, radix: 16)) \(scalar)")
      }
    }
  }
  #expect(different.isEmpty)
}
