import PlanCore

extension PlanDetail {
  /// The plan itself.
  var overview: [DetailBlock] {
    var parts = Parts()
    Plan.fields.read(plan, for: .detail) { field, value, _ in add(field, value, to: &parts) }
    var blocks: [DetailBlock] =
      [.title(plan.title), .subtitle(words.name(of: plan.kind))] + parts.blocks
    appendInitiatives(to: &blocks)
    appendSources(to: &blocks)
    appendSections(to: &blocks)
    return blocks
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
