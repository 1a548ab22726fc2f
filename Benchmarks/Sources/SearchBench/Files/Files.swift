import Glibc

/// Files, as plain as a benchmark needs them.
enum Files {
  /// Writes a whole file, replacing any old one.
  static func write(_ bytes: [UInt8], to path: String) throws(BenchFailure) {
    try write(bytes, to: path, mode: "wb")
  }

  static func write(_ text: String, to path: String) throws(BenchFailure) {
    try write(Array(text.utf8), to: path)
  }

  static func append(_ text: String, to path: String) throws(BenchFailure) {
    try write(Array(text.utf8), to: path, mode: "ab")
  }

  private static func write(
    _ bytes: [UInt8], to path: String, mode: String
  ) throws(BenchFailure) {
    guard let file = fopen(path, mode) else { throw .file(path, errno: errno) }
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count else { throw .file(path, errno: errno) }
  }

  static func read(_ path: String) throws(BenchFailure) -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw .file(path, errno: errno) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk[..<count]
    }
    return bytes
  }

  static func lines(of path: String) throws(BenchFailure) -> [String] {
    var lines: [String] = []
    try forEachLine(of: path) { lines.append($0) }
    return lines
  }

  /// Reads a file line by line, so that no more than a line of it is in memory.
  static func forEachLine(
    of path: String, _ body: (String) -> Void
  ) throws(BenchFailure) {
    guard let file = fopen(path, "rb") else { throw .file(path, errno: errno) }
    var line: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer {
      free(line)
      fclose(file)
    }
    while case let count = getline(&line, &capacity, file), count > 0, let line {
      let bytes = UnsafeRawBufferPointer(start: line, count: count)
      body(String(decoding: bytes.last == 0x0A ? bytes.dropLast() : bytes[...], as: UTF8.self))
    }
  }

  static func makeFolder(_ path: String) throws(BenchFailure) {
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw .file(path, errno: errno) }
  }

  /// The names in a folder, in the order of their bytes.
  static func names(in folder: String) throws(BenchFailure) -> [String] {
    guard let stream = opendir(folder) else { throw .file(folder, errno: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

/// What is said to the person who waits.
enum Console {
  static func say(_ line: String) {
    print(line)
    fflush(nil)
  }

  static func complain(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = write(2, bytes, bytes.count)
  }
}
