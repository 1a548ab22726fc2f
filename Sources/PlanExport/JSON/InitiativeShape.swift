import PlanCore

/// One of the main parts of a plan.
struct InitiativeShape: Encodable {
  let id: String
  let title: String
  let aliases: [String]
  let goal: String?
  let group: String?
  let field: String
  let mode: String
  let summary: String?
  let actions: [ActionShape]
  let source: SourceReferenceShape

  init(_ initiative: Initiative, _ gazetteer: Gazetteer) {
    id = initiative.id.rawValue
    title = initiative.title
    aliases = initiative.aliases
    goal = initiative.goal
    group = initiative.group
    field = initiative.field.rawValue
    mode = initiative.mode.rawValue
    summary = initiative.summary
    actions = initiative.actions.map { ActionShape($0, gazetteer) }
    source = SourceReferenceShape(initiative.source)
  }
}

/// One thing that is done or will be done.
struct ActionShape: Encodable {
  let id: String
  let title: String
  let summary: String?
  let verb: String?
  let stage: String?
  let mode: String
  let due: String?
  let leads: [String]
  let places: [PlaceShape]
  let projects: [String]
  let mentions: [String]
  let basis: String
  let source: SourceReferenceShape

  init(_ action: Action, _ gazetteer: Gazetteer) {
    id = action.id.rawValue
    title = action.title
    summary = action.summary
    verb = action.verb
    stage = action.stage?.rawValue
    mode = action.mode.rawValue
    due = action.due?.description
    leads = action.leads
    places = gazetteer.shapes(of: action.places)
    projects = action.projects.map(\.rawValue)
    mentions = action.mentions.map(\.rawValue)
    basis = action.basis.rawValue
    source = SourceReferenceShape(action.source)
  }
}

/// What one party says it will do.
struct CommitmentShape: Encodable {
  let id: String
  let party: String
  let places: [PlaceShape]
  let summary: String?
  let date: String?
  let dateBasis: String?
  let actions: [ActionShape]
  let source: SourceReferenceShape

  init(_ commitment: Commitment, _ gazetteer: Gazetteer) {
    id = commitment.id.rawValue
    party = commitment.party
    places = gazetteer.shapes(of: commitment.places)
    summary = commitment.summary
    date = commitment.date?.description
    dateBasis = commitment.date.map { _ in commitment.dateBasis.rawValue }
    actions = commitment.actions.map { ActionShape($0, gazetteer) }
    source = SourceReferenceShape(commitment.source)
  }
}
