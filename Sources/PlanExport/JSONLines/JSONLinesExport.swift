import PlanCore
import PlanViews

/// Writes a library as JSON Lines: one object a line, for loading into PostgreSQL or OpenSearch.
///
/// Each line is a record with `key`, unique in the library, `type`, `id`, `title`, where it
/// has one `plan`, and `data`, the value as docs/json.md describes it. No line holds a line break
/// within.
package enum JSONLinesExport {
  /// The plans, their items, the places and the links.
  ///
  /// - Parameter plans: The plans to write; places and entities are those that any of them names.
  /// - Parameter day: The day as of which status, aim and checks are said.
  package static func lines(
    of plans: [Plan], in library: Library, asOf day: PartialDate
  ) throws -> String {
    let gazetteer = library.gazetteer
    let linked = LinkedStandings(of: library, asOf: day)
    var text = ""
    for plan in plans {
      text += try JSONExport.line(
        RecordShape(
          key: plan.id.rawValue, type: "plan", plan: plan.id, id: plan.id.rawValue,
          title: plan.title, data: PlanRecordShape(plan, gazetteer)))
      let owners = ActionOwners(of: plan)
      let standings = PlanStandings(of: plan, linked: linked, asOf: day)
      for item in plan.items {
        text += try line(of: item, in: plan.id, parent: owners[item.id], standings, gazetteer)
      }
    }
    let ids = Set(plans.map(\.id))
    for entity in library.links.entities
    where entity.links.contains(where: { ids.contains($0.item.plan) }) {
      text += try JSONExport.line(
        RecordShape(
          key: "entity/\(entity.id)", type: "entity", id: entity.id.rawValue, title: entity.name,
          data: EntityShape(entity)))
    }
    for place in gazetteer.places {
      text += try JSONExport.line(
        RecordShape(
          key: "place/\(place.id)", type: "place", id: place.id.rawValue, title: place.name,
          data: PlaceRecordShape(place)))
    }
    return text
  }
}

/// The record of an item on its line.
private func line(
  of item: Item, in plan: Identifier<Plan>, parent: ItemIdentifier?, _ standings: PlanStandings,
  _ gazetteer: Gazetteer
) throws -> String {
  func line(_ data: some Encodable) throws -> String {
    try JSONExport.line(
      RecordShape(
        key: "\(plan)/\(item.id)", type: item.kind.rawValue, plan: plan, parent: parent,
        id: item.id.rawValue,
        title: item.title, data: data))
  }
  return switch item {
  case .initiative(let item): try line(InitiativeShape(item, gazetteer))
  case .action(let item): try line(ActionShape(item, gazetteer))
  case .project(let item): try line(ProjectShape(item, standings.thing(of: item), gazetteer))
  case .mechanism(let item): try line(MechanismShape(item, gazetteer))
  case .agreement(let item): try line(AgreementShape(item))
  case .event(let item): try line(EventShape(item, gazetteer))
  case .indicator(let item): try line(IndicatorShape(item, gazetteer))
  case .commitment(let item): try line(CommitmentShape(item, gazetteer))
  case .document(let item): try line(DocumentShape(item, gazetteer))
  case .person(let item): try line(PersonShape(item))
  case .context(let item): try line(ContextShape(item, gazetteer))
  case .source(let item): try line(SourceShape(item))
  }
}

/// The initiative or commitment that each action of a plan belongs to.
private struct ActionOwners {
  private var owners: [ItemIdentifier: ItemIdentifier] = [:]

  init(of plan: Plan) {
    for owner in plan.initiatives { add(owner.actions, of: ItemIdentifier(owner.id)) }
    for owner in plan.commitments { add(owner.actions, of: ItemIdentifier(owner.id)) }
  }

  subscript(id: ItemIdentifier) -> ItemIdentifier? { owners[id] }

  private mutating func add(_ actions: [Action], of owner: ItemIdentifier) {
    for action in actions { owners[ItemIdentifier(action.id)] = owner }
  }
}
