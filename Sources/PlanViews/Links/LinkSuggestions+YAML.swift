import PlanCore

extension LinkSuggestions {
  /// The pairs as a links file that a reader may paste from; empty lists are left out.
  ///
  /// Every proposal says what speaks for it, as the reason to be replaced by the reader's own.
  package func yaml(_ names: ViewNames) -> String {
    var proposals: [Proposal] = []
    var owners: [ItemReference: Int] = [:]
    for pair in pairs {
      let (first, second) = (pair.first, pair.second)
      // Only what has a code or a name in common runs together; kinds and places would join whole
      // fields.
      let isFirm = pair.evidence.isOfOneCode || pair.evidence.sharedName != nil
      let known = isFirm ? owners[first.item] ?? owners[second.item] : nil
      let number = known ?? proposals.count
      if known == nil { proposals.append(Proposal(of: pair)) }
      for candidate in [first, second] {
        if isFirm { owners[candidate.item] = number }
        proposals[number].add(candidate, pair.evidence)
      }
    }
    var taken = slugs
    let entities = proposals.filter { $0.entity == nil && $0.links.count > 1 }
      .map { $0.renamed(besides: &taken) }
    let additions = proposals.filter { $0.entity != nil && !$0.links.isEmpty }
    var lines = names.suggestionNotes.map { "# " + $0 }
    if !entities.isEmpty {
      lines += ["", "entities:"] + entities.flatMap { $0.lines(names) }
    }
    if !additions.isEmpty {
      lines += ["", "additions:"] + additions.flatMap { $0.lines(names) }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// One entity to declare or to add to.
private struct Proposal {
  let entity: Identifier<Entity>?
  private(set) var id: String
  let name: String
  let kind: EntityKind
  private(set) var links: [(LinkSuggestions.Candidate, LinkSuggestions.Evidence)] = []

  init(of pair: LinkSuggestions.Pair) {
    entity = pair.first.entity ?? pair.second.entity
    id = pair.first.item.id.rawValue
    name = pair.first.title
    kind = pair.first.kind
  }

  /// The proposal with a slug that is still free, which it takes.
  func renamed(besides taken: inout Set<String>) -> Proposal {
    var renamed = self
    var number = 2
    while !taken.insert(renamed.id).inserted {
      renamed.id = "\(id)-\(number)"
      number += 1
    }
    return renamed
  }

  /// Takes a candidate in, unless it is the entity already.
  mutating func add(
    _ candidate: LinkSuggestions.Candidate, _ evidence: LinkSuggestions.Evidence
  ) {
    let isNew = !links.contains { $0.0.item == candidate.item }
    if isNew, candidate.entity == nil { links.append((candidate, evidence)) }
  }

  func lines(_ names: ViewNames) -> [String] {
    let head =
      entity.map { ["  - entity: \($0)"] } ?? [
        "  - id: \(id)", "    name: \(quoted(name))", "    kind: \(kind.rawValue)",
      ]
    return head + ["    links:"]
      + links.flatMap { candidate, evidence in
        [
          "      - {plan: \(candidate.item.plan), id: \(candidate.item.id), "
            + "certainty: \(evidence.certainty.rawValue),",
          "         reason: \(quoted(names.reason(of: evidence, for: candidate)))}",
        ]
      }
  }
}

/// A text as a YAML string in double quotes.
private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": result += "\\" + String(scalar)
    default:
      let isControl = scalar.properties.generalCategory == .control
      result.unicodeScalars.append(isControl ? " " : scalar)
    }
  }
  return result + "\""
}

extension ViewNames {
  fileprivate var suggestionNotes: [String] {
    [
      words.say(
        "以下只是候选：请核对两处来源，留下正确的，并用自己的话写明理由。",
        "These are candidates. Read both sources, keep what is right, and say why in your own words."
      ),
      words.say("没有改动任何文件。", "No file has been changed."),
    ]
  }

  /// What speaks for a link, for the reader to replace.
  package func reason(
    of evidence: LinkSuggestions.Evidence, for candidate: LinkSuggestions.Candidate
  ) -> String {
    reasons(of: evidence, for: candidate).joined(separator: words.say("；", "; "))
  }

  /// The parts of it.
  fileprivate func reasons(
    of evidence: LinkSuggestions.Evidence, for candidate: LinkSuggestions.Candidate
  ) -> [String] {
    var parts: [String] = [candidate.title]
    if evidence.isOfOneCode { parts.append(words.say("项目代码相同", "one project code")) }
    if evidence.sharedName != nil { parts.append(words.say("名称或别名相同", "a name in common")) }
    if evidence.isNearName { parts.append(words.say("名称相近", "a similar name")) }
    if !evidence.sharedPlaces.isEmpty {
      parts.append(words.say("同在", "both in ") + joined(evidence.sharedPlaces))
    }
    if evidence.isOfOneKind { parts.append(words.say("类型相同", "of one kind")) }
    return parts
  }
}

extension LinkSuggestions: TabularView {
  package var rows: [Pair] { pairs }

  package static func columns(_ names: ViewNames) -> ViewColumns<Pair> {
    let words = names.words
    return ViewColumns(
      target: { .items([$0.first.item, $0.second.item]) },
      [
        .init("first", words.label(.title)) { TableValue($0.first.title) },
        .init("first-id", words.id) { TableValue($0.first.item.description) },
        .init("second", words.label(.title)) { TableValue($0.second.title) },
        .init("second-id", words.id) { TableValue($0.second.item.description) },
        .init("certainty", words.certainty) { TableValue($0.evidence.certainty, names) },
        .init("reason", words.reason) {
          TableValue(
            joining: names.reasons(of: $0.evidence, for: $0.first),
            with: words.say("；", "; "))
        },
      ])
  }
}
