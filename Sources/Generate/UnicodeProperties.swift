import Foundation

/// One property of the Unicode Character Database, as files of the form
/// `3000;F  # comment` or `3001..3003;W` give it.
struct UnicodeProperty {
  /// The first line of the file without its `#`, such as `EastAsianWidth-15.0.0.txt`.
  let title: String
  /// The value of each listed code point.
  private let values: [UInt32: String]

  /// Reads a file below the folder of the Debian package unicode-data; of a file with several
  /// properties, one of them.
  init(file: String, property: String? = nil) throws {
    let path = "/usr/share/unicode/" + file
    let text = try unicodeFile(file)
    var values: [UInt32: String] = [:]
    for line in text.split(separator: "\n") {
      let fields = line.prefix { $0 != "#" }.split(separator: ";")
        .map { $0.trimmingCharacters(in: .whitespaces) }
      if fields.isEmpty || fields == [""] { continue }
      let bounds = fields[0].components(separatedBy: "..").compactMap { UInt32($0, radix: 16) }
      guard fields.count == 2, let first = bounds.first, let last = bounds.last, first <= last
      else { throw GenerateError.malformedLine(path: path, line: String(line)) }
      if let property, property != fields[1] { continue }
      for scalar in first...last { values[scalar] = fields[1] }
    }
    self.values = values
    title = text.prefix { $0 != "\n" }.trimmingCharacters(in: ["#", " "])
  }

  /// The value of a code point, or `nil` when the file leaves it at the default.
  subscript(scalar: UInt32) -> String? { values[scalar] }

  /// The code points that the file lists, ascending.
  var scalars: [UInt32] { values.keys.sorted() }

  /// The values as code points.
  var numbers: [UInt32: UInt32] { values.compactMapValues { UInt32($0, radix: 16) } }
}

/// The fields of each line of a file such as `UnicodeData.txt`.
func dataRows(of file: String) throws -> [[String]] {
  try unicodeFile(file).split(separator: "\n").map { line in
    line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
  }
}

private func unicodeFile(_ file: String) throws -> String {
  let path = "/usr/share/unicode/" + file
  guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
    throw GenerateError.missingInput(path: path, package: "unicode-data")
  }
  return text
}

/// The ranges of ascending numbers that `isMember` accepts.
func ranges(where isMember: (UInt32) -> Bool) -> [ClosedRange<UInt32>] {
  var ranges: [ClosedRange<UInt32>] = []
  for scalar in UInt32(0)...0x10_FFFF where isMember(scalar) {
    if let last = ranges.last, last.upperBound + 1 == scalar {
      ranges[ranges.count - 1] = last.lowerBound...scalar
    } else {
      ranges.append(scalar...scalar)
    }
  }
  return ranges
}
