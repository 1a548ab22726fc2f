import PlanCore
import Yams

/// The tree of a file, and what is wrong with its syntax.
struct Composition {
  /// The top of the tree, or `nil` when none could be built.
  let root: Node?
  /// What is wrong, in order.
  let findings: [SyntaxScan.Finding]

  /// Builds the tree of a text.
  ///
  /// A problem of the syntax does not keep the rest from being read where
  /// that is safe.
  init(_ text: SourceText) {
    let scan = SyntaxScan(text)
    if scan.isRefused {
      self.init(root: nil, findings: scan.findings)
    } else {
      self.init(scan)
    }
  }

  private init(root: Node?, findings: [SyntaxScan.Finding]) {
    self.root = root
    self.findings = findings
  }

  private init(_ scan: SyntaxScan) {
    do {
      // The resolver without rules leaves all scalars as they are written;
      // the default one costs a dozen regular expressions each. The default
      // encoding depends on an environment variable.
      let parser = try Parser(
        yaml: String(decoding: scan.edited, as: UTF8.self), resolver: .basic, encoding: .utf8)
      let root = try parser.singleRoot()
      let isEmpty = scan.isEmpty || root?.isNothing ?? true
      self.init(
        root: isEmpty ? nil : root,
        findings: scan.findings + (isEmpty ? [.init(.start, .empty)] : []))
    } catch {
      let finding = SyntaxScan.Finding(error)
      // What the scan saw behind the error it may have misunderstood.
      let findings = scan.findings.prefix { $0.position < finding.position }
      self.init(root: nil, findings: findings + [finding])
    }
  }
}

extension Node {
  /// Whether it is what Yams makes of a document without content.
  fileprivate var isNothing: Bool {
    scalar.map { $0.style == .plain && $0.string.isEmpty } ?? false
  }
}

extension SyntaxScan.Finding {
  fileprivate init(_ position: Position, _ fault: LibraryProblem.Fault) {
    self.init(position: position, trail: .root, fault: fault)
  }

  /// What Yams says, without the text that it shows.
  fileprivate init(_ error: any Error) {
    switch error as? YamlError {
    case .parser(_, let problem, let mark, _) where problem.hasPrefix("Maximum nesting level"):
      // libyaml reads ahead and may come to its own limit before the scan comes to ours.
      self.init(Position(mark), .tooDeep(limit: SyntaxScan.deepest))
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let message = [context?.text, problem].compactMap { $0 }.joined(separator: ", ")
      self.init(Position(mark), .syntax(message: message))
    case .reader(let problem, _, _, _):
      self.init(.start, .syntax(message: problem))
    default:
      self.init(.start, .syntax(message: "\(error)"))
    }
  }
}

extension Position {
  init(_ mark: Mark) {
    self.init(line: mark.line, column: mark.column)
  }
}
