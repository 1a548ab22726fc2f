import PlanCore

// The projects and what they are made of.
extension PlanDecoder {
  /// Reads a project.
  mutating func project(_ value: Value) -> Project? {
    guard let fields = MappingReader<PlanKeys.Project>(value) else { return nil }
    let id: Identifier<Project>? = slugs.declare(.project, fields[.id])
    let name = fields[.name]?.text()
    let aliases = fields.aliases(.aliases)
    let kind = fields[.kind]?.code(ProjectKind.self)
    let summary = fields[.summary]?.text()
    let places = places(fields[.places])
    let extent = extent(route: fields[.route], belt: fields[.belt], of: kind)
    let phase = fields[.phase]?.text()
    let parent: Identifier<Project>? = slugs.refer(to: .project, fields[.parent])
    projectParents.add(id?.rawValue, parent: parent?.rawValue, at: fields[.parent])
    let quantities = quantities(fields[.quantities])
    let projectCode = projectCode(fields[.projectCode])
    let statements = statements(fields[.statements])
    let basis = basis(fields[.basis])
    guard let id, let name, let kind else { return nil }
    return Project(
      id: id, name: name, aliases: aliases, kind: kind, summary: summary, places: places,
      extent: extent, phase: phase, parent: parent, quantities: quantities,
      projectCode: projectCode, statements: statements, basis: basis)
  }

  private mutating func extent(
    route: Value?, belt: Value?, of kind: ProjectKind?
  ) -> Extent? {
    if let route, let kind, !kind.isTransport {
      route.report(.conflict(.routeOfOtherKind(kind)))
    }
    if let belt, let kind, !kind.isBelt {
      belt.report(.conflict(.beltOfOtherKind(kind)))
    }
    if route != nil, let belt { belt.report(.conflict(.routeBesideBelt)) }
    let readRoute = route.flatMap { self.route($0) }
    let readBelt = belt.flatMap { self.belt($0) }
    return readRoute.map(Extent.route) ?? readBelt.map(Extent.belt)
  }

  private func route(_ value: Value) -> Route? {
    let stops = value.list { stop($0) }
    if let length = value.length, length < 2 {
      value.report(.conflict(.shortRoute))
    }
    return Route(stops: stops)
  }

  /// Reads a slug, or `{via: …}` with one.
  private func stop(_ value: Value) -> Route.Stop? {
    guard value.valueType == .mapping else {
      return place(value).map { Route.Stop(place: $0) }
    }
    guard let fields = MappingReader<PlanKeys.Stop>(value) else { return nil }
    return fields[.via].flatMap { place($0) }.map { Route.Stop(place: $0, isVia: true) }
  }

  private mutating func belt(_ value: Value) -> Belt? {
    guard let fields = MappingReader<PlanKeys.Belt>(value) else { return nil }
    let industry = fields[.industry]?.text()
    let ends = places(fields[.ends])
    let members: [Identifier<Project>] = references(to: .project, fields[.members])
    return Belt(industry: industry, ends: ends, members: members)
  }

  /// Reads a figure with its subject.
  mutating func indicator(_ value: Value) -> Indicator? {
    guard let fields = MappingReader<PlanKeys.Indicator>(value) else { return nil }
    let id: Identifier<Indicator>? = slugs.declare(.indicator, fields[.id])
    let name = fields[.name]?.text()
    let aliases = fields.aliases(.aliases)
    let subject = fields[.subject]?.text()
    let places = places(fields[.places])
    let figures = figures(of: fields)
    let period = fields[.period]?.period()
    let rank = fields[.rank]?.text()
    let mode = fields[.mode]?.code(Mode.self)
    let note = fields[.note]?.text()
    let basis = basis(fields[.basis])
    let source = reference(fields[.source])
    if fields[.value] == nil, fields[.growth] == nil, fields[.rank] == nil {
      value.report(.conflict(.indicatorWithoutFigure))
    }
    guard let id, let name, let subject, let mode, let source else { return nil }
    return Indicator(
      id: id, name: name, aliases: aliases, subject: subject, places: places,
      figure: figures.value, period: period, growth: figures.growth, rank: rank, mode: mode,
      note: note, basis: basis, source: source)
  }

  /// Reads value and growth; the comparator belongs to the growth when there is no value.
  private func figures(
    of fields: MappingReader<PlanKeys.Indicator>
  ) -> (value: Figure?, growth: Figure?) {
    let unit = fields[.unit]?.text()
    let comparator = fields[.comparator]?.code(Comparator.self)
    let hasValue = fields[.value] != nil
    if !hasValue { fields[.unit]?.report(.conflict(.unitWithoutValue)) }
    let value = fields[.value]?.number().map {
      Figure(printed: $0.printed, value: $0.value, unit: unit, comparator: comparator)
    }
    let growth = fields[.growth]?.number().map {
      Figure(
        printed: $0.printed, value: $0.value, unit: "%", comparator: hasValue ? nil : comparator)
    }
    return (value, growth)
  }
}
