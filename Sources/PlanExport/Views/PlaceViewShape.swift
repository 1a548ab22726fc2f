import PlanCore
import PlanViews

/// Everything about one place, or several together.
struct PlaceViewShape: Encodable {
  /// Six digits of GB/T 2260; absent for a joined name.
  let code: Text?
  /// Of the unit as it is today, or the joined name as asked.
  let name: Text
  /// What a joined name such as 洛济焦 stands for.
  let places: [PlaceShape]?
  let roles: [RoleShape]
  /// What touches the place or a unit below it; for a joined name, what touches all.
  let items: [TouchingItemShape]
  let commitments: [PlaceCommitmentShape]
  /// The most shared first.
  let links: [PlaceCountShape]

  init(_ view: PlaceView, name: String, _ gazetteer: Gazetteer) {
    let only = view.places.count == 1 ? view.places.first : nil
    code = only?.code
    self.name = only?.name ?? name
    places = only == nil ? gazetteer.shapes(of: view.places.map(\.id)) : nil
    roles = view.roles.map { RoleShape($0, of: only, gazetteer) }
    items = view.items.map { TouchingItemShape($0) }
    commitments = view.commitments.map { PlaceCommitmentShape($0) }
    links = view.links.map { PlaceCountShape($0, gazetteer) }
  }
}

/// The role of a place, or of one below it, in one plan.
struct RoleShape: Encodable {
  let plan: Slug
  let role: MemberRoleCode
  /// Where the role is that of a unit below, or of one of several.
  let place: PlaceShape?

  init(_ role: PlaceView.Role, of asked: Place?, _ gazetteer: Gazetteer) {
    plan = role.plan.rawValue
    self.role = role.role.rawValue
    place = role.place == asked?.id ? nil : gazetteer.shape(of: role.place)
  }
}

/// An item that names the place.
struct TouchingItemShape: Encodable {
  let plan: Slug
  let kind: ItemKindCode
  let id: Slug
  let title: Text
  /// Of a project the furthest point that any plan reports of it.
  let status: StatusCode?
  /// Of a project; absent when nothing beyond the status is promised.
  let aim: AimShape?

  init(_ item: PlaceView.TouchingItem) {
    plan = item.item.plan.rawValue
    kind = item.kind.rawValue
    id = item.item.id.rawValue
    title = item.title
    status = item.standing?.status.rawValue
    aim = item.standing?.aim.map { AimShape($0) }
  }
}

/// What a party says it will do about the place.
struct PlaceCommitmentShape: Encodable {
  let plan: Slug
  let id: Slug
  let party: Text
  /// All those of a party of the place, else those that name it.
  let actions: [CommittedActionShape]

  init(_ commitment: PlaceView.PlaceCommitment) {
    plan = commitment.item.plan.rawValue
    id = commitment.item.id.rawValue
    party = commitment.party
    actions = commitment.actions.map { CommittedActionShape($0) }
  }
}

/// One action of a commitment.
struct CommittedActionShape: Encodable {
  let id: Slug
  let title: Text
  let stage: StageCode?
  let mode: ModeCode
  let due: PeriodText?

  init(_ action: Action) {
    id = action.id.rawValue
    title = action.title
    stage = action.stage?.rawValue
    mode = action.mode.rawValue
    due = action.due?.description
  }
}

/// How many things a place has in common with the one asked for.
struct PlaceCountShape: Encodable {
  let place: PlaceShape
  /// Of projects, mechanisms, agreements, events and documents; one entity counts once.
  let count: Int

  init(_ link: PlaceView.PlaceCount, _ gazetteer: Gazetteer) {
    place = gazetteer.shape(of: link.place)
    count = link.count
  }
}

/// How many things each two places have in common.
struct PlaceMatrixShape: Encodable {
  /// Rolled up to `--level`.
  let places: [PlaceShape]
  /// A row for each place, a number for each place in it.
  let counts: [[Int]]

  init(_ matrix: PlaceMatrix, _ gazetteer: Gazetteer) {
    places = gazetteer.shapes(of: matrix.places)
    counts = matrix.places.map { place in matrix.places.map { matrix.count(place, $0) } }
  }
}
