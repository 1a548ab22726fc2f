import PlanCore
import PlanViews

/// Plans field by field.
struct PlanComparisonShape: Encodable {
  let plans: [String]
  let fields: [FieldShape]
  let mechanisms: [MechanismRowShape]

  init(_ comparison: PlanComparison) {
    plans = comparison.plans.map(\.rawValue)
    fields = comparison.fields.map { FieldShape($0, comparison.plans) }
    mechanisms = comparison.mechanisms.map { MechanismRowShape($0, comparison.plans) }
  }

  /// One form of mechanism.
  struct MechanismRowShape: Encodable {
    let kind: String
    let cells: [MechanismCellShape]

    init(_ row: PlanComparison.MechanismRow, _ plans: [Identifier<Plan>]) {
      kind = row.kind.rawValue
      cells = zip(plans, row.cells).map { plan, entries in
        MechanismCellShape(plan: plan.rawValue, mechanisms: entries.map { EntryShape($0) })
      }
    }
  }

  /// The mechanisms of one form of one plan.
  struct MechanismCellShape: Encodable {
    let plan: String
    let mechanisms: [EntryShape]
  }

  /// What the plans say in one field.
  struct FieldShape: Encodable {
    let field: String?
    let cells: [CellShape]
    let shared: [SharedShape]

    init(_ field: PlanComparison.Field, _ plans: [Identifier<Plan>]) {
      self.field = field.field?.rawValue
      cells = zip(plans, field.cells).map { CellShape($1, of: $0) }
      shared = field.shared.map { SharedShape($0) }
    }
  }

  /// What one plan says in one field.
  struct CellShape: Encodable {
    let plan: String
    let initiatives: [EntryShape]
    let stages: [StageCountShape]
    let only: [EntryShape]

    init(_ cell: PlanComparison.Cell, of plan: Identifier<Plan>) {
      self.plan = plan.rawValue
      initiatives = cell.initiatives.map { EntryShape($0) }
      stages = cell.stages.map { StageCountShape(stage: $0.stage?.rawValue, count: $0.count) }
      only = cell.only.map { EntryShape($0) }
    }
  }

  /// A thing of the plan of its cell.
  struct EntryShape: Encodable {
    let kind: String
    let id: String
    let title: String

    init(_ entry: PlanComparison.Entry) {
      kind = entry.kind.rawValue
      id = entry.item.id.rawValue
      title = entry.title
    }
  }

  /// How many projects stand at a stage.
  struct StageCountShape: Encodable {
    let stage: String?
    let count: Int
  }

  /// What several of the plans have.
  struct SharedShape: Encodable {
    let entity: String
    let name: String
    let links: [LinkShape]

    init(_ shared: PlanComparison.Shared) {
      entity = shared.entity.rawValue
      name = shared.name
      links = shared.links.map { LinkShape($0) }
    }
  }
}

/// Two versions of one plan.
struct VersionComparisonShape: Encodable {
  let plan: String
  let added: [ChangeShape]
  let dropped: [ChangeShape]
  let statusChanged: [ChangeShape]
  let contentChanged: [ChangeShape]
  let wordingChanged: [ChangeShape]

  init(_ comparison: VersionComparison) {
    func shapes(_ sort: VersionComparison.Sort) -> [ChangeShape] {
      comparison.changes(sort).map { ChangeShape($0) }
    }
    plan = comparison.plan.rawValue
    added = shapes(.added)
    dropped = shapes(.dropped)
    statusChanged = shapes(.status)
    contentChanged = shapes(.content)
    wordingChanged = shapes(.wording)
  }

  /// What became of one item.
  struct ChangeShape: Encodable {
    let kind: String
    let id: String
    let title: String
    let significance: String
    let fields: [FieldChangeShape]

    init(_ change: VersionComparison.Change) {
      kind = change.kind.rawValue
      id = change.id
      title = change.title
      significance = change.significance.rawValue
      fields = change.fields.map {
        FieldChangeShape(
          field: $0.field.rawValue, before: $0.before?.codes, after: $0.after?.codes)
      }
    }
  }

  /// One field before and after.
  struct FieldChangeShape: Encodable {
    let field: String
    let before: String?
    let after: String?
  }
}
