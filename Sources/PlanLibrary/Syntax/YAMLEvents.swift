import CYaml

/// One event of libyaml's parser: the parts of the file in order.
struct YAMLEvent {
  enum Kind {
    case documentStart
    case listStart
    case mappingStart
    /// The end of the innermost list or mapping.
    case end
    case scalar(Node.Scalar)
    case alias
  }

  let kind: Kind
  /// Where a single value ends, in Unicode scalars from the start of the text.
  let end: Int
  /// Where it starts, its anchor and tag included, in Unicode scalars from the start of the text.
  let offset: Int
  /// The line and column where it starts.
  let position: Position
  /// Whether it carries an anchor or a tag.
  let hasProperties: Bool
}

/// Reads a text with libyaml, event by event.
///
/// The events come in constant memory and without recursion, before anything is built of them.
enum YAMLEvents {
  /// Why libyaml stopped.
  struct Failure {
    /// Where the error is; anything after it may have been misread.
    let position: Position
    /// The line where what it was reading began; the error is often there.
    let firstLine: Int
    /// Its message.
    let message: String
    /// Whether lists and mappings are nested deeper than it goes.
    let isTooDeep: Bool
    /// Whether it had no memory left, so that nothing is known of the text.
    let isOutOfMemory: Bool
  }

  /// Hands the events to `body` until it returns `false`, the text ends or libyaml refuses it.
  ///
  /// - Returns: Why it refuses it, or `nil`.
  static func read(_ bytes: [UInt8], _ body: (YAMLEvent) -> Bool) -> Failure? {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { return Failure(parser) }
    defer { yaml_parser_delete(&parser) }
    return bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      var isReading = true
      while isReading {
        var event = yaml_event_t()
        guard yaml_parser_parse(&parser, &event) == 1 else { return Failure(parser) }
        defer { yaml_event_delete(&event) }
        if event.type == YAML_STREAM_END_EVENT { break }
        if let event = YAMLEvent(event) { isReading = body(event) }
      }
      return nil
    }
  }
}

extension YAMLEvents.Failure {
  init(_ parser: yaml_parser_t) {
    let parts = [parser.context, parser.problem].compactMap { $0.map { String(cString: $0) } }
    message = parts.joined(separator: ", ")
    isOutOfMemory = parser.error == YAML_MEMORY_ERROR
    isTooDeep = parts.last?.hasPrefix("Maximum nesting level") ?? false
    switch parser.error {
    case YAML_SCANNER_ERROR, YAML_PARSER_ERROR:
      position = Position(parser.problem_mark)
      firstLine = parser.context == nil ? position.line : Int(parser.context_mark.line) + 1
    default:
      position = .start
      firstLine = 1
    }
  }
}

extension YAMLEvent {
  /// Creates an event, or `nil` for one that holds nothing of the file.
  fileprivate init?(_ event: yaml_event_t) {
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      kind = .documentStart
      hasProperties = false
    case YAML_SEQUENCE_START_EVENT:
      kind = .listStart
      let start = event.data.sequence_start
      hasProperties = start.anchor != nil || start.tag != nil
    case YAML_MAPPING_START_EVENT:
      kind = .mappingStart
      let start = event.data.mapping_start
      hasProperties = start.anchor != nil || start.tag != nil
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      kind = .end
      hasProperties = false
    case YAML_ALIAS_EVENT:
      kind = .alias
      hasProperties = false
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind = .scalar(
        Node.Scalar(text: String(decoding: text, as: UTF8.self), style: .init(scalar.style)))
      hasProperties = scalar.anchor != nil || scalar.tag != nil
    default:
      return nil
    }
    offset = Int(event.start_mark.index)
    end = Int(event.end_mark.index)
    position = Position(event.start_mark)
  }
}

extension Position {
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }
}

extension Node.Scalar.Style {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .quoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: self = .block
    default: self = .plain
    }
  }
}
