import Foundation

/// What a 64-bit ELF file says of itself, as far as the tests ask.
struct ELFFile {
  let bytes: Data
  /// The kind of the file: 3 for a program that can be loaded anywhere.
  let kind: Int
  /// The names of the sections.
  let sections: [String: Range<Int>]
  /// The kinds of the segments.
  let segments: Set<Int>
  /// The entries of the dynamic section, by their tags.
  let dynamic: [Int: [Int]]
  private let names: Int

  init(at path: String) throws {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    guard bytes.prefix(5).elementsEqual([0x7F, 0x45, 0x4C, 0x46, 2]) else { throw NotELF() }
    func number(_ offset: Int, _ size: Int) -> Int {
      (0..<size).reversed().reduce(0) { $0 << 8 | Int(bytes[offset + $1]) }
    }
    self.bytes = bytes
    kind = number(16, 2)
    let (programs, headers) = (number(32, 8), number(40, 8))
    segments = Set((0..<number(56, 2)).map { number(programs + $0 * number(54, 2), 4) })
    let rows = (0..<number(60, 2)).map { headers + $0 * number(58, 2) }
    let table = number(rows[number(62, 2)] + 24, 8)
    var sections: [String: Range<Int>] = [:]
    for row in rows where number(row + 4, 4) != 0 {
      let name = Self.text(bytes, at: table + number(row, 4))
      let (start, size) = (number(row + 24, 8), number(row + 32, 8))
      // Sections without contents have none in the file.
      sections[name] = number(row + 4, 4) == 8 ? start..<start : start..<start + size
    }
    self.sections = sections
    var dynamic: [Int: [Int]] = [:]
    if let place = sections[".dynamic"] {
      for entry in stride(from: place.lowerBound, to: place.upperBound, by: 16) {
        dynamic[number(entry, 8), default: []].append(number(entry + 8, 8))
      }
    }
    self.dynamic = dynamic
    names = sections[".dynstr"]?.lowerBound ?? 0
  }

  /// The names of the libraries that are loaded with it.
  var libraries: [String] { (dynamic[1] ?? []).map { Self.text(bytes, at: names + $0) } }

  /// The text of a section that begins with one.
  func text(of section: String) -> String? {
    sections[section].map { Self.text(bytes, at: $0.lowerBound) }
  }

  private static func text(_ bytes: Data, at start: Int) -> String {
    String(decoding: bytes[start...].prefix { $0 != 0 }, as: UTF8.self)
  }

  private struct NotELF: Error {}
}
