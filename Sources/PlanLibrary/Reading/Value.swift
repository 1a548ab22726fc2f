import PlanCore

/// A value in a file, with the path to it.
///
/// Each reading function gives the value in one notation, or notes why that
/// cannot be done and returns `nil`.
struct Value {
  let node: Node
  let log: ProblemLog
  /// The path to what it is in, and the last step from there; put together only when it is asked
  /// for, which few of a hundred thousand values are.
  private let outer: Trail
  private let step: Step

  private enum Step {
    case root
    case key(String)
    case index(Int)
  }

  /// The top of a file.
  init(root: Node, log: ProblemLog) {
    self.init(root, of: .root, .root, log)
  }

  private init(_ node: Node, of outer: Trail, _ step: Step, _ log: ProblemLog) {
    self.node = node
    self.log = log
    self.outer = outer
    self.step = step
  }

  /// The value of a key, given the path to its mapping.
  func value(_ node: Node, of key: String, in mapping: Trail) -> Value {
    Value(node, of: mapping, .key(key), log)
  }

  /// The path to it through the keys.
  var trail: Trail {
    switch step {
    case .root: outer
    case .key(let key): .key(outer, key)
    case .index(let index): .index(outer, index)
    }
  }

  /// Its position.
  var position: Position { node.position }

  /// Reports a problem with it.
  func report(_ fault: @autoclosure () -> LibraryProblem.Fault) {
    log.report(fault(), at: position, trail)
  }

  /// The type of a value as it is written.
  var valueType: LibraryProblem.ValueType {
    switch node.content {
    case .mapping: .mapping
    case .list: .list
    case .scalar: .text
    }
  }

  /// The number of items of a list, or `nil` when it is not one.
  var length: Int? {
    if case .list(let items) = node.content { items.count } else { nil }
  }

  /// The items of a list.
  func items() -> [Value] {
    guard case .list(let items) = node.content else {
      reportWrongType(expected: .list)
      return []
    }
    let trail = trail
    return items.enumerated().map { index, item in Value(item, of: trail, .index(index), log) }
  }

  /// The items of a list that can be read, each by `read`.
  func list<Item>(_ read: (Value) -> Item?) -> [Item] {
    guard case .list(let items) = node.content else {
      reportWrongType(expected: .list)
      return []
    }
    let trail = trail
    var result: [Item] = []
    result.reserveCapacity(items.count)
    for (index, item) in items.enumerated() {
      if let item = read(Value(item, of: trail, .index(index), log)) { result.append(item) }
    }
    return result
  }

  /// Reports that another type is expected, or that the value is empty.
  func reportWrongType(expected: LibraryProblem.ValueType) {
    if case .scalar(let scalar) = node.content, scalar.isNull {
      report(.emptyValue)
    } else if case .scalar(let scalar) = node.content, expected == .mapping,
      scalar.style == .plain, let colon = OtherSigns.colon(in: scalar.text)
    {
      report(colon.fault)
    } else if case .scalar(let scalar) = node.content, scalar.style == .plain,
      let fault = OtherSigns.bracket(of: scalar.text, expected: expected == .list ? "[" : "{")
    {
      report(fault)
    } else {
      report(.wrongType(expected: expected, found: valueType))
    }
  }
}

// MARK: - Single values

extension Value {
  /// The characters of a single value without the space around them.
  func text() -> String? {
    guard case .scalar(let scalar) = node.content else {
      reportWrongType(expected: .text)
      return nil
    }
    let look = TextLook(scalar.text)
    let text = look.isPlain ? scalar.text : InvisibleCharacters.removed(from: scalar.text).trimmed
    guard !scalar.isNull, !text.isEmpty else {
      report(.emptyValue)
      return nil
    }
    if text.utf8.count > PlanKeys.longestName, text.count > longestText {
      report(.tooLong(limit: longestText))
      return nil
    }
    if look.isPlain { return text }
    let isBlock = scalar.style == .block
    let stranger = text.unicodeScalars.first {
      CharacterRules.isForbidden($0) && !(isBlock && ($0 == "\n" || $0 == "\t"))
    }
    if let stranger {
      report(.controlCharacter(stranger.value))
      return nil
    }
    return text
  }

  /// The most characters of the text, by its key.
  private var longestText: Int {
    switch (step, outer) {
    case (.key(let key), _), (.index, .key(_, let key)):
      PlanKeys.prose.contains(key) ? PlanKeys.longestProse : PlanKeys.longestName
    default: PlanKeys.longestName
    }
  }

  /// What `convert` makes of the text, which has to be written in a notation.
  func text<Result>(
    as notation: LibraryProblem.Notation, _ convert: (String) -> Result?
  ) -> Result? {
    guard let text = text() else { return nil }
    guard let result = convert(text) else {
      report(otherSign(in: text) { convert($0) != nil } ?? .malformed(text, expected: notation))
      return nil
    }
    return result
  }

  /// The fault of a text that would be right with ASCII signs, or is two values in brackets that
  /// are parted by a comma of Chinese.
  private func otherSign(
    in text: String, isRight: (String) -> Bool
  ) -> LibraryProblem.Fault? {
    guard let folded = OtherSigns.folded(text) else { return nil }
    let parts = folded.text.split(separator: ",").map { String($0).trimmed }
    guard !parts.isEmpty, parts.allSatisfy(isRight) else { return nil }
    return .otherSign(folded.sign, expected: folded.expected)
  }

  /// One of the codes of a list.
  func code<Code: RawRepresentable & CaseIterable>(_: Code.Type = Code.self) -> Code?
  where Code.RawValue == String {
    guard let text = text() else { return nil }
    guard let code = Code(rawValue: text) else {
      report(
        otherSign(in: text) { Code(rawValue: $0) != nil }
          ?? .unknownCode(text, allowed: Code.allCases.map(\.rawValue)))
      return nil
    }
    return code
  }

  /// A slug.
  func slug<Entity>(_: Entity.Type = Entity.self) -> Identifier<Entity>? {
    text(as: .slug) { Identifier($0) }
  }

  /// A date.
  func date() -> PartialDate? {
    text(as: .date) { PartialDate($0) }
  }

  /// A period.
  func period() -> Period? {
    text(as: .period) { Period($0) }
  }

  /// A whole number from 1.
  func count() -> Int? {
    text(as: .count, wholeNumber)
  }

  /// A number or a fraction, and the digits it is written in.
  func number() -> (printed: String, value: Double)? {
    text(as: .number) { text in
      (decimal(text) ?? fraction(text)).map { (text, $0) }
    }
  }
}

/// The whole number from 1 that digits mean.
func wholeNumber(_ digits: some StringProtocol) -> Int? {
  guard digits.utf8.allSatisfy(isDigit), digits.utf8.first != UInt8(ascii: "0") else { return nil }
  return Int(digits)
}

/// The number that two whole numbers joined by `/` mean.
private func fraction(_ text: String) -> Double? {
  let parts = text.split(separator: "/", omittingEmptySubsequences: false)
  guard parts.count == 2, let above = wholeNumber(parts[0]), let below = wholeNumber(parts[1])
  else { return nil }
  return Double(above) / Double(below)
}

/// The number that digits with an optional sign and decimal point mean.
func decimal(_ text: String) -> Double? {
  let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
  let parts = digits.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  guard (1...2).contains(parts.count),
    parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }),
    let number = Double(text), number.isFinite
  else { return nil }
  return number
}

/// Whether a byte is an ASCII digit.
func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

extension Node.Scalar {
  /// Whether it is one of the ways to write that there is no value.
  fileprivate var isNull: Bool {
    guard style == .plain, text.utf8.count <= 4 else { return false }
    return switch text {
    case "", "~", "null", "Null", "NULL": true
    default: false
    }
  }
}

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.first, let last = scalars.last,
      CharacterRules.isSpace(first) || CharacterRules.isSpace(last)
    else { return self }
    var text = scalars.drop(while: CharacterRules.isSpace)
    while let last = text.last, CharacterRules.isSpace(last) { text.removeLast() }
    return String(text)
  }
}
