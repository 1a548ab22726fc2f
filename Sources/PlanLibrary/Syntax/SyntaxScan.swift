import PlanCore

/// One pass over a file that finds what plan files may not use, before Yams
/// builds anything from it.
///
/// Yams says nothing about aliases once a tree is built, descends 1000 levels
/// and stops at the first mapping with a duplicate key. The scan reads the same
/// events as Yams and hides from it what would stop it, so that the rest of the
/// file is read all the same. What libyaml cannot parse it leaves to Yams,
/// which gives the reason.
struct SyntaxScan {
  /// One thing that plan files may not use.
  struct Finding {
    let position: Position
    let trail: Trail
    let fault: LibraryProblem.Fault
  }

  /// The deepest nesting of lists and mappings.
  static let deepest = 64
  /// More findings than this tell nothing new.
  static let mostFindings = 1000

  /// What was found, in the order of the file.
  private(set) var findings: [Finding] = []
  /// Whether Yams must not be given the text.
  private(set) var isRefused = false
  /// Whether the file has no document.
  private(set) var isEmpty = true
  private var text: EditedText
  private var containers: [Container] = []

  /// Scans a text.
  init(_ source: SourceText) {
    text = EditedText(source.bytes)
    // A copy, since the events are read while the scan changes itself.
    var scan = self
    YAMLEvents.read(source.bytes) { event in
      scan.take(event)
      return !scan.isFinished
    }
    self = scan
  }

  /// The text for Yams.
  var edited: [UInt8] { text.edited }

  /// Whether nothing that follows matters.
  private var isFinished = false

  private mutating func take(_ event: YAMLEvent) {
    switch event.kind {
    case .documentStart: startDocument(event)
    case .listStart: open(Container(isMapping: false), event)
    case .mappingStart: open(Container(isMapping: true), event)
    case .scalar(let value): takeScalar(value, event)
    case .alias:
      report(.anchor(text.word(at: event.range.lowerBound)), at: event.position)
      text.hide(event.range)
      advance(key: "*")
    case .end:
      containers.removeLast()
      advance(key: "")
    }
  }

  /// A second document ends the scan, and Yams does not see it.
  private mutating func startDocument(_ event: YAMLEvent) {
    if !isEmpty {
      report(.severalDocuments, at: event.position)
      text.cut(from: event.range.lowerBound)
      isFinished = true
    }
    isEmpty = false
  }

  private mutating func open(_ container: Container, _ event: YAMLEvent) {
    reportProperties(of: event)
    if containers.last?.expectsKey == true {
      refuse(.syntax(message: "a list or mapping cannot be a key"), at: event.position)
    } else if containers.count == Self.deepest {
      refuse(.tooDeep(limit: Self.deepest), at: event.position)
    }
    containers.append(container)
  }

  private mutating func takeScalar(_ value: String, _ event: YAMLEvent) {
    reportProperties(of: event)
    if let last = containers.indices.last, containers[last].expectsKey {
      if let firstLine = containers[last].keys[value] {
        report(.duplicateKey(value, firstLine: firstLine), at: event.position, key: value)
        text.hide(event.range)
      } else {
        containers[last].keys[value] = event.position.line
      }
    }
    advance(key: value)
  }

  /// Notes the anchor and the tag that stand before a value.
  ///
  /// Yams may see them: without aliases they do nothing.
  private mutating func reportProperties(of event: YAMLEvent) {
    guard event.hasProperties else { return }
    var offset = event.range.lowerBound
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

  /// Goes on to the next key, value or item of the innermost list or mapping.
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

  /// The way to the value that stands next; a key's is that of its mapping.
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
    /// The key of the value that stands next, in a mapping.
    var key = ""
    /// Whether a key stands next.
    var expectsKey: Bool
    /// The keys so far and their lines.
    var keys: [String: Int] = [:]

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
