import PlanCore
import PlanViews

/// Plans field by field.
struct PlanComparisonShape: Encodable {
  /// In the order asked for.
  let plans: [Slug]
  let fields: [ComparedFieldShape]
  /// Forms of working together, one body or not.
  let mechanisms: [ComparedMechanismShape]

  init(_ comparison: PlanComparison) {
    plans = comparison.plans.map(\.rawValue)
    fields = comparison.fields.map { ComparedFieldShape($0, comparison.plans) }
    mechanisms = comparison.mechanisms.map { ComparedMechanismShape($0, comparison.plans) }
  }

  /// One form of mechanism.
  struct ComparedMechanismShape: Encodable {
    let kind: MechanismKindCode
    /// One for each plan.
    let cells: [MechanismCellShape]

    init(_ row: PlanComparison.MechanismRow, _ plans: [Identifier<Plan>]) {
      kind = row.kind.rawValue
      cells = zip(plans, row.cells).map { plan, entries in
        MechanismCellShape(plan: plan.rawValue, mechanisms: entries.map { ComparedItemShape($0) })
      }
    }
  }

  /// The mechanisms of one form of one plan.
  struct MechanismCellShape: Encodable {
    let plan: Slug
    let mechanisms: [ComparedItemShape]
  }

  /// What the plans say in one field.
  struct ComparedFieldShape: Encodable {
    /// Absent for what stands in no initiative.
    let field: FieldCode?
    /// One for each plan.
    let cells: [ComparedCellShape]
    /// What several of the plans have, by the links.
    let shared: [SharedEntityShape]

    init(_ field: PlanComparison.Field, _ plans: [Identifier<Plan>]) {
      self.field = field.field?.rawValue
      cells = zip(plans, field.cells).map { ComparedCellShape($1, of: $0) }
      shared = field.shared.map { SharedEntityShape($0) }
    }
  }

  /// What one plan says in one field.
  struct ComparedCellShape: Encodable {
    let plan: Slug
    let initiatives: [ComparedItemShape]
    /// Of its projects, by what is reported.
    let statuses: [StatusCountShape]
    /// Of its projects, by what is promised or sought next.
    let aims: [AimCountShape]
    /// Projects and mechanisms that none of the others has.
    let only: [ComparedItemShape]

    init(_ cell: PlanComparison.Cell, of plan: Identifier<Plan>) {
      self.plan = plan.rawValue
      initiatives = cell.initiatives.map { ComparedItemShape($0) }
      statuses = cell.statuses.map {
        StatusCountShape(status: $0.status.rawValue, count: $0.count)
      }
      aims = cell.aims.map {
        AimCountShape(stage: $0.stage.rawValue, mode: $0.mode.rawValue, count: $0.count)
      }
      only = cell.only.map { ComparedItemShape($0) }
    }
  }

  /// A thing of the plan of its cell.
  struct ComparedItemShape: Encodable {
    let kind: ItemKindCode
    let id: Slug
    let title: Text

    init(_ entry: PlanComparison.Entry) {
      kind = entry.kind.rawValue
      id = entry.item.id.rawValue
      title = entry.title
    }
  }

  /// How many projects have a status.
  struct StatusCountShape: Encodable {
    let status: StatusCode
    let count: Int
  }

  /// How many projects have an aim.
  struct AimCountShape: Encodable {
    let stage: StageCode
    /// `target` or `seek`.
    let mode: ModeCode
    let count: Int
  }

  /// What several of the plans have.
  struct SharedEntityShape: Encodable {
    let entity: Slug
    let name: Text
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
  let plan: Slug
  let added: [ChangeShape]
  let dropped: [ChangeShape]
  /// Stage, mode or dates.
  let statusChanged: [ChangeShape]
  /// Places, figures, parties, what belongs to it.
  let contentChanged: [ChangeShape]
  /// Names and sentences.
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
    let kind: ItemKindCode
    /// The same in both versions.
    let id: Slug
    let title: Text
    /// `amendment` or `administrative`; whether it goes to the substance; wording, people, context
    /// and sources do not.
    let significance: Keyword
    /// None for what was added or dropped.
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
    /// The key of the plan format.
    let field: Text
    let before: Text?
    let after: Text?
  }
}
