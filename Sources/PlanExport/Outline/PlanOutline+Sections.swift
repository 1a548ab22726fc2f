import PlanCore

// The parts of a whole plan that are not simply a list of items.
extension PlanOutline {
  /// Title, summary, and what the plan is.
  func overview() -> [Block] {
    var facts = OutlineFacts()
    Plan.fields.read(plan, for: .outline) { field, value, _ in
      add(field, value, of: .plan, to: &facts)
    }
    return [.heading(level: 1, plan.title)] + facts.blocks
  }

  func membersTable() -> [Block] {
    guard !plan.members.isEmpty else { return [] }
    let rows = plan.members.map { member in
      [
        Phrase(gazetteer[member.place]?.name ?? member.place.rawValue),
        Phrase(words.marked(words.name(of: member.role), member.basis)),
        Phrase(member.note ?? ""), Phrase("", sources: [member.source]),
      ]
    }
    let header = heads(.place, .role, .note, .source)
    return [
      .heading(level: 2, words.label(.members)), .table(Table(header: header, rows: rows)),
    ]
  }

  private func heads(_ fields: FieldName...) -> [String] { fields.map(words.label) }

  /// The tables of projects, belts and routes, and then every project with its history.
  ///
  /// - Parameter tableTitle: What the overview of all projects is called.
  func projectSections(tableTitle: String) -> [Block] {
    guard !plan.projects.isEmpty else { return [] }
    let title = hasOverviews ? words.projectDetails : words.projectsSection
    return projectsTable(plan.projects, titled: tableTitle) + beltsTable() + routesTable()
      + [.heading(level: 2, title)]
      + plan.projects.flatMap { item(.project($0), level: 3) }
  }

  /// The overview of `projects`; nothing for none.
  func projectsTable(_ projects: [Project], titled title: String) -> [Block] {
    let rows = projects.map { project in
      let kind = words.name(of: project.kind)
      let current = project.statements.current
      // A mark beside the name would read as a part of it.
      let isNameInferred = project.basis == .inferred
      return [
        project.title,
        isNameInferred ? kind + words.bracketed(words.inferredName) : kind,
        placesText(project.places),
        current.map { words.marked(words.phrase($0.stage, $0.mode), $0.basis) } ?? "",
        current.flatMap { dateText($0.date, $0.dateBasis) } ?? "",
      ]
    }
    let header = heads(.name, .kind, .places, .statements, .date)
    return overviewTable(title, header, rows)
  }

  private func beltsTable() -> [Block] {
    let rows = plan.projects.filter { $0.belt != nil }.map { project in
      [project.title] + cells(of: project, [.beltIndustry, .beltEnds, .beltMembers])
    }
    let header = heads(.name, .beltIndustry, .beltEnds, .beltMembers)
    return overviewTable(words.belts, header, rows)
  }

  private func routesTable() -> [Block] {
    let rows = plan.projects.filter { $0.route != nil }.map { project in
      [project.title] + cells(of: project, [.route])
    }
    return overviewTable(words.routes, heads(.name, .route), rows)
  }

  /// What some fields of a project hold, empty where it says nothing.
  private func cells(of project: Project, _ fields: [FieldName]) -> [String] {
    var texts: [FieldName: String] = [:]
    Project.fields.read(project, for: .outline) { field, value, _ in
      if fields.contains(field) { texts[field] = say(value) }
    }
    return fields.map { texts[$0] ?? "" }
  }

  private func overviewTable(
    _ title: String, _ header: [String], _ rows: [[String]]
  ) -> [Block] {
    guard hasOverviews, !rows.isEmpty else { return [] }
    let cells = rows.map { row in row.map { Phrase($0) } }
    return [.heading(level: 2, title), .table(Table(header: header, rows: cells))]
  }

  /// The table of the figures.
  func indicatorSection() -> [Block] {
    guard !plan.indicators.isEmpty else { return [] }
    let rows = plan.indicators.map { indicator in
      let names = indicator.aliases.map { words.marked($0) }
      let also = names.isEmpty ? nil : words.label(.aliases) + words.colon + words.joined(names)
      return [
        Phrase(indicator.name), Phrase(indicator.subject),
        Phrase(indicator.figure.map(words.number) ?? ""), Phrase(indicator.figure?.unit ?? ""),
        Phrase(indicator.period.map(words.period) ?? ""),
        Phrase(indicator.growth.map(words.signed) ?? ""), Phrase(indicator.rank ?? ""),
        Phrase(
          words.marked(words.phrase(nil, indicator.mode, of: .indicator), indicator.basis)),
        Phrase(
          [also, indicator.note].compactMap { $0 }.joined(separator: separator),
          sources: [indicator.source]),
      ]
    }
    let header = heads(.name, .subject, .value, .unit, .period, .growth, .rank, .mode, .note)
    return [
      .heading(level: 2, words.indicatorsSection), .table(Table(header: header, rows: rows)),
    ]
  }
}
