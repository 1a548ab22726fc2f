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
    let name = "\n  \"\(key)\" : ["
    guard let start = text.firstRange(of: name)?.upperBound,
      let end = text[start...].firstIndex(of: "]")
    else { preconditionFailure("the frame has a list '\(key)'") }
    (head, tail) = (text[..<start], text[end...])
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
    // As a list of their own they stand a level further out, between its two brackets.
    let lines = try JSONExport.text(Array(elements)).utf8
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .dropFirst().dropLast(2)
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
