import CTomlplusplus

/// A position in a file, line and column from 1, columns in characters.
package struct TextPosition: Hashable, Sendable, Comparable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  init(_ position: toml_place) {
    self.init(line: Int(position.line), column: Int(position.column))
  }

  package static func < (left: TextPosition, right: TextPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A value of a TOML document, with the positions of its key and of itself.
struct TOMLValue {
  /// Its key; empty in an array.
  let key: String
  let keyPosition: TextPosition
  let position: TextPosition
  var content: Content

  enum Content {
    case table([TOMLValue])
    case array([TOMLValue])
    case string(String)
    case integer(Int64)
    case boolean(Bool)
    /// A floating-point number, a date or a time.
    case other
  }
}

/// Why a document is not TOML.
struct TOMLFault: Error, Equatable {
  let fault: ConfigurationProblem.Fault
  let position: TextPosition
}

extension TOMLValue {
  /// The values of a document's top table.
  ///
  /// The parser goes into itself for every level and compares each part of a name with all before,
  /// so what is too large or too deep does not come to it.
  static func values(of document: [UInt8]) throws(TOMLFault) -> [TOMLValue] {
    if let fault = TOMLLimits.fault(of: document) { throw fault }
    let collector = Collector()
    document.withUnsafeBytes { bytes in
      toml_read(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count,
        Unmanaged.passUnretained(collector).toOpaque(),
        { context, value in
          guard let context, let value else { return }
          Collector.at(context).take(value.pointee)
        },
        { context, fault in
          guard let context, let fault else { return }
          Collector.at(context).fail(fault.pointee)
        })
    }
    withExtendedLifetime(collector) {}
    if let fault = collector.fault { throw fault }
    return collector.values
  }
}

/// Collects the values that the parser reports during one reading.
private final class Collector {
  private(set) var values: [TOMLValue] = []
  private(set) var fault: TOMLFault?

  static func at(_ context: UnsafeMutableRawPointer) -> Collector {
    Unmanaged.fromOpaque(context).takeUnretainedValue()
  }

  func take(_ raw: toml_value) {
    let value = TOMLValue(
      key: Self.text(raw.key, raw.key_length), keyPosition: TextPosition(raw.key_place),
      position: TextPosition(raw.place), content: Self.content(of: raw))
    Self.append(value, at: Int(raw.depth), to: &values)
  }

  func fail(_ raw: toml_fault) {
    fault = TOMLFault(
      fault: .syntax(String(cString: raw.message)), position: TextPosition(raw.place))
  }

  /// Adds a value to the list at the end, `depth` levels down.
  private static func append(_ value: TOMLValue, at depth: Int, to values: inout [TOMLValue]) {
    guard depth > 0, let last = values.indices.last else {
      values.append(value)
      return
    }
    switch values[last].content {
    case .table(var inner):
      append(value, at: depth - 1, to: &inner)
      values[last].content = .table(inner)
    case .array(var inner):
      append(value, at: depth - 1, to: &inner)
      values[last].content = .array(inner)
    case .string, .integer, .boolean, .other: break
    }
  }

  private static func content(of raw: toml_value) -> TOMLValue.Content {
    switch raw.kind {
    case TOML_KIND_TABLE: .table([])
    case TOML_KIND_ARRAY: .array([])
    case TOML_KIND_STRING: .string(text(raw.text, raw.text_length))
    case TOML_KIND_INTEGER: .integer(raw.number)
    case TOML_KIND_BOOLEAN: .boolean(raw.number != 0)
    default: .other
    }
  }

  private static func text(_ start: UnsafePointer<CChar>?, _ length: Int) -> String {
    guard let start else { return "" }
    return String(
      decoding: UnsafeRawBufferPointer(start: start, count: length), as: UTF8.self)
  }
}
