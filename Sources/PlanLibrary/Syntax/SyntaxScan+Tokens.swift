import PlanCore

extension SyntaxScan {
  /// Scans one token and returns whether there was one.
  mutating func scanToken() throws(Stop) -> Bool {
    skipToToken()
    guard at < bytes.count else { return false }
    if at == lineStart, try scanDocumentMarker() { return true }
    switch document {
    case .before: document = .inside
    case .inside: break
    case .after: try refuseSecondDocument()
    }
    if flowLevel == 0 {
      try scanBlockToken()
    } else {
      try scanFlowToken()
    }
    return true
  }

  private mutating func scanBlockToken() throws(Stop) {
    let column = column
    closeBlocks(deeperThan: column)
    switch peek() {
    case "[": try openFlow(.flowList)
    case "{": try openFlow(.flowMapping)
    case "-" where isBlank(peek(1)): try addItem(at: column)
    case "|", ">": try scanBlockScalar()
    default: try scanNode(at: column)
    }
  }

  private mutating func scanFlowToken() throws(Stop) {
    switch peek() {
    case "[": try openFlow(.flowList)
    case "{": try openFlow(.flowMapping)
    case "]": try closeFlow(.flowList)
    case "}": try closeFlow(.flowMapping)
    case ",": endFlowItem()
    case "-" where isBlank(peek(1)): throw .gaveUp
    default: try scanNode(at: 0)
    }
  }

  /// Scans what block and flow context have in common.
  private mutating func scanNode(at column: Int) throws(Stop) {
    switch peek() {
    case "&", "!": try scanProperty()
    case "*": try scanAlias()
    case "?" where flowLevel > 0 || isBlank(peek(1)):
      try refuse("keys with ? are not allowed", at: at)
    case ":" where flowLevel > 0 || isBlank(peek(1)):
      try refuse("a key is missing before :", at: at)
    case ",", "[", "]", "{", "}", "#", "|", ">", "%", "@", "`", "\t":
      throw .gaveUp
    default: try scanScalar(at: column)
    }
  }

  /// Refuses what would make Yams compare lists and mappings as keys.
  mutating func refuse(_ message: String, at offset: Int) throws(Stop) -> Never {
    try reportKey(.syntax(message: message), at: offset)
    throw .refused
  }
}

// MARK: - Documents

extension SyntaxScan {
  private mutating func scanDocumentMarker() throws(Stop) -> Bool {
    if peek() == "%", flowLevel == 0 {
      if document != .before { try refuseSecondDocument() }
      skipLine()
      return true
    }
    let isStart = isMarker("-")
    guard isStart || isMarker(".") else { return false }
    guard flowLevel == 0 else { throw .gaveUp }
    switch (document, isStart) {
    case (.before, true): document = .inside
    case (.before, false): break
    case (_, true): try refuseSecondDocument()
    case (_, false): document = .after
    }
    containers = []
    at += 3
    mayStartKey = false
    return true
  }

  private mutating func refuseSecondDocument() throws(Stop) -> Never {
    containers = []
    try report(.severalDocuments, at: at)
    throw .documentEnded
  }

  /// Whether three of a character stand here as a word at the start of a line.
  func isMarker(_ character: Unicode.Scalar) -> Bool {
    at == lineStart && peek() == character && peek(1) == character && peek(2) == character
      && isBlank(peek(3))
  }
}

// MARK: - Blocks

extension SyntaxScan {
  /// The indentation that the text belongs to; -1 outside of all blocks.
  var indentation: Int {
    containers.last { !$0.isFlow }?.column ?? -1
  }

  /// Closes the blocks that end where something starts at `column`.
  private mutating func closeBlocks(deeperThan column: Int) {
    while let last = containers.last, last.column > column { containers.removeLast() }
    // A list may stand in the column of the key that it is the value of.
    if let last = containers.last, last.form == .blockList, last.column == column,
      peek() != "-" || !isBlank(peek(1)), containers.dropLast().last?.column == column
    {
      containers.removeLast()
    }
  }

  private mutating func addItem(at column: Int) throws(Stop) {
    guard mayStartKey, !hasProperties else { throw .gaveUp }
    if let last = containers.indices.last, containers[last].form == .blockList,
      containers[last].column == column
    {
      containers[last].index += 1
    } else {
      try startNode()
      try open(Container(form: .blockList, column: column), at: at)
    }
    at += 1
  }

  /// Begins a key of a block mapping.
  mutating func startBlockKey(at column: Int, offset: Int) throws(Stop) {
    if let last = containers.last, last.column == column {
      guard last.form == .blockMapping else { throw .gaveUp }
    } else {
      try startNode()
      try open(Container(form: .blockMapping, column: column), at: offset)
    }
    containers[containers.count - 1].expectsValue = true
  }

  /// Takes note that the innermost container gets a value.
  mutating func startNode() throws(Stop) {
    guard let last = containers.indices.last else { return }
    switch containers[last].form {
    case .blockMapping, .pair:
      // A bracket may also start a key, which is refused where it ends.
      guard containers[last].expectsValue || peek() == "[" || peek() == "{" else {
        throw .gaveUp
      }
      containers[last].expectsValue = false
    case .flowMapping:
      guard containers[last].expectsValue else {
        try refuse("a list or mapping cannot be a key", at: at)
      }
      containers[last].expectsValue = false
    case .blockList, .flowList: break
    }
  }
}

// MARK: - Flow

extension SyntaxScan {
  private mutating func openFlow(_ form: Container.Form) throws(Stop) {
    try startNode()
    try open(Container(form: form, start: at), at: at)
    flowLevel += 1
    hasProperties = false
    at += 1
  }

  private mutating func closeFlow(_ form: Container.Form) throws(Stop) {
    endPair()
    guard let last = containers.last, last.form == form else { throw .gaveUp }
    containers.removeLast()
    flowLevel -= 1
    at += 1
    mayStartKey = false
    hasProperties = false
    if isBeforeColon { try refuse("a list or mapping cannot be a key", at: last.start) }
  }

  private mutating func endFlowItem() {
    endPair()
    at += 1
    hasProperties = false
    guard let last = containers.indices.last else { return }
    containers[last].index += 1
    containers[last].expectsValue = false
  }

  private mutating func endPair() {
    if containers.last?.form == .pair { containers.removeLast() }
  }
}

extension SyntaxScan.Container {
  /// Whether it is written with brackets.
  var isFlow: Bool {
    switch form {
    case .blockList, .blockMapping: false
    case .flowList, .flowMapping, .pair: true
    }
  }
}
