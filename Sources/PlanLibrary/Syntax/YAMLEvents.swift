import CYaml

/// One event of libyaml's parser: a part of the file in the order in which it stands.
struct YAMLEvent {
  enum Kind {
    case documentStart
    case listStart
    case mappingStart
    /// The end of the innermost list or mapping.
    case end
    /// A scalar and its text, quotes and escapes resolved.
    case scalar(String)
    case alias
  }

  let kind: Kind
  /// Where it starts, its anchor and tag included, and where it ends, both in
  /// Unicode scalars from the start of the text.
  let range: Range<Int>
  /// The line and column where it starts.
  let position: Position
  /// Whether it carries an anchor or a tag.
  let hasProperties: Bool
}

/// Reads a text with libyaml, event by event.
///
/// Yams keeps libyaml's parser to itself and gives away its trees only. The
/// events come before any tree is built, in constant memory and without recursion.
enum YAMLEvents {
  /// Hands the events to `body` until it returns `false`, the text ends or libyaml refuses it.
  static func read(_ bytes: [UInt8], _ body: (YAMLEvent) -> Bool) {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { return }
    defer { yaml_parser_delete(&parser) }
    bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      var isReading = true
      while isReading {
        var event = yaml_event_t()
        guard yaml_parser_parse(&parser, &event) == 1 else { return }
        defer { yaml_event_delete(&event) }
        if event.type == YAML_STREAM_END_EVENT { return }
        if let event = YAMLEvent(event) { isReading = body(event) }
      }
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
      kind = .scalar(String(decoding: text, as: UTF8.self))
      hasProperties = scalar.anchor != nil || scalar.tag != nil
    default:
      return nil
    }
    let (start, end) = (event.start_mark, event.end_mark)
    range = Int(start.index)..<max(Int(start.index), Int(end.index))
    position = Position(line: Int(start.line) + 1, column: Int(start.column) + 1)
  }
}
