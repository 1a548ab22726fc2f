import PlanCore

// How a thing stands, in words: the same lines in the detail pane and in documents.

extension ThingStanding {
  /// Status, aim, checks, the last mention and the documents, each under its label; nothing of what
  /// nothing was said.
  package func facts(
    in words: Strings, planName: (Identifier<Plan>) -> String
  ) -> [(label: String, text: String)] {
    guard !standing.statements.isEmpty else { return [] }
    var facts = [(label: words.standingStatus, text: words.status(standing))]
    if let aim = standing.aim {
      let who = [aim.by, aim.date.map(\.description)].compactMap { $0 }.joined(separator: " · ")
      let said = who.isEmpty ? "" : words.bracketed(who)
      facts.append((words.standingAim, words.aim(aim, of: kind) + said))
    }
    for check in standing.checks {
      facts.append((words.standingChecks, words.check(check, in: standing, of: kind)))
    }
    if !standing.checks.isEmpty, let date = standing.lastMentioned {
      facts.append((words.standingChecks, words.lastMentioned(date)))
    }
    if documents.count > 1 {
      facts.append((words.mentionedIn, words.joined(documents.map(planName))))
    }
    return facts
  }

  /// The statements that other items than one make of the thing, oldest first.
  package func statements(beside item: ItemReference) -> [TrackedStatement] {
    standing.statements.filter { $0.item != item }
  }
}

extension ThingCatalog {
  /// How the thing stands that an item is about; `nil` for what is none.
  package func thingStanding(of item: ItemReference, asOf day: PartialDate) -> ThingStanding? {
    thing(of: item).map { ThingStanding($0, of: self, asOf: day) }
  }
}
