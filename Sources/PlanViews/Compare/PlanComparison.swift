import PlanCore

/// 比较: two plans or more, field by field.
package struct PlanComparison: Equatable, Sendable {
  /// The plans, in the order asked for.
  package let plans: [Identifier<Plan>]
  /// The fields that any of the plans works in, in the order of the codelist; last, what is
  /// in no initiative.
  package let fields: [Field]
  /// The forms of working together that any of the plans has, in the order of the codelist.
  package let mechanisms: [MechanismRow]

  /// What the plans say in one field.
  package struct Field: Equatable, Sendable {
    /// The field, or `nil` for what is in no initiative.
    package let field: InitiativeField?
    /// One cell for each plan, in their order.
    package let cells: [Cell]
    /// What several of the plans have, by the links.
    package let shared: [Shared]
  }

  /// What one plan says in one field.
  package struct Cell: Equatable, Sendable {
    /// Its initiatives in printed order.
    package let initiatives: [Entry]
    /// The number of its projects of each status, in the order of the codelist, without zeros.
    package let statuses: [StatusCount]
    /// The number of its projects by what is promised or sought of them next.
    package let aims: [AimCount]
    /// The projects and mechanisms that none of the other plans has.
    package let only: [Entry]

    /// Whether the plan says nothing in the field.
    package var isEmpty: Bool { initiatives.isEmpty && statuses.isEmpty && only.isEmpty }
  }

  /// One form of mechanism, such as a joint conference.
  package struct MechanismRow: Equatable, Sendable {
    package let kind: MechanismKind
    /// The mechanisms of that form of each plan; none where it has no such thing.
    package let cells: [[Entry]]
  }

  /// A thing with its title.
  package struct Entry: Hashable, Sendable {
    package let item: ItemReference
    package let kind: ItemKind
    package let title: String
  }

  /// How many projects have a status.
  package struct StatusCount: Hashable, Sendable {
    package let status: Status
    /// The projects, in the order of the plan.
    package let projects: [ItemReference]

    package var count: Int { projects.count }
  }

  /// How many projects have an aim.
  package struct AimCount: Hashable, Sendable {
    package let stage: Stage
    package let mode: Mode
    /// The projects, in the order of the plan.
    package let projects: [ItemReference]

    package var count: Int { projects.count }
  }

  /// An entity that several of the plans have.
  package struct Shared: Hashable, Sendable {
    package let entity: Identifier<Entity>
    package let name: String
    /// Its appearances in the plans compared.
    package let links: [Link]
  }
}

extension PlanComparison {
  /// Compares plans.
  ///
  /// - Parameters:
  ///   - plans: The plans, two or more, with different slugs.
  ///   - things: The things of the library, which says how the projects of the plans are.
  ///   - links: What of them is one thing; mere relations do not count.
  ///   - day: The day as of which status and aim hold.
  package init(
    of plans: [Plan], in things: ThingCatalog, links: LinkTable, asOf day: PartialDate
  ) {
    let ids = Set(plans.map(\.id))
    let sorted = plans.map { SortedPlan($0, in: things, asOf: day) }
    func isShared(_ entry: Entry) -> Bool {
      let entity = links.identity(of: entry.item)
      return entity?.links.contains {
        $0.certainty != .related && $0.item.plan != entry.item.plan && ids.contains($0.item.plan)
      } ?? false
    }
    var told: Set<Identifier<Entity>> = []
    let keys: [InitiativeField?] = InitiativeField.allCases.map { $0 } + [nil]
    self.plans = plans.map(\.id)
    mechanisms = MechanismKind.allCases.compactMap { kind in
      let cells = plans.map { plan in
        plan.mechanisms.filter { $0.kind == kind }.map { Entry(.mechanism($0), in: plan) }
      }
      return cells.allSatisfy(\.isEmpty) ? nil : MechanismRow(kind: kind, cells: cells)
    }
    fields = keys.compactMap { key in
      let parts = sorted.map { $0.parts[key] ?? SortedPlan.Part() }
      guard parts.contains(where: { !$0.initiatives.isEmpty || !$0.things.isEmpty }) else {
        return nil
      }
      let cells = parts.map { part in
        Cell(
          initiatives: part.initiatives, statuses: part.statusCounts,
          aims: part.aimCounts,
          only: part.things.filter { !isShared($0) })
      }
      var shared: [Shared] = []
      for entry in parts.flatMap(\.things) where isShared(entry) {
        guard let entity = links.identity(of: entry.item), told.insert(entity.id).inserted else {
          continue
        }
        shared.append(
          Shared(
            entity: entity.id, name: entity.name,
            links: entity.links.filter {
              $0.certainty != .related && ids.contains($0.item.plan)
            }))
      }
      return Field(field: key, cells: cells, shared: shared)
    }
  }
}

/// The initiatives and things of a plan by field.
private struct SortedPlan {
  struct Part {
    var initiatives: [PlanComparison.Entry] = []
    /// Projects, then mechanisms.
    var things: [PlanComparison.Entry] = []
    var statuses: [Status: [ItemReference]] = [:]
    var aims: [Aim: [ItemReference]] = [:]

    struct Aim: Hashable {
      let stage: Stage
      let mode: Mode
    }

    var statusCounts: [PlanComparison.StatusCount] {
      Status.allCases.compactMap { status in
        statuses[status].map { PlanComparison.StatusCount(status: status, projects: $0) }
      }
    }

    var aimCounts: [PlanComparison.AimCount] {
      Stage.allCases.flatMap { stage in
        Mode.allCases.compactMap { mode in
          aims[Aim(stage: stage, mode: mode)].map {
            PlanComparison.AimCount(stage: stage, mode: mode, projects: $0)
          }
        }
      }
    }
  }

  private(set) var parts: [InitiativeField?: Part] = [:]

  /// A thing belongs to the field of the first initiative that names it; a mechanism that none
  /// names to the mechanisms.
  init(_ plan: Plan, in things: ThingCatalog, asOf day: PartialDate) {
    var fields: [ItemIdentifier: InitiativeField] = [:]
    for initiative in plan.initiatives {
      parts[initiative.field, default: Part()].initiatives.append(
        PlanComparison.Entry(.initiative(initiative), in: plan))
      for action in initiative.actions {
        for id in action.projects.map({ ItemIdentifier($0) }) + action.mentions
        where fields[id] == nil {
          fields[id] = initiative.field
        }
      }
    }
    for project in plan.projects {
      let field = fields[ItemIdentifier(project.id)]
      let entry = PlanComparison.Entry(.project(project), in: plan)
      let standing = things.thing(of: entry.item).map { things.standing(of: $0, asOf: day) }
      parts[field, default: Part()].things.append(entry)
      parts[field, default: Part()].statuses[standing?.status ?? .unstated, default: []]
        .append(entry.item)
      if let aim = standing?.aim {
        parts[field, default: Part()].aims[.init(stage: aim.stage, mode: aim.mode), default: []]
          .append(entry.item)
      }
    }
    for mechanism in plan.mechanisms {
      let field = fields[ItemIdentifier(mechanism.id)] ?? .mechanisms
      parts[field, default: Part()].things.append(
        PlanComparison.Entry(.mechanism(mechanism), in: plan))
    }
  }
}

extension PlanComparison.Entry {
  fileprivate init(_ item: Item, in plan: Plan) {
    self.init(
      item: ItemReference(plan: plan.id, id: item.id), kind: item.kind, title: item.title)
  }
}
