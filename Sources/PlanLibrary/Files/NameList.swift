import Glibc
import PlanPlatform

/// The names in a folder, ordered by their bytes.
///
/// One array holds them all: a folder of ten thousand plans is listed at every start, and as
/// many strings would take longer than the rest of it.
package struct NameList: Sendable {
  /// The names, each with a NUL after it, as C functions want them.
  private let bytes: [UInt8]
  /// The bytes of each name, without the NUL.
  private let ranges: [Range<Int>]

  /// No names.
  package init() {
    bytes = []
    ranges = []
  }

  /// Takes names that are in order already, all of them parts of `all`.
  package init(_ names: [Range<Int>], of all: UnsafeRawBufferPointer) {
    let length = names.reduce(0) { $0 + $1.count + 1 }
    bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      let raw = UnsafeMutableRawBufferPointer(buffer)
      for name in names {
        UnsafeMutableRawBufferPointer(rebasing: raw[count..<count + name.count])
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: all[name]))
        count += name.count
        raw[count] = 0
        count += 1
      }
    }
    var start = 0
    ranges = names.map { name in
      defer { start += name.count + 1 }
      return start..<start + name.count
    }
  }

  private init(bytes: [UInt8], ranges: [Range<Int>]) {
    self.bytes = bytes
    self.ranges = ranges
  }

  /// Lists a folder without `.` and `..`.
  ///
  /// The corresponding C functions are `opendir` and `readdir`.
  ///
  /// - Returns: The names, or the error number when the folder cannot be read.
  package static func names(in folder: String) -> Result<NameList, SystemError> {
    guard let stream = folder.withPath({ opendir($0) }) else {
      return .failure(SystemError(number: errno))
    }
    defer { closedir(stream) }
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    while true {
      // Only errno distinguishes the end from a failure, and anything may have set it meanwhile.
      errno = 0
      guard let entry = readdir(stream) else { break }
      let start = bytes.count
      append(nameOf: entry, to: &bytes)
      let range = start..<bytes.count
      if isDots(bytes[range]) {
        bytes.removeSubrange(range)
      } else {
        bytes.append(0)
        ranges.append(range)
      }
    }
    guard errno == 0 else { return .failure(SystemError(number: errno)) }
    return .success(NameList(bytes: bytes, ranges: sorted(ranges, in: bytes)))
  }

  /// The indices of the names.
  package var indices: Range<Int> { ranges.indices }

  /// The number of names.
  package var count: Int { ranges.count }

  /// The name at an index, from 0.
  package subscript(index: Int) -> String {
    String(pathBytes: bytes[ranges[index]])
  }

  /// The bytes of a name.
  package func bytes(at index: Int) -> ArraySlice<UInt8> { bytes[ranges[index]] }

  /// Whether the name at an index has these bytes.
  package func isName(_ name: UnsafeRawBufferPointer, at index: Int) -> Bool {
    let range = ranges[index]
    guard name.count == range.count, let start = name.baseAddress else { return range.isEmpty }
    return bytes.withUnsafeBytes { bytes in
      bytes.baseAddress.map { memcmp($0 + range.lowerBound, start, range.count) == 0 } ?? false
    }
  }

  /// Lends a name as C functions want it.
  package func withName<Value>(
    at index: Int, _ body: (UnsafePointer<CChar>) throws -> Value
  ) rethrows -> Value {
    try bytes[ranges[index].lowerBound...].withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { preconditionFailure("a NUL follows every name") }
      return try body(start.assumingMemoryBound(to: CChar.self))
    }
  }

  /// Whether a name is among them.
  func contains(_ name: String) -> Bool {
    let name = name.pathBytes
    return ranges.contains { bytes[$0].elementsEqual(name) }
  }

  /// The names that pass, in the same order.
  func filter(_ passes: (ArraySlice<UInt8>) -> Bool) -> NameList {
    NameList(bytes: bytes, ranges: ranges.filter { passes(bytes[$0]) })
  }

  /// Appends the name in a record of a folder.
  ///
  /// A record ends with its name, `d_reclen` bytes after its start. The field
  /// `d_name` is declared with 256 bytes, so that reading it as a value would
  /// read beyond the record.
  private static func append(nameOf entry: UnsafePointer<dirent>, to bytes: inout [UInt8]) {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else {
      preconditionFailure("d_name is a stored field of dirent")
    }
    let start = UnsafeRawPointer(entry) + offset
    let name = UnsafeRawBufferPointer(
      start: start, count: strlen(start.assumingMemoryBound(to: CChar.self)))
    bytes += name
  }

  private static func isDots(_ name: ArraySlice<UInt8>) -> Bool {
    name.count <= 2 && name.allSatisfy { $0 == UInt8(ascii: ".") }
  }

  /// Names in order.
  ///
  /// A common beginning, such as `plan-`, is skipped; the eight bytes after it, as a number,
  /// mostly decide.
  private static func sorted(_ names: [Range<Int>], in bytes: [UInt8]) -> [Range<Int>] {
    guard let first = names.first else { return [] }
    return bytes.withUnsafeBufferPointer { bytes in
      var common = first.count
      for name in names {
        common = min(common, name.count)
        var same = 0
        while same < common, bytes[first.lowerBound + same] == bytes[name.lowerBound + same] {
          same += 1
        }
        common = same
      }
      var keyed = names.map { (key: key(of: $0.dropFirst(common), in: bytes), name: $0) }
      keyed.sort { left, right in
        left.key == right.key ? isBefore(bytes, left.name, right.name) : left.key < right.key
      }
      return keyed.map(\.name)
    }
  }

  /// The first eight bytes of a name, or zeros after its end, as a number.
  private static func key(of name: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    for index in name.lowerBound..<name.lowerBound + 8 {
      key = key << 8 | UInt64(index < name.upperBound ? bytes[index] : 0)
    }
    return key
  }

  private static func isBefore(
    _ bytes: UnsafeBufferPointer<UInt8>, _ left: Range<Int>, _ right: Range<Int>
  ) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    let common = memcmp(
      base + left.lowerBound, base + right.lowerBound, min(left.count, right.count))
    return common == 0 ? left.count < right.count : common < 0
  }
}
