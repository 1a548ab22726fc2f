import PlanCore

/// The tree of a file, and what is wrong with its syntax.
struct Composition {
  /// The top of the tree, or `nil` when none could be built.
  let root: Node?
  /// The problems, in order.
  let findings: [SyntaxScan.Finding]

  /// Builds the tree of a text.
  ///
  /// A problem of the syntax does not keep the rest from being read where
  /// that is safe.
  init(_ text: SourceText) {
    if let directive = Self.directive(of: text) {
      root = nil
      findings = [directive]
      return
    }
    var scan = SyntaxScan(text)
    let failure = YAMLEvents.read(text.bytes) { event in
      scan.take(event)
      return !scan.isFinished
    }
    if let failure {
      let colon = failure.isOutOfMemory ? nil : Self.colon(of: text, failure)
      let finding = colon ?? SyntaxScan.Finding(failure)
      root = nil
      // What the scan saw after the error may have been misread.
      findings = scan.findings.prefix { $0.position < finding.position } + [finding]
    } else if scan.isRefused {
      root = nil
      findings = scan.findings
    } else {
      let root = scan.root.flatMap { $0.isNothing ? nil : $0 }
      self.root = root
      findings = scan.findings + (root == nil ? [.init(.start, .empty)] : [])
    }
  }
}

extension Composition {
  /// A key with a wrong colon, or a wrong sign where a line or a value begins, which may be where libyaml only failed later.
  private static func colon(
    of text: SourceText, _ failure: YAMLEvents.Failure
  ) -> SyntaxScan.Finding? {
    // What begins many lines before is a list or a mapping, whose lines are right.
    let first = max(failure.firstLine, failure.position.line - 1)
    for (offset, line) in text.lines(first...max(first, failure.position.line)).enumerated() {
      guard let colon = OtherSigns.colon(in: line) ?? OtherSigns.opening(in: line) else {
        continue
      }
      return SyntaxScan.Finding(
        Position(line: first + offset, column: colon.column + 1), colon.fault)
    }
    return nil
  }

  /// The first directive before the document that is not one line `%YAML`.
  ///
  /// libyaml compares each with all before it.
  private static func directive(of text: SourceText) -> SyntaxScan.Finding? {
    var (number, hasVersion) = (1, false)
    var rest = text.bytes[...]
    while !rest.isEmpty {
      let line = rest.prefix { $0 != 0x0A }
      rest = rest[line.endIndex...].dropFirst()
      switch line.first {
      case UInt8(ascii: "%"):
        let isVersion = line.starts(with: "%YAML ".utf8)
        if hasVersion || !isVersion {
          let shown = String(decoding: line.prefix(60), as: UTF8.self)
          return SyntaxScan.Finding(Position(line: number, column: 1), .directive(shown))
        }
        hasVersion = true
      case UInt8(ascii: "#"), UInt8(ascii: "\r"), nil: break
      default: return nil
      }
      number += 1
    }
    return nil
  }
}

extension Node {
  /// Whether it is what libyaml makes of a document without content.
  fileprivate var isNothing: Bool {
    guard case .scalar(let scalar) = content else { return false }
    return scalar.style == .plain && scalar.text.isEmpty
  }
}

extension SyntaxScan.Finding {
  fileprivate init(_ position: Position, _ fault: LibraryProblem.Fault) {
    self.init(position: position, trail: .root, fault: fault)
  }

  fileprivate init(_ failure: YAMLEvents.Failure) {
    // libyaml reads ahead and may come to its own limit before the scan comes to ours.
    let fault: LibraryProblem.Fault =
      if failure.isOutOfMemory {
        .noMemory
      } else if failure.isTooDeep {
        .tooDeep(limit: SyntaxScan.deepest)
      } else {
        .syntax(message: failure.message)
      }
    self.init(failure.position, fault)
  }
}
