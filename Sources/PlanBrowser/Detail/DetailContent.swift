import PlanCore
import PlanViews

/// The detail pane's words: the selected thing whole.
struct DetailContent {
  let tree: PlanTree
  let selection: [Node]
  /// Whether plans may still come.
  let isIndexing: Bool

  private var catalog: Catalog { tree.catalog }
  private var words: Strings { tree.words }

  /// The parts of the pane for the selection; empty when nothing is selected.
  var blocks: [DetailBlock] {
    switch selection.last {
    case nil:
      return [.text(isIndexing ? words.indexingFirst : words.emptyLibrary)]
    case .plan(let id):
      return plan.map { blocks(plan: $0) } ?? blocks(unread: id)
    case .problems:
      return [.title(words.problems)]
        + (catalog.summaries.isEmpty ? [.text(words.emptyLibrary)] : [])
        + catalog.problems.map {
          .entry(mark: "!", role: .error, $0.describe(in: words.language))
        }
    case .problem(let index):
      let problem = catalog.problems[index]
      return [
        .title(problem.file), .subtitle(words.problems),
        .text(problem.describe(in: words.language)),
      ]
    case .section(let section):
      return plan.map { blocks(section: section, of: $0) } ?? []
    case .member(let id):
      return plan.map { blocks(member: id, of: $0) } ?? []
    case .item(let id):
      guard let plan, let item = plan.item(id) else { return [] }
      return detail(of: plan).blocks(for: item)
    }
  }

  private var plan: Plan? { tree.plan(of: selection) }

  private func detail(of plan: Plan) -> PlanDetail {
    PlanDetail(
      plan: plan, gazetteer: catalog.gazetteer, words: words,
      standings: tree.plans.standings(of: plan.id),
      planName: { [catalog] in catalog.summary(of: $0)?.name ?? $0.rawValue })
  }

  private func blocks(plan: Plan) -> [DetailBlock] {
    detail(of: plan).overview
  }

  /// What is known of a plan that has not been read, and why when it cannot be.
  private func blocks(unread id: Identifier<Plan>) -> [DetailBlock] {
    guard let summary = catalog.summary(of: id) else { return [] }
    let blocks: [DetailBlock] = [.title(summary.title), .subtitle(words.name(of: summary.kind))]
    guard let problems = tree.plans.failures[id] else { return blocks + [.text(words.opening)] }
    return blocks + [.text(words.cannotOpen)]
      + problems.map { .entry(mark: "!", role: .error, $0.describe(in: words.language)) }
  }

  private func blocks(section: PlanSection, of plan: Plan) -> [DetailBlock] {
    let rows = tree.allRows(below: selection)
    var blocks: [DetailBlock] = [
      .title("\(words.title(of: section)) \(rows.count)"),
      .subtitle(plan.shortTitle ?? plan.title),
    ]
    blocks += rows.map { row in
      switch row.badge {
      case .standing(let sign, _, let text):
        .entry(mark: sign.rawValue, role: sign.role, "\(row.title)  \(text)")
      case .text(let text) where !text.isEmpty:
        .entry(mark: "·", role: .dim, "\(row.title)  \(text)")
      case .count(let count):
        .entry(mark: "·", role: .dim, "\(row.title)  \(count)")
      default:
        .entry(mark: "·", role: .dim, row.title)
      }
    }
    return blocks
  }

  private func blocks(member id: Identifier<Place>, of plan: Plan) -> [DetailBlock] {
    let detail = detail(of: plan)
    var blocks = detail.place(id)
    for member in plan.members where member.place == id { blocks += detail.membership(member) }
    let projects = plan.projects.filter { $0.places.contains(id) }
    return blocks + detail.list(words.label(.projects), projects.map(Item.project))
  }
}
