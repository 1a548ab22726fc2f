import PlanCore
import PlanViews

/// Everything about one place, or several together.
struct PlaceViewShape: Encodable {
  let code: String?
  let name: String
  let places: [PlaceShape]?
  let roles: [RoleShape]
  let items: [TouchingItemShape]
  let commitments: [PlaceCommitmentShape]
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
  let plan: String
  let role: String
  let place: PlaceShape?

  init(_ role: PlaceView.Role, of asked: Place?, _ gazetteer: Gazetteer) {
    plan = role.plan.rawValue
    self.role = role.role.rawValue
    place = role.place == asked?.id ? nil : gazetteer.shape(of: role.place)
  }
}

/// An item that names the place.
struct TouchingItemShape: Encodable {
  let plan: String
  let kind: String
  let id: String
  let title: String

  init(_ item: PlaceView.TouchingItem) {
    plan = item.item.plan.rawValue
    kind = item.kind.rawValue
    id = item.item.id.rawValue
    title = item.title
  }
}

/// What a party says it will do about the place.
struct PlaceCommitmentShape: Encodable {
  let plan: String
  let id: String
  let party: String
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
  let id: String
  let title: String
  let stage: String?
  let mode: String
  let due: String?

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
  let count: Int

  init(_ link: PlaceView.PlaceCount, _ gazetteer: Gazetteer) {
    place = gazetteer.shape(of: link.place)
    count = link.count
  }
}

/// How many things each two places have in common.
struct PlaceMatrixShape: Encodable {
  let places: [PlaceShape]
  let counts: [[Int]]

  init(_ matrix: PlaceMatrix, _ gazetteer: Gazetteer) {
    places = gazetteer.shapes(of: matrix.places)
    counts = matrix.places.map { place in matrix.places.map { matrix.count(place, $0) } }
  }
}
