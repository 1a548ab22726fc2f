import PlanCore

/// What is known about a file once its syntax has been read.
struct FileSyntax {
  /// The top of the tree, or `nil` when the file has none that is safe to read.
  let root: Value?
  private let file: String
  private let log: ProblemLog
  private let text: Result<SourceText, LibraryProblem>

  /// Reads the syntax of a file.
  init(_ bytes: [UInt8], file: String) {
    self.file = file
    let log = ProblemLog()
    self.log = log
    text = Self.text(of: bytes, file: file)
    root = (try? text.get()).flatMap { Self.root(of: $0, log: log) }
  }

  private static func text(
    of bytes: [UInt8], file: String
  ) -> Result<SourceText, LibraryProblem> {
    guard bytes.count <= largestFile else {
      let fault = LibraryProblem.Fault.tooLarge(bytes: bytes.count, limit: largestFile)
      return .failure(LibraryProblem(file: file, keyPath: "", fault: fault))
    }
    do throws(SourceText.InvalidUTF8) {
      return .success(try SourceText(bytes))
    } catch {
      return .failure(
        LibraryProblem(
          file: file, line: error.position.line, column: error.position.column, keyPath: "",
          fault: .invalidUTF8(offset: error.offset, probably: error.encoding)))
    }
  }

  private static func root(of text: SourceText, log: ProblemLog) -> Value? {
    for stranger in text.invalidScalars {
      log.report(.controlCharacter(stranger.scalar), at: stranger.position, .root)
    }
    guard !text.isBinary else { return nil }
    if text.mayHoldInvisible {
      for finding in InvisibleCharacters.found(in: text.bytes) {
        log.report(finding.fault, at: finding.position, .root)
      }
    }
    let composition = Composition(text)
    log.cover(composition.findings)
    return composition.root.map { Value(root: $0, log: log) }
  }

  /// What has been found so far and keeps the file from being used, in the order of the file.
  func problems() -> [LibraryProblem] { found().filter { !$0.fault.isWarning } }

  /// What has been found so far that a writer should look at again, in the order of the file.
  func warnings() -> [LibraryProblem] { found().filter(\.fault.isWarning) }

  private func found() -> [LibraryProblem] {
    switch text {
    case .success(let text): log.problems(in: file, of: text)
    case .failure(let problem): [problem]
    }
  }

  /// The positions of values, for problems that refer to them from other files.
  ///
  /// The text is walked through once for all of them.
  func locations(of values: [Value]) -> [FileLocation] {
    let ordered = values.indices.sorted { values[$0].position < values[$1].position }
    let found = try? text.get().characterColumns(of: ordered.map { values[$0].position })
    var columns = values.map(\.position.column)
    for (index, column) in zip(ordered, found ?? []) { columns[index] = column }
    return zip(values, columns).map { value, column in
      FileLocation(
        file: file, line: value.position.line, column: column,
        keyPath: value.trail.description)
    }
  }
}
