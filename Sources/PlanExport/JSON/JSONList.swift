/// A JSON text with one long list, made part by part: joined, the parts are what
/// ``JSONExport/text(_:)`` makes of the whole value.
struct JSONList {
  private let head: Substring
  private let tail: Substring
  private var isEmpty = true
  /// How many elements ``next(_:of:)`` has given.
  private(set) var written = 0
  private var hasEnded = false

  /// Begins a value.
  ///
  /// - Parameters:
  ///   - key: The key of the list, in the value itself and nothing within it.
  ///   - frame: The value without anything in the list.
  init(_ key: String, in frame: some Encodable) throws {
    let text = try JSONExport.text(frame)
    guard let brackets = Self.list(key, in: text) else { throw MissingList(key: key) }
    (head, tail) = (text[...brackets.start], text[brackets.end...])
  }

  /// A value that was to have a list and has none.
  struct MissingList: Error {
    let key: String
  }

  /// The brackets of the list that an object has under a key, however the text is spaced.
  private static func list(
    _ key: String, in text: String
  ) -> (start: String.Index, end: String.Index)? {
    let bytes = text.utf8
    var (depth, isText, isEscaped) = (0, false, false)
    var word = bytes.startIndex
    var lastKey = false
    var start: String.Index?
    for index in bytes.indices {
      let byte = bytes[index]
      if isText {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isText = false
          if depth == 1 { lastKey = text[word..<index] == key }
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): (isText, word) = (true, bytes.index(after: index))
      case UInt8(ascii: ","): lastKey = lastKey && depth > 1
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if depth == 1, lastKey, start == nil, byte == UInt8(ascii: "[") { start = index }
        depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 1, let start { return (start, index) }
      default: break
      }
    }
    return nil
  }

  /// The next of a list's elements, at most `count`, then what comes after the last; `nil` when
  /// all has been given.
  mutating func next(_ count: Int, of elements: [some Encodable]) throws -> String? {
    guard written < elements.count else {
      guard !hasEnded else { return nil }
      hasEnded = true
      return end()
    }
    let part = elements[written..<min(written + count, elements.count)]
    written += part.count
    return try text(of: part)
  }

  /// The next elements as text; without any there is none.
  mutating func text(of elements: some RandomAccessCollection<some Encodable>) throws -> String {
    guard !elements.isEmpty else { return "" }
    // As a list of their own they are a level further out, between its two brackets.
    var list = try JSONExport.text(Array(elements)).utf8[...]
    while let byte = list.first, byte != UInt8(ascii: "[") { list = list.dropFirst() }
    while let byte = list.last, byte != UInt8(ascii: "]") { list = list.dropLast() }
    list = list.dropFirst().dropLast()
    let isSpace = { (byte: UInt8) in byte == UInt8(ascii: "\n") || byte == UInt8(ascii: " ") }
    while let byte = list.last, isSpace(byte) { list = list.dropLast() }
    let lines = list.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .dropFirst()
    var text = isEmpty ? String(head) : ","
    isEmpty = false
    for line in lines {
      // The encoder leaves an empty line in an empty list.
      text += line.isEmpty ? "\n" : "\n  "
      text += Substring(line)
    }
    return text
  }

  /// What comes after the last element.
  func end() -> String {
    isEmpty ? "\(head)\n\n  \(tail)" : "\n  \(tail)"
  }
}
