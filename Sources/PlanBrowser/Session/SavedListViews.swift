import PlanCore
import PlanViews

/// Which form each view was in, of those with several.
struct SavedListViews: Equatable, Sendable {
  /// Where the map was, or `nil` if it showed everything.
  var map: MapView?
  /// Whether the map was hidden beside its table.
  var isMapTable = false
  /// Whether the figures were shown as small multiples.
  var showsMultiples = false
  /// A figure of the chosen picture.
  var picture: ItemReference?
  /// Whether the matrix was shown in place of the list of places.
  var showsMatrix = false
  /// The places of the chosen cell: row, then column.
  var cell: Cell?
  /// The versions compared in place of two plans.
  var versions: KeptVersions?

  struct Cell: Equatable, Sendable {
    let row: Identifier<Place>
    let column: Identifier<Place>
  }
}

/// Two versions of a plan, as needed to compare them again.
struct KeptVersions: Equatable, Sendable {
  let plan: Identifier<Plan>
  /// The absolute path of the other version.
  let path: String
  let isLater: Bool
}

extension ViewsState {
  /// The current forms of the views, including those to be restored when content arrives.
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

  /// Restores the forms of the views.
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
