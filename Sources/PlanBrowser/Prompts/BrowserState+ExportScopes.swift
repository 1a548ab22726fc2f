import PlanCore
import PlanText
import PlanViews

extension BrowserState {
  /// What can be written of the present view: what has the keys first, its table, the forms
  /// that its rows have for other programs, then what the chosen row is about.
  var tableScopes: [ExportScope] {
    guard let shown = tableState.shown, tableState.lineCount > 0 else { return [] }
    if views.current == .places, views.placePage.isMatrix {
      return bothForms(views.placePage.matrix.table.map { ready($0, "matrix", title: viewTitle) })
    }
    let table = ExportedTable(
      title: viewTitle, rows: .arranged(shown), fileName: views.current.fileName)
    let item = subjectTarget?.item.map {
      ExportScope.subjects([ExportSubject(plan: $0.plan, item: $0.isPlan ? nil : $0.id)])
    }
    let picked = prompts.picks.isEmpty ? nil : ExportScope.subjects(prompts.picks)
    let own: [ExportScope] =
      switch views.current {
      case .projects: [.oc4ids(table)]
      case .places: [.geoJSON(table)]
      case .map: [.geoJSON(table)] + [mapPage.map(ExportScope.page)].compactMap { $0 }
      case .plans, .track, .timeline, .figures, .compare, .history: []
      }
    let page = views.placePage.isFocused && views.current == .places ? bothForms(placeTable) : []
    return page + bothForms(table) + own + (page.isEmpty ? bothForms(placeTable) : [])
      + [picked, item].compactMap { $0 }
  }

  private func bothForms(_ table: ExportedTable?) -> [ExportScope] {
    table.map { [.markdown($0), .commaSeparated($0)] } ?? []
  }

  private func ready(_ table: ViewTable, _ name: String, title: String) -> ExportedTable {
    ExportedTable(title: title, rows: .ready(table), fileName: "metroplan-\(name)")
  }

  /// Everything that touches the chosen place.
  private var placeTable: ExportedTable? {
    guard views.current == .places, let shown = views.placePage.shown,
      let names = views.placePage.names
    else {
      return nil
    }
    let slugs = shown.places.map(\.id.rawValue).joined(separator: "-")
    return ready(shown.table(names), slugs, title: shown.title(names))
  }

  /// The map as it is drawn, with its caption and legend.
  private var mapPage: ExportedPage? {
    guard let rect = mapRects.picture, let view = shownMapView, var scene = views.map.scene,
      !scene.isEmpty
    else { return nil }
    scene.chosen = chosenMapLine
    let names = ViewNames(of: Library(gazetteer: views.map.gazetteer), in: words.language)
    let caption = chosenMapLine.map { names.caption($0) }
    let picture = mapDrawing.picture(of: scene, in: view, columns: rect.width, rows: rect.height)
    let legend = MapLegend(
      of: scene, in: view, drawing: mapDrawing, columns: rect.width, language: words.language
    ).lines(columns: rect.width, meter: meter).map { $0.map(\.text).joined(separator: "  ") }
    return ExportedPage(
      title: viewTitle, lines: [caption].compactMap { $0 } + picture.lines + legend,
      fileName: self.views.current.fileName)
  }
}
