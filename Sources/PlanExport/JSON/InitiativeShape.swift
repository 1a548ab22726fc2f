import PlanCore

/// One of the main parts of a plan.
struct InitiativeShape: Encodable {
  let id: Slug
  let title: Text
  let aliases: [Text]
  /// Those of the aliases that no source prints.
  let inferredAliases: [Text]?
  /// The goal phrase as printed.
  let goal: Text?
  /// The half or chapter it stands in.
  let group: Text?
  let field: FieldCode
  /// That of everything in it without a mark of its own.
  let mode: ModeCode
  let summary: Text?
  let actions: [ActionShape]
  let source: SourceReferenceShape

  init(_ initiative: Initiative, _ gazetteer: Gazetteer) {
    id = initiative.id.rawValue
    title = initiative.title
    aliases = initiative.aliases.names
    inferredAliases = initiative.aliases.namesWithoutSource
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
  let id: Slug
  /// In the library's own words.
  let title: Text
  let summary: Text?
  /// The verb as printed.
  let verb: Text?
  let stage: StageCode?
  let mode: ModeCode
  let due: PeriodText?
  /// Who is responsible, as printed.
  let leads: [Text]
  let places: [PlaceShape]
  /// Projects of the plan.
  let projects: [Slug]
  /// Anything else in the plan.
  let mentions: [Slug]
  let basis: BasisCode
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
  let id: Slug
  /// As printed.
  let party: Text
  let places: [PlaceShape]
  let summary: Text?
  let date: DateText?
  let dateBasis: BasisCode?
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
