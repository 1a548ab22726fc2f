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
          fault: .invalidUTF8(offset: error.offset)))
    }
  }

  private static func root(of text: SourceText, log: ProblemLog) -> Value? {
    for stranger in text.invalidScalars {
      log.report(.controlCharacter(stranger.scalar), at: stranger.position, .root)
    }
    guard !text.isBinary else { return nil }
    let composition = Composition(text)
    log.cover(composition.findings)
    return composition.root.map { Value(node: $0, trail: .root, log: log) }
  }

  /// Everything that has been found so far, in the order of the file.
  func problems() -> [LibraryProblem] {
    switch text {
    case .success(let text): log.problems(in: file, of: text)
    case .failure(let problem): [problem]
    }
  }

  /// The position of a value, for problems that refer to it from other files.
  func location(of value: Value) -> FileLocation {
    let columns = try? text.get().characterColumns(of: [value.position])
    return FileLocation(
      file: file, line: value.position.line, column: columns?.first ?? value.position.column,
      keyPath: value.trail.description)
  }
}
