import PlanCore
import PlanViews

/// The library as the columns show it: each path of nodes has a list of rows.
///
/// Nothing is stored but the plans; any other column is derived from a plan and the path to it.
/// A plan that has not been read has no rows below it.
struct PlanTree {
  let catalog: Catalog
  /// The first column; see ``planRows(of:words:)``.
  let planRows: PlanRows
  let plans: OpenPlans
  let lists: ListViews
  let words: Strings

  /// The rows below `path` as the reader wants to see them; the plans for an empty path, nothing
  /// for a leaf.
  func rows(below path: [Node]) -> [Row] {
    path.isEmpty
      ? planRows.shown : plans.rows[path] ?? arranged(allRows(below: path), below: path)
  }

  /// The rows below `path` as the document has them.
  func allRows(below path: [Node]) -> [Row] {
    guard let last = path.last else { return planRows.all }
    switch last {
    case .plan(let id):
      return plans[id].map(rows(of:)) ?? []
    case .section(let section):
      guard let plan = plan(of: path) else { return [] }
      return rows(of: section, in: plan)
    case .item(let id):
      guard let plan = plan(of: path), let item = item(id, on: path) else { return [] }
      return children(of: item, in: plan).filter { row in
        row.node.map { !path.contains($0) } ?? true
      }
    case .problems:
      return catalog.problems.indices.map { index in
        let problem = catalog.problems[index]
        return Row(
          .problem(index), "\(problem.shortLocation) \(problem.fault.describe(in: words.language))")
      }
    case .member, .problem:
      return []
    }
  }

  /// The plan that a path starts with, if it has been read.
  func plan(of path: [Node]) -> Plan? {
    guard case .plan(let id) = path.first else { return nil }
    return plans[id]
  }

  /// An item of the plan that a path starts with, if it has been read.
  func item(_ id: ItemIdentifier, on path: [Node]) -> Item? {
    guard case .plan(let plan) = path.first else { return nil }
    return plans.item(id, of: plan)
  }

  /// The words that name the last node of `path`.
  func title(of path: [Node]) -> String {
    switch path.last {
    case nil: words.library
    case .plan(let id): catalog.summary(of: id)?.name ?? id.rawValue
    case .section(let section): words.title(of: section)
    case .item(let id): item(id, on: path)?.title ?? id.rawValue
    case .member(let id): catalog.gazetteer.shortName(of: id)
    case .problems: words.problems
    case .problem(let index): catalog.problems[index].shortLocation
    }
  }

  /// The word for what `chosen` and its neighbours below `path` are.
  func caption(below path: [Node], chosen: Node?) -> String {
    if case .section = chosen { return words.alsoInThisPlan }
    switch path.last {
    case nil: return words.heading(of: .plan)
    case .plan: return words.heading(of: .initiative)
    case .section(let section): return words.title(of: section)
    case .problems: return words.problems
    case .item(let id):
      switch item(id, on: path) {
      case .initiative, .commitment: return words.heading(of: .action)
      case .action:
        return isProject(chosen, in: path) ? words.heading(of: .project) : words.label(.mentions)
      case .project: return words.heading(of: .project)
      default: return words.related
      }
    case .member, .problem: return ""
    }
  }

  private func isProject(_ node: Node?, in path: [Node]) -> Bool {
    guard case .item(let id) = node else { return false }
    return item(id, on: path)?.kind == .project
  }
}

extension PlanTree {
  /// The rows of the first column.
  static func planRows(of catalog: Catalog, words: Strings) -> [Row] {
    var rows = catalog.summaries.map { plan in
      Row(.plan(plan.id), plan.name, badge: .count(plan.initiatives))
    }
    if !catalog.problems.isEmpty {
      rows.append(Row(.problems, words.problems, badge: .count(catalog.problems.count)))
    }
    return rows
  }

  private func rows(of plan: Plan) -> [Row] {
    var rows: [Row] = []
    var group: String?
    let standings = plans.standings(of: plan.id)
    for initiative in plan.initiatives {
      if initiative.group != group, let name = initiative.group {
        rows.append(Row(nil, name))
      }
      group = initiative.group
      rows.append(
        Row(
          .item(ItemIdentifier(initiative.id)), initiative.title,
          badge: .count(initiative.actions.count),
          progress: standings.flatMap { InitiativeProgress(of: initiative, $0) }))
    }
    let sections = PlanSection.allCases.filter { plan.count(of: $0) > 0 }
    if !sections.isEmpty {
      rows.append(Row(nil, words.alsoInThisPlan))
      rows += sections.map {
        Row(.section($0), words.title(of: $0), badge: .count(plan.count(of: $0)))
      }
    }
    return rows
  }

  private func rows(of section: PlanSection, in plan: Plan) -> [Row] {
    guard section != .members else {
      return plan.members.map { member in
        Row(
          .member(member.place), catalog.gazetteer.shortName(of: member.place),
          badge: .text(words.name(of: member.role)))
      }
    }
    // The longest lists, which every key asks for: made without a copy of each project.
    let standings = plans.standings(of: plan.id)
    if section == .projects {
      return plan.projects.map { project in
        let id = ItemIdentifier(project.id)
        return Row(.item(id), project.title, badge: badge(of: standings?[id]))
      }
    }
    return plan.items(in: section).map { row(of: $0, standings) }
  }

  private func badge(of thing: ThingStanding?) -> Row.Badge {
    guard let thing, !thing.standing.statements.isEmpty else { return .none }
    return .standing(thing.standing.sign, thing.standing.status, thing.brief(in: words))
  }

  private func children(of item: Item, in plan: Plan) -> [Row] {
    switch item {
    case .initiative(let initiative): rows(of: initiative.actions.map(Item.action), in: plan)
    case .commitment(let commitment): rows(of: commitment.actions.map(Item.action), in: plan)
    case .action(let action): children(of: action, in: plan)
    case .project(let project):
      rows(
        of: (project.belt?.members ?? []).map(ItemIdentifier.init)
          + plan.projects.filter { $0.parent == project.id }.map { ItemIdentifier($0.id) },
        in: plan)
    case .event(let event):
      rows(
        of: event.mentions
          + plan.events.filter { $0.parent == event.id }.map { ItemIdentifier($0.id) },
        in: plan)
    case .document(let document):
      rows(
        of: plan.documents.filter { $0.parent == document.id }.map { ItemIdentifier($0.id) },
        in: plan)
    case .mechanism, .agreement, .indicator, .person, .context, .source: []
    }
  }

  /// The projects of an action, and apart from them whatever else it names.
  private func children(of action: Action, in plan: Plan) -> [Row] {
    let projects = rows(of: action.projects.map(ItemIdentifier.init), in: plan)
    let others = rows(of: action.mentions, in: plan)
    guard !projects.isEmpty, !others.isEmpty else { return projects + others }
    return projects + [Row(nil, words.label(.mentions))] + others
  }

  /// One row for each item, the first time that it is named.
  private func rows(of ids: [ItemIdentifier], in plan: Plan) -> [Row] {
    var seen: Set<ItemIdentifier> = []
    let named = ids.filter { seen.insert($0).inserted }
    return rows(of: named.compactMap { plan.item($0) }, in: plan)
  }

  private func rows(of items: [Item], in plan: Plan) -> [Row] {
    let standings = plans.standings(of: plan.id)
    return items.map { row(of: $0, standings) }
  }

  private func row(of item: Item, _ standings: PlanStandings?) -> Row {
    Row(.item(item.id), item.title, badge: badge(of: item, standings))
  }

  private func badge(of item: Item, _ standings: PlanStandings?) -> Row.Badge {
    switch item {
    case .initiative(let item): .count(item.actions.count)
    case .action, .project, .mechanism, .agreement, .document:
      badge(of: standings?[item.id])
    case .event(let item): item.date.map { .text($0.description) } ?? .none
    case .indicator(let item): .text(words.value(of: item))
    case .commitment(let item): .count(item.actions.count)
    case .person, .source: .none
    case .context(let item): .text(words.name(of: item.kind))
    }
  }
}

extension PlanSummary {
  /// The name in a list.
  var name: String { shortTitle ?? title }
}

extension LibraryProblem {
  /// The file's name without its folder, and the line: `my-plan.yaml:12`.
  fileprivate var shortLocation: String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return line.map { "\(name):\($0)" } ?? name
  }
}
