import PlanCore
import PlanText
import PlanViews

/// What of the library is opened in the reader's editor.
package enum EditTarget: Equatable, Sendable {
  /// The file of a plan, at the item if one is given.
  case plan(Identifier<Plan>, item: ItemIdentifier?)
  /// A file that has a problem, at its line, counted from 1, if that is known.
  case file(String, line: Int?)
  /// The folder of a plan's file, in a shell.
  case folder(of: Identifier<Plan>)
}

extension BrowserState {
  /// The largest text that is put into a clipboard, in bytes: the 100,000 bytes that xterm takes
  /// at once, as they are before they are encoded.
  static let largestCopy = 74_994

  /// Copies, opens, edits or shows the selection; a plan that the command needs is opened first.
  mutating func share(_ command: Command, count: Int?) -> [BrowserEffect] {
    if command == .openEditor { return openEditor() }
    if command == .openFolder { return openFolder() }
    if let effects = openSubject(then: .command(command, count: count)) { return effects }
    switch command {
    case .copyCitation: return copyCitation()
    case _ where subjectPath.isEmpty && views.current.shape == .table:
      message = Message(words.nothingToCite, .failure)
      return []
    case .copyText: return copy(detailText, said: words.textCopied)
    case .openAddress: return openAddress(number: count ?? 1)
    case .openPager: return detailText.isEmpty ? [] : [.page(detailText + "\n")]
    default: return []
    }
  }

  /// Opens a shell in the folder of the chosen plan's file.
  private mutating func openFolder() -> [BrowserEffect] {
    if case .plan(let id) = subjectPath.first { return [.edit(.folder(of: id))] }
    message = Message(words.nothingToEdit, .failure)
    return []
  }

  /// Opens the file of what is chosen in the editor.
  mutating func openEditor() -> [BrowserEffect] {
    if views.current.shape == .columns, case .problem(let number) = columns.selection.last,
      catalog.problems.indices.contains(number)
    {
      let problem = catalog.problems[number]
      return [.edit(.file(problem.file, line: problem.line))]
    }
    guard case .plan(let id) = subjectPath.first else {
      message = Message(words.nothingToEdit, .failure)
      return []
    }
    guard case .item(let item) = subjectPath.last else { return [.edit(.plan(id, item: nil))] }
    return [.edit(.plan(id, item: item))]
  }

  /// The way to what commands on a thing are about: the selection, or what the chosen row of a table
  /// is about; empty for a row that is nothing of a plan.
  var subjectPath: [Node] {
    guard views.current.shape == .table else { return columns.selection }
    return switch subjectTarget {
    case .item(let item): Self.path(to: item)
    case .items(let items), .track(_, let items): items.first.map(Self.path(to:)) ?? []
    case .plan(let id): [.plan(id)]
    case .place, .entity, nil: []
    }
  }

  /// What commands on a thing are about in a table: the chosen row, picture, or line of a page.
  var subjectTarget: RowTarget? {
    if let front = parts.front(self) { return front.target }
    return tableState.target
  }

  /// The shortest way to an item, which is enough to name it.
  private static func path(to item: ItemReference) -> [Node] {
    [.plan(item.plan)] + (item.isPlan ? [] : [.item(item.id)])
  }

  /// Asks for the plan of the subject, to have something done when it is here; `nil` when it is.
  private mutating func openSubject(then deferred: DeferredAction) -> [BrowserEffect]? {
    guard views.current.shape == .table else {
      return isPlanAwaited ? openPlan(then: deferred) : nil
    }
    guard case .plan(let id) = subjectPath.first, library.plans.lacks(id),
      catalog.summary(of: id) != nil
    else { return nil }
    self.library.deferred = deferred
    library.asked = id
    return [.openPlan(id)]
  }

  /// What the detail pane says of the selection, or of what a table's row is about.
  var detailText: String {
    DetailContent(tree: tree, selection: subjectPath, isIndexing: library.progress != nil).blocks
      .plainText
  }

  private mutating func copyCitation() -> [BrowserEffect] {
    guard let citation = citationOfSelection else {
      message = Message(words.nothingToCite, .failure)
      return []
    }
    return copy(citation.sanitized(), said: words.citationCopied)
  }

  /// A list of a plan is cited as the plan; `nil` where there is no plan.
  var citationOfSelection: String? {
    guard let plan = tree.plan(of: subjectPath) else { return nil }
    let citation = Citation(plan: plan, words: words)
    switch subjectPath.last {
    case .item(let id): return plan.item(id).map(citation.text(of:))
    case .member(let id):
      return plan.members.first { $0.place == id }.map {
        citation.text(of: $0, named: catalog.gazetteer.shortName(of: id))
      }
    case .plan, .section: return citation.ofPlan
    case .problems, .problem, nil: return nil
    }
  }

  private mutating func copy(_ text: String, said: (Int) -> String) -> [BrowserEffect] {
    guard !text.isEmpty else { return [] }
    guard text.utf8.count <= Self.largestCopy else {
      message = Message(words.tooLongToCopy(text.utf8.count, limit: Self.largestCopy), .failure)
      return []
    }
    message = Message(said(text.count))
    return [.terminal(.copy(text))]
  }

  /// Opens the address of one of the selection's sources, counted from 1.
  private mutating func openAddress(number: Int) -> [BrowserEffect] {
    let all = addressesOfSelection
    guard !all.isEmpty else {
      message = Message(words.noAddress, .failure)
      return []
    }
    guard number <= all.count else {
      message = Message(words.noAddress(number, of: all.count), .failure)
      return []
    }
    guard let address = WebAddress(all[number - 1]) else {
      message = Message("\(words.badAddress) \(all[number - 1])", .failure)
      return []
    }
    message = Message(words.opening(address, number, of: all.count))
    return [.openAddress(address)]
  }

  /// The addresses of the sources of what is selected.
  var addressesOfSelection: [String] {
    guard let plan = tree.plan(of: subjectPath) else { return [] }
    let citation = Citation(plan: plan, words: words)
    switch subjectPath.last {
    case .item(let id): return plan.item(id).map { citation.addresses(of: $0) } ?? []
    case .member(let id):
      return plan.members.filter { $0.place == id }.compactMap {
        plan.source($0.source.source)?.url
      }
    case .plan, .section: return citation.addresses(of: nil)
    case .problems, .problem, nil: return []
    }
  }
}
