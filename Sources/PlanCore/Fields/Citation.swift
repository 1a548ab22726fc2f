/// How a plan or a part of it is cited: title, plan, and each source with publisher, date,
/// paragraphs and address.
///
/// One line without a line end, so that nothing is called when it is pasted into a shell.
package struct Citation {
  let plan: Plan
  let words: Strings

  package init(plan: Plan, words: Strings) {
    self.plan = plan
    self.words = words
  }

  /// The citation of the whole plan.
  package var ofPlan: String {
    let about = [quoted(plan.title), plan.issuer, plan.documentNumber, plan.date?.description]
    return line(about, sources: plan.sources.map { ($0, []) })
  }

  /// The citation of an item.
  package func text(of item: Item) -> String {
    if case .source(let source) = item { return described(source, paragraphs: []) }
    return line([item.title, quoted(plan.title)], sources: sources(of: item.references))
  }

  /// The citation of a place among the plan's members.
  package func text(of member: Membership, named name: String) -> String {
    line([name, quoted(plan.title)], sources: sources(of: [member.source]))
  }

  private func line(_ about: [String?], sources: [(Source, [Int])]) -> String {
    let head = about.compactMap { $0 }.joined(separator: comma)
    guard !sources.isEmpty else { return head }
    let listed = sources.map { described($0.0, paragraphs: $0.1) }
    return head + words.say("。", ". ") + words.label(.source) + words.colon
      + listed.joined(separator: words.say("；", "; "))
  }

  private var comma: String { words.say("，", ", ") }

  private func quoted(_ title: String) -> String { words.say("《\(title)》", title) }

  private func described(_ source: Source, paragraphs: [Int]) -> String {
    let numbers = paragraphs.map(String.init)
    let list = words.joined(numbers)
    let places = numbers.isEmpty ? nil : words.say("第\(list)段", "¶\(list)")
    return [
      quoted(source.title), source.publisher ?? source.repostedBy, source.date?.description, places,
      source.url,
    ].compactMap { $0 }.joined(separator: comma)
  }

  /// The sources in the order in which they are named, each once with its paragraphs in order.
  private func sources(of references: [SourceReference]) -> [(Source, [Int])] {
    var order: [Identifier<Source>] = []
    var paragraphs: [Identifier<Source>: Set<Int>] = [:]
    for reference in references {
      if paragraphs[reference.source] == nil { order.append(reference.source) }
      paragraphs[reference.source, default: []].formUnion([reference.paragraph].compactMap { $0 })
    }
    return order.compactMap { id in
      plan.source(id).map { ($0, paragraphs[id, default: []].sorted()) }
    }
  }
}

extension Citation {
  /// The addresses of the sources of an item, or of the whole plan, each once.
  package func addresses(of item: Item?) -> [String] {
    let sources: [Source] =
      switch item {
      case .source(let source): [source]
      case let item?: self.sources(of: item.references).map(\.0)
      case nil: plan.sources
      }
    var seen: Set<String> = []
    return sources.compactMap(\.url).filter { seen.insert($0).inserted }
  }
}

extension Item {
  /// Where its facts are found, in the order in which they are shown.
  fileprivate var references: [SourceReference] {
    switch self {
    case .initiative(let item): [item.source]
    case .action(let item): [item.source]
    case .project(let item): item.statements.map(\.source) + item.quantities.map(\.source)
    case .mechanism(let item): item.statements.map(\.source) + item.quantities.map(\.source)
    case .agreement(let item): item.statements.map(\.source) + item.quantities.map(\.source)
    case .event(let item): [item.source] + item.statements.map(\.source)
    case .indicator(let item): [item.source]
    case .commitment(let item): [item.source]
    case .document(let item): item.statements.map(\.source)
    case .person(let item): [item.source]
    case .context(let item): [item.source]
    case .source(let item): [SourceReference(source: item.id)]
    }
  }
}

extension Plan {
  /// Where a fact is found, in short: `洛阳网 2023-05-01 ¶5`.
  package func citation(_ reference: SourceReference) -> String {
    guard let source = source(reference.source) else { return reference.description }
    let name = source.publisher ?? source.title
    let date = source.date.map { " \($0)" } ?? ""
    let paragraph = reference.paragraph.map { " ¶\($0)" } ?? ""
    return "\(name)\(date)\(paragraph)"
  }
}
