import PlanCore

extension MarkdownExport {
  /// A plan or an item of it, as a part of a document.
  package struct Part: Sendable {
    package let plan: Plan
    /// The item, or `nil` for the whole plan.
    package let item: Item?

    package init(plan: Plan, item: Item?) {
      self.plan = plan
      self.item = item
    }
  }

  /// One document of several parts, in their order; of a single part that part's own.
  ///
  /// Each part is a chapter, its headings a level below their usual one. The notes of all stand at
  /// the end, numbered through; a paragraph that several parts of one plan cite has one note if
  /// they stand beside each other.
  package func document(of parts: [Part]) -> String {
    if parts.count == 1 {
      return parts[0].item.map { item($0, in: parts[0].plan) } ?? plan(parts[0].plan)
    }
    var body: [String] = []
    var notes: [String] = []
    for run in Self.runs(of: parts) {
      let maker = outline(of: run[0].plan)
      let blocks = run.flatMap { part in
        (part.item.map(maker.document(of:)) ?? maker.wholePlan(glance(of: part.plan))).map(
          \.oneLevelDown)
      }
      let writer = MarkdownWriter(maker.outline(blocks), firstNote: notes.count + 1)
      body += writer.body
      notes += writer.notes
    }
    let words = Strings(language)
    var seen: Set<Identifier<Plan>> = []
    let plans = parts.map(\.plan).filter { seen.insert($0.id).inserted }
    let front = FrontMatter(
      values: [("title", words.pickedItems)],
      sources: plans.flatMap { plan in plan.sources.map(outline(of: plan).sourceText) })
    let ending = notes.isEmpty ? [] : ["## \(words.notes)"] + notes
    return ([front.text, "# \(words.pickedItems)"] + body + ending).joined(separator: "\n\n") + "\n"
  }

  /// The parts cut where the plan changes: notes are those of one plan.
  private static func runs(of parts: [Part]) -> [[Part]] {
    parts.reduce(into: [[Part]]()) { runs, part in
      if runs.last?.first?.plan.id == part.plan.id {
        runs[runs.count - 1].append(part)
      } else {
        runs.append([part])
      }
    }
  }
}

extension Block {
  /// The block in a chapter of a larger document.
  fileprivate var oneLevelDown: Block {
    if case .heading(let level, let text) = self { .heading(level: level + 1, text) } else { self }
  }
}
