import PlanCore

extension PlanDetail {
  /// The plan itself.
  var overview: [DetailBlock] {
    var blocks: [DetailBlock] = [.title(plan.title), .subtitle(words.name(of: plan.kind))]
    append(&blocks, words.aliases, plan.aliases)
    blocks.append(
      .field(words.region, plan.region.name + words.bracketed(words.name(of: plan.region.kind))))
    append(&blocks, words.issuer, plan.issuer)
    append(&blocks, words.documentNumber, plan.documentNumber)
    append(&blocks, words.date, plan.date.map { words.dated($0, plan.dateBasis) })
    append(&blocks, words.period, plan.period.map(words.period))
    append(&blocks, words.positioning, plan.positioning)
    appendAnnouncements(to: &blocks)
    append(&blocks, text: plan.summary)
    appendInitiatives(to: &blocks)
    appendSources(to: &blocks)
    appendSections(to: &blocks)
    return blocks
  }

  /// What the source announces beside what it prints: a difference is shown, never padded.
  private func appendAnnouncements(to blocks: inout [DetailBlock]) {
    for announcement in plan.announcements {
      let found = plan.initiatives.filter {
        announcement.group == nil || $0.group == announcement.group
      }.count
      let text = announcement.printed + words.bracketed("\(found)/\(announcement.count)")
      append(&blocks, words.announced, text)
    }
  }

  private func appendInitiatives(to blocks: inout [DetailBlock]) {
    guard !plan.initiatives.isEmpty else { return }
    blocks.append(.heading("\(words.heading(of: .initiative)) \(plan.initiatives.count)"))
    for (index, initiative) in plan.initiatives.enumerated() {
      blocks.append(.entry(mark: "\(index + 1)", role: .label, initiative.title))
      if let goal = initiative.goal { blocks.append(.remark(goal)) }
    }
  }

  private func appendSections(to blocks: inout [DetailBlock]) {
    let sections = PlanSection.allCases.filter { plan.count(of: $0) > 0 }
    guard !sections.isEmpty else { return }
    blocks.append(.heading(words.alsoInThisPlan))
    blocks += sections.map {
      .entry(mark: "·", role: .dim, "\(words.title(of: $0)) \(plan.count(of: $0))")
    }
  }

  private func appendSources(to blocks: inout [DetailBlock]) {
    guard !plan.sources.isEmpty else { return }
    blocks.append(.heading(words.sources))
    for (index, source) in plan.sources.enumerated() {
      blocks.append(.entry(mark: "\(index + 1)", role: .label, source.title))
      let about = [
        source.publisher, source.date.map { words.dated($0, source.dateBasis) }, source.byline,
      ]
      blocks.append(.remark(about.compactMap { $0 }.joined(separator: " · ")))
    }
  }
}
