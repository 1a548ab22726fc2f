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
    var scan = SyntaxScan(text)
    let failure = YAMLEvents.read(text.bytes) { event in
      scan.take(event)
      return !scan.isFinished
    }
    if let failure {
      let finding = SyntaxScan.Finding(failure)
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
    self.init(
      failure.position,
      failure.isTooDeep
        ? .tooDeep(limit: SyntaxScan.deepest) : .syntax(message: failure.message))
  }
}
