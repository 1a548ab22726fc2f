import PlanCore

extension PlanDetail {
  func add(_ project: Project, to blocks: inout [DetailBlock]) {
    append(&blocks, words.kind, words.marked(words.name(of: project.kind), project.basis))
    if let current = project.statements.current {
      append(&blocks, words.status, words.status(current.stage, current.mode))
    }
    append(&blocks, words.places, places: project.places)
    switch project.extent {
    case .route(let route): append(&blocks, words.route, text(of: route))
    case .belt(let belt): add(belt, to: &blocks)
    case nil: break
    }
    append(&blocks, words.phase, project.phase)
    append(&blocks, words.partOf, project.parent.flatMap { plan.project($0)?.name })
    append(&blocks, words.projectCode, project.projectCode)
    append(&blocks, text: project.summary)
    append(&blocks, quantities: project.quantities)
    append(&blocks, statements: project.statements)
    append(&blocks, heading: words.beltMembers, projects(project.belt?.members ?? []))
    let parts = plan.projects.filter { $0.parent == project.id }
    append(&blocks, heading: words.parts, parts.map(Item.project))
  }

  /// A place of the gazetteer.
  func place(_ id: Identifier<Place>) -> [DetailBlock] {
    guard let place = gazetteer[id] else { return [.title(id.rawValue)] }
    var blocks: [DetailBlock] = [.title(place.name), .subtitle(words.name(of: ItemKind.place))]
    append(&blocks, words.aliases, place.aliases + place.abbreviations)
    append(&blocks, words.level, words.name(of: place.level))
    append(&blocks, words.placeCode, place.code)
    append(&blocks, words.partOf, place.parent.map(gazetteer.shortName(of:)))
    append(&blocks, words.abolished, place.validTo?.description)
    append(&blocks, words.successor, place.successor.map(gazetteer.shortName(of:)))
    return blocks
  }

  private func add(_ belt: Belt, to blocks: inout [DetailBlock]) {
    append(&blocks, words.industry, belt.industry)
    append(
      &blocks, belt.ends.count > 2 ? words.beltPlaces : words.beltEnds,
      belt.ends.isEmpty
        ? nil : belt.ends.map(gazetteer.shortName(of:)).joined(separator: " — "))
  }

  /// The stops with what lies between them: `焦作 — 济源（经）— 平顶山`.
  private func text(of route: Route) -> String {
    route.stops.map { stop in
      let name = gazetteer.shortName(of: stop.place)
      return stop.isVia ? name + words.bracketed(words.via) : name
    }.joined(separator: " — ")
  }
}
