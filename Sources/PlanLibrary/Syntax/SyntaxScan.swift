import PlanCore

/// One pass over the parts of a file that finds what plan files may not use, and builds
/// the tree of the rest.
///
/// It hides what is not allowed and would be in the way: an alias, and a key
/// that was there before. The rest of the file is read all the same.
struct SyntaxScan {
  /// One thing that plan files may not use.
  struct Finding {
    let position: Position
    let trail: Trail
    let fault: LibraryProblem.Fault
  }

  /// The deepest nesting of lists and mappings.
  static let deepest = 64
  /// More findings than this say nothing new.
  static let mostFindings = 1000

  /// What was found, in the order of the file.
  private(set) var findings: [Finding] = []
  /// Whether nothing may be built of the file.
  private(set) var isRefused = false
  /// Whether nothing that follows matters.
  private(set) var isFinished = false
  private var hasDocument = false
  /// Whether there is a blank and a `#` with something right behind it anywhere.
  private let mayBeCut: Bool
  private var text: ScalarOffsets
  /// The number of escapes that have been warned of; more say nothing new.
  private var escapes = 0
  private static let mostEscapes = 100
  private var containers: [Container] = []
  private var tree = NodeBuilder()

  /// Begins at the start of a text.
  init(_ source: SourceText) {
    text = ScalarOffsets(source.bytes)
    mayBeCut = Self.hasSuddenComment(source.bytes)
  }

  /// The tree, when all parts have been taken; `nil` of a file without a document.
  var root: Node? { tree.root }

  /// Takes the next part of the file.
  mutating func take(_ event: YAMLEvent) {
    switch event.kind {
    case .documentStart: startDocument(event)
    case .listStart: open(Container(isMapping: false), event)
    case .mappingStart: open(Container(isMapping: true), event)
    case .scalar(let scalar): take(scalar, event)
    case .alias:
      report(.anchor(text.word(at: event.offset)), at: event.position)
      tree.add(.hidden, at: event.position)
      advance(key: "*")
    case .end:
      containers.removeLast()
      tree.close()
      advance(key: "")
    }
  }

  /// A second document ends the scan.
  private mutating func startDocument(_ event: YAMLEvent) {
    if hasDocument {
      report(.severalDocuments, at: event.position)
      isFinished = true
    }
    hasDocument = true
  }

  private mutating func open(_ container: Container, _ event: YAMLEvent) {
    reportProperties(of: event)
    if containers.last?.expectsKey == true {
      refuse(.syntax(message: "a list or mapping cannot be a key"), at: event.position)
    } else if containers.count == Self.deepest {
      refuse(.tooDeep(limit: Self.deepest), at: event.position)
    }
    containers.append(container)
    tree.open(isMapping: container.isMapping, at: event.position)
  }

  private mutating func take(_ scalar: Node.Scalar, _ event: YAMLEvent) {
    reportProperties(of: event)
    var isDouble = false
    if let last = containers.indices.last, containers[last].expectsKey {
      let key = scalar.text
      if let firstLine = tree.line(of: key) {
        report(.duplicateKey(key, firstLine: firstLine), at: event.position, key: key)
        isDouble = true
      }
    }
    if mayBeCut, scalar.style == .plain, let rest = text.comment(at: event.end) {
      report(.cutByComment(rest: rest), at: event.position)
    }
    if scalar.style == .quoted { reportEscapes(in: scalar.text, event) }
    tree.add(isDouble ? .hidden : scalar, at: event.position)
    advance(key: scalar.text)
  }

  /// Warns of characters that nobody sees and that are written as escapes, such as `\u200B`; a look
  /// at the bytes of the file finds the others.
  private mutating func reportEscapes(in value: String, _ event: YAMLEvent) {
    guard escapes < Self.mostEscapes else { return }
    let treatments = InvisibleCharacters.treatments(in: value)
    guard !treatments.isEmpty else { return }
    for escape in text.escapes(from: event.offset, to: event.end, at: event.position) {
      guard let treatment = treatments[escape.scalar], escapes < Self.mostEscapes else { continue }
      escapes += 1
      report(InvisibleCharacters.fault(of: escape.scalar, treatment), at: escape.position)
    }
  }

  /// Whether a text has ` #x` in it, in which a number of a work or a plot is lost.
  private static func hasSuddenComment(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      for index in bytes.indices.dropFirst().dropLast() where bytes[index] == UInt8(ascii: "#") {
        let before = bytes[index - 1]
        if before == 0x20 || before == 0x09, !Self.endsSign(bytes[index + 1]) { return true }
      }
      return false
    }
  }

  /// Whether a byte behind a `#` shows that it begins a comment: a blank, the end, another `#`.
  static func endsSign(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "#"): true
    default: false
    }
  }

  /// Reports the anchor and the tag before a value.
  ///
  /// They are harmless: without aliases they do nothing.
  private mutating func reportProperties(of event: YAMLEvent) {
    guard event.hasProperties else { return }
    var offset = event.offset
    var column = event.position.column
    while true {
      let word = text.word(at: offset)
      let position = Position(line: event.position.line, column: column)
      switch word.first {
      case "&": report(.anchor(word), at: position)
      case "!": report(.tag(word), at: position)
      default: return
      }
      let step = word.unicodeScalars.count + text.spaces(at: offset + word.unicodeScalars.count)
      offset += step
      column += step
    }
  }

  /// Moves on to the next key, value or item of the innermost list or mapping.
  private mutating func advance(key: String) {
    guard let last = containers.indices.last else { return }
    containers[last].advance(key: key)
  }

  private mutating func report(
    _ fault: LibraryProblem.Fault, at position: Position, key: String? = nil
  ) {
    let outer = trail
    findings.append(
      Finding(position: position, trail: key.map { .key(outer, $0) } ?? outer, fault: fault))
    if findings.count == Self.mostFindings {
      isRefused = true
      isFinished = true
    }
  }

  private mutating func refuse(_ fault: LibraryProblem.Fault, at position: Position) {
    report(fault, at: position)
    isRefused = true
    isFinished = true
  }

  /// The path to the next value; a key's is that of its mapping.
  private var trail: Trail {
    containers.reduce(.root) { trail, container in
      if !container.isMapping { return .index(trail, container.index) }
      return container.expectsKey ? trail : .key(trail, container.key)
    }
  }
}

extension SyntaxScan {
  /// A list or mapping that is open.
  private struct Container {
    let isMapping: Bool
    /// The number of the current item of a list.
    var index = 0
    /// The key of the next value, in a mapping.
    var key = ""
    /// Whether a key comes next.
    var expectsKey: Bool

    init(isMapping: Bool) {
      self.isMapping = isMapping
      expectsKey = isMapping
    }

    mutating func advance(key: String) {
      guard isMapping else {
        index += 1
        return
      }
      if expectsKey { self.key = key }
      expectsKey.toggle()
    }
  }
}
