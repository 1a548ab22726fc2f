import PlanCore
import PlanText
import PlanViews

/// What to open in the reader's editor.
package enum EditTarget: Equatable, Sendable {
  /// The file of a plan, at an item if there is one.
  case plan(Identifier<Plan>, item: ItemIdentifier?)
  /// A file with a problem, at its line (from 1) if known.
  case file(String, line: Int?)
  /// The folder of a plan's file, in a shell.
  case folder(of: Identifier<Plan>)
}

/// What commands on a thing apply to.
struct Subject {
  /// Its path: the selection, or what the chosen row of a table is about; empty if that is not part
  /// of a plan.
  let path: [Node]
  let tree: PlanTree
  let isIndexing: Bool

  /// What a command leads to.
  struct Outcome {
    var message: Message?
    var effects: [BrowserEffect] = []

    static func fail(_ text: String) -> Outcome { Outcome(message: Message(text, .failure)) }
  }

  private var words: Strings { tree.words }

  /// The largest text to copy, in bytes: what xterm accepts at once, 100,000 bytes, before base64.
  static let largestCopy = 74_994

  /// Copies, opens, edits or shows it; its plan must have been read.
  func share(_ command: Command, count: Int?) -> Outcome {
    switch command {
    case .openEditor: return openEditor()
    case .openFolder: return openFolder()
    case .copyCitation:
      guard let citation else { return .fail(words.nothingToCite) }
      return copy(citation.sanitized(), said: words.citationCopied)
    // The selection is empty only in an empty library, whose text can still be read.
    case .copyText: return copy(detailText, said: words.textCopied)
    case .openAddress: return openAddress(number: count ?? 1)
    case .openPager:
      return detailText.isEmpty ? Outcome() : Outcome(effects: [.page(detailText + "\n")])
    default: return Outcome()
    }
  }

  /// Opens a shell in the folder of the plan's file.
  private func openFolder() -> Outcome {
    guard case .plan(let id) = path.first else { return .fail(words.nothingToEdit) }
    return Outcome(effects: [.edit(.folder(of: id))])
  }

  /// Opens its file in an editor.
  private func openEditor() -> Outcome {
    if case .problem(let number) = path.last, tree.catalog.problems.indices.contains(number) {
      let problem = tree.catalog.problems[number]
      return Outcome(effects: [.edit(.file(problem.file, line: problem.line))])
    }
    guard case .plan(let id) = path.first else { return .fail(words.nothingToEdit) }
    guard case .item(let item) = path.last else {
      return Outcome(effects: [.edit(.plan(id, item: nil))])
    }
    return Outcome(effects: [.edit(.plan(id, item: item))])
  }

  /// Its text in the detail pane.
  var detailText: String {
    DetailContent(tree: tree, selection: path, isIndexing: isIndexing).blocks.plainText
  }

  /// Its citation; a list of a plan is cited as the plan, `nil` without a plan.
  private var citation: String? {
    guard let plan = tree.plan(of: path) else { return nil }
    let citation = Citation(plan: plan, words: words)
    switch path.last {
    case .item(let id): return plan.item(id).map(citation.text(of:))
    case .member(let id):
      return plan.members.first { $0.place == id }.map {
        citation.text(of: $0, named: tree.catalog.gazetteer.shortName(of: id))
      }
    case .plan, .section: return citation.ofPlan
    case .problems, .problem, nil: return nil
    }
  }

  private func copy(_ text: String, said: (Int) -> String) -> Outcome {
    guard !text.isEmpty else { return Outcome() }
    guard text.utf8.count <= Self.largestCopy else {
      return .fail(words.tooLongToCopy(text.utf8.count, limit: Self.largestCopy))
    }
    return Outcome(message: Message(said(text.count)), effects: [.terminal(.copy(text))])
  }

  /// Opens the address of one of its sources, counted from 1.
  private func openAddress(number: Int) -> Outcome {
    let all = addresses
    guard !all.isEmpty else { return .fail(words.noAddress) }
    guard number <= all.count else { return .fail(words.noAddress(number, of: all.count)) }
    guard let address = WebAddress(all[number - 1]) else {
      return .fail("\(words.badAddress) \(all[number - 1])")
    }
    return Outcome(
      message: Message(words.opening(address, number, of: all.count)),
      effects: [.openAddress(address)])
  }

  /// The addresses of its sources.
  private var addresses: [String] {
    guard let plan = tree.plan(of: path) else { return [] }
    let citation = Citation(plan: plan, words: words)
    switch path.last {
    case .item(let id): return plan.item(id).map { citation.addresses(of: $0) } ?? []
    case .member(let id):
      return plan.members.filter { $0.place == id }.compactMap {
        plan.source($0.source.source)?.url
      }
    case .plan, .section: return citation.addresses(of: nil)
    case .problems, .problem, nil: return []
    }
  }

  /// What an export of it writes; `nil` for lists, which are not items.
  var exported: ExportSubject? {
    guard case .plan(let plan) = path.first else { return nil }
    switch path.last {
    case .plan: return ExportSubject(plan: plan, item: nil)
    case .item(let id): return ExportSubject(plan: plan, item: id)
    default: return nil
    }
  }
}

extension RowTarget {
  /// The shortest path that identifies what a row is about; empty if that is not part of a plan.
  var path: [Node] {
    switch self {
    case .item(let item): Self.path(to: item)
    case .items(let items), .track(_, let items): items.first.map(Self.path(to:)) ?? []
    case .plan(let id): [.plan(id)]
    case .place, .entity: []
    }
  }

  private static func path(to item: ItemReference) -> [Node] {
    [.plan(item.plan)] + (item.isPlan ? [] : [.item(item.id)])
  }
}
