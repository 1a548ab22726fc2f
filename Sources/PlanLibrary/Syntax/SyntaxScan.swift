import PlanCore

/// One pass over a file that refuses what plan files may not use, before Yams
/// builds anything from it.
///
/// Yams tells nothing about anchors once a tree is built, descends 1000
/// levels, compares lists used as keys item by item, and stops at the first
/// mapping with a duplicate key. The scan follows libyaml's rules for where a
/// token starts and what is a key, and nothing else: it knows no values. What
/// it does not understand it leaves to Yams, which then gives the reason.
struct SyntaxScan {
  /// One thing that plan files may not use.
  struct Finding {
    let position: Position
    let trail: Trail
    let fault: LibraryProblem.Fault
  }

  /// How far the scan came.
  enum Outcome {
    /// The whole file was understood.
    case complete
    /// The rest must not be given to Yams.
    case refused
    /// Yams has to say what is wrong here or before.
    case gaveUp(Position)
  }

  /// What ends the scan before the end of the file.
  enum Stop: Error {
    case refused
    case gaveUp
    /// The only document ends here.
    case documentEnded
  }

  /// The deepest nesting of lists and mappings.
  static let deepest = 64
  /// More findings than this tell nothing new.
  static let mostFindings = 1000

  let bytes: [UInt8]
  /// The next byte.
  var at = 0
  var line = 1
  /// Where the current line starts.
  var lineStart = 0
  /// The lists and mappings around ``at``, outermost first.
  var containers: [Container] = []
  /// The number of ``containers`` that are written with brackets.
  var flowLevel = 0
  /// Whether a key of a block mapping may start here.
  var mayStartKey = true
  /// Whether an anchor or a tag waits for its value.
  var hasProperties = false
  var document = Document.before
  var edits: [Edit] = []
  var fillers = 0

  private(set) var findings: [Finding] = []
  private(set) var outcome = Outcome.complete
  /// A position that was computed, to go on from for the next one.
  private var known = (offset: 0, line: 1, column: 1)

  /// Where the scan is in the file.
  enum Document {
    case before
    case inside
    case after
  }

  /// Scans a text.
  init(_ text: SourceText) {
    bytes = text.bytes
    do throws(Stop) {
      while try scanToken() {}
    } catch {
      switch error {
      case .refused: outcome = .refused
      case .gaveUp: outcome = .gaveUp(position(at))
      case .documentEnded: edits.append(Edit(range: at..<bytes.count, filler: ""))
      }
    }
  }

  /// Notes what must not be there.
  mutating func report(_ fault: LibraryProblem.Fault, at offset: Int) throws(Stop) {
    try report(fault, at: offset, trail: trail(to: containers[...]))
  }

  /// Notes something about a key that is not known yet.
  mutating func reportKey(_ fault: LibraryProblem.Fault, at offset: Int) throws(Stop) {
    let isKey = containers.last.map { $0.form != .blockList && $0.form != .flowList } ?? false
    try report(fault, at: offset, trail: trail(to: containers.dropLast(isKey ? 1 : 0)))
  }

  private mutating func report(
    _ fault: LibraryProblem.Fault, at offset: Int, trail: Trail
  ) throws(Stop) {
    findings.append(Finding(position: position(offset), trail: trail, fault: fault))
    if findings.count == Self.mostFindings { throw .refused }
  }

  /// The way to the current value of the last of some containers.
  private func trail(to containers: ArraySlice<Container>) -> Trail {
    containers.reduce(.root) { trail, container in
      switch container.form {
      case .blockList, .flowList: .index(trail, container.index)
      case .blockMapping, .flowMapping, .pair: .key(trail, container.key)
      }
    }
  }

  /// The line and column of an offset, which seldom lies before the last one asked for.
  private mutating func position(_ offset: Int) -> Position {
    if offset < known.offset { known = (0, 1, 1) }
    for byte in bytes[known.offset..<offset] {
      if byte == 0x0A {
        known.line += 1
        known.column = 1
      } else if byte & 0xC0 != 0x80 {
        known.column += 1
      }
    }
    known.offset = offset
    return Position(line: known.line, column: known.column)
  }
}

extension SyntaxScan {
  /// A list or mapping that is open.
  struct Container {
    enum Form {
      case blockList
      case blockMapping
      case flowList
      case flowMapping
      /// A mapping of one key inside a flow list: `[via: jiyuan]`.
      case pair
    }

    let form: Form
    /// The column of a block container, from 0.
    var column = 0
    /// Where a flow container starts.
    var start = 0
    /// The number of the current item.
    var index = 0
    /// The current key.
    var key = ""
    /// Whether a value has to follow.
    var expectsValue = false
    /// The keys so far and their lines.
    var keys: [String: Int] = [:]
  }

  /// A change to the text that hides a finding from Yams and keeps the
  /// positions of the rest.
  struct Edit {
    let range: Range<Int>
    let filler: String
  }

  /// The text for Yams.
  var edited: [UInt8] {
    guard !edits.isEmpty else { return bytes }
    var text: [UInt8] = []
    var end = 0
    for edit in edits {
      text += bytes[end..<edit.range.lowerBound]
      text += edit.filler.utf8
      end = edit.range.upperBound
    }
    return text + bytes[end...]
  }

  /// Opens a list or mapping.
  mutating func open(_ container: Container, at offset: Int) throws(Stop) {
    if containers.count == Self.deepest {
      try report(.tooDeep(limit: Self.deepest), at: offset)
      throw .refused
    }
    containers.append(container)
  }

  /// Notes a key of the innermost mapping; the second of two equal ones is
  /// hidden from Yams under a name of its own.
  mutating func addKey(_ name: String?, at range: Range<Int>, line: Int) throws(Stop) {
    guard let name, let last = containers.indices.last else { return }
    containers[last].key = name
    if let firstLine = containers[last].keys[name] {
      try report(.duplicateKey(name, firstLine: firstLine), at: range.lowerBound)
      hide(range)
    } else {
      containers[last].keys[name] = line
    }
  }

  /// Replaces characters by as many that no file uses.
  mutating func hide(_ range: Range<Int>) {
    let length = bytes[range].count { $0 & 0xC0 != 0x80 }
    var number = fillers
    fillers += 1
    var filler = String.UnicodeScalarView()
    for _ in 0..<length {
      // The private use area of the basic plane has 6400 characters.
      filler.append(Unicode.Scalar(UInt16(0xE000 + number % 6400)) ?? "\u{E000}")
      number /= 6400
    }
    edits.append(Edit(range: range, filler: String(filler)))
  }

  /// Replaces characters by as many spaces.
  mutating func blank(_ range: Range<Int>) {
    let length = bytes[range].count { $0 & 0xC0 != 0x80 }
    edits.append(Edit(range: range, filler: String(repeating: " ", count: length)))
  }
}
