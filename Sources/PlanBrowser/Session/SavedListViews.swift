import PlanCore
import PlanViews

/// In which of their forms the views were left that have several.
struct SavedListViews: Equatable, Sendable {
  /// Where the map was moved or zoomed to, or `nil` for all of it.
  var map: MapView?
  /// Whether the table was alone in the view of the map.
  var isMapTable = false
  /// Whether small multiples were shown in place of the figures' table.
  var showsMultiples = false
  /// A figure of the chosen picture.
  var picture: ItemReference?
  /// Whether the matrix was shown in place of the places.
  var showsMatrix = false
  /// The places of the chosen cell: that of its row, then that of its column.
  var cell: Cell?
  /// What was compared in place of two plans.
  var versions: KeptVersions?

  struct Cell: Equatable, Sendable {
    let row: Identifier<Place>
    let column: Identifier<Place>
  }
}

/// Two versions of a plan, as they can be compared again.
struct KeptVersions: Equatable, Sendable {
  let plan: Identifier<Plan>
  /// The file of the other version, from the root on.
  let path: String
  let isLater: Bool
}

extension ViewsState {
  /// The forms that the views have now; of what has not come yet, those that it would have.
  var keptForms: SavedListViews {
    var forms = SavedListViews(
      map: map.view, isMapTable: map.isTableOnly,
      showsMultiples: multiples.isShown,
      showsMatrix: placePage.isMatrix,
      versions: comparison.versions.map(KeptVersions.init))
    if multiples.isShown { forms.picture = multiples.keptPicture }
    if placePage.isMatrix { forms.cell = placePage.matrix.keptCell }
    if comparison.versions == nil { forms.versions = comparison.earlierVersions?.kept }
    return forms
  }

  /// Gives the views the forms in which they were left.
  mutating func restore(_ forms: SavedListViews) {
    map.view = forms.map
    map.isTableOnly = forms.isMapTable
    multiples.isShown = forms.showsMultiples
    multiples.awaited = forms.picture
    placePage.isMatrix = forms.showsMatrix
    placePage.matrix.awaited = forms.cell
    if let versions = forms.versions {
      comparison.earlierVersions = EarlierVersions(kept: versions)
      comparison.versionPath = versions.path
    }
  }
}

extension KeptVersions {
  fileprivate init(_ content: VersionContent) {
    self.init(plan: content.plan, path: content.location, isLater: content.isLater)
  }
}
