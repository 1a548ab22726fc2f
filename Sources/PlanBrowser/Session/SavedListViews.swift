import PlanCore
import PlanViews

/// In which of their forms the views were left that have several.
struct SavedListViews: Equatable, Sendable {
  /// Where the map was moved or zoomed to, or `nil` for all of it.
  var map: MapView?
  /// Whether the table stood alone in the view of the map.
  var isMapTable = false
  /// Whether small multiples stood in the place of the figures' table.
  var showsMultiples = false
  /// A figure of the chosen picture.
  var picture: ItemReference?
  /// Whether the matrix stood in the place of the places.
  var showsMatrix = false
  /// The places of the chosen cell: that of its row, then that of its column.
  var cell: Cell?
  /// What was compared in the place of two plans.
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

extension BrowserState {
  /// The forms that the views have now; of what has not come yet, those that it would have.
  var keptForms: SavedListViews {
    var forms = SavedListViews(
      map: views.map.view, isMapTable: views.map.isTableOnly,
      showsMultiples: views.multiples.isShown,
      showsMatrix: views.placePage.isMatrix,
      versions: views.comparison.versions.map(KeptVersions.init))
    if views.multiples.isShown { forms.picture = views.multiples.keptPicture }
    if views.placePage.isMatrix { forms.cell = views.placePage.matrix.keptCell }
    if views.comparison.versions == nil { forms.versions = views.comparison.earlierVersions?.kept }
    return forms
  }

  /// Gives the views the forms in which they were left.
  mutating func restore(_ forms: SavedListViews) {
    views.map.view = forms.map
    views.map.isTableOnly = forms.isMapTable
    views.multiples.isShown = forms.showsMultiples
    views.multiples.awaited = forms.picture
    views.placePage.isMatrix = forms.showsMatrix
    views.placePage.matrix.awaited = forms.cell
    if let versions = forms.versions {
      views.comparison.earlierVersions = EarlierVersions(kept: versions)
      views.comparison.versionPath = versions.path
    }
  }
}

extension KeptVersions {
  fileprivate init(_ content: VersionContent) {
    self.init(plan: content.plan, path: content.location, isLater: content.isLater)
  }
}
