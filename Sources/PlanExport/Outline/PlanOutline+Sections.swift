import PlanCore

// The parts of a whole plan that are not simply a list of items.
extension PlanOutline {
  /// Title, summary, what the plan is, and the region with its members.
  func overview() -> [Block] {
    var blocks: [Block] = [.heading(level: 1, plan.title)]
    if let summary = plan.summary { blocks.append(.paragraph(Phrase(summary))) }
    blocks.append(.list(planFacts()))
    if !plan.members.isEmpty {
      let rows = plan.members.map { member in
        [
          Phrase(gazetteer[member.place]?.name ?? member.place.rawValue),
          Phrase(marked(name(of: member.role), member.basis)),
          Phrase(member.note ?? ""), Phrase("", sources: [member.source]),
        ]
      }
      let header = [words.place, words.role, words.note, words.source]
      blocks += [.heading(level: 2, words.members), .table(Table(header: header, rows: rows))]
    }
    return blocks
  }

  private func planFacts() -> [ListItem] {
    let region = plan.region
    let regionName = region.name + words.bracketed(name(of: region.kind))
    let regionNames = [regionName] + region.aliases
    return [
      fact(words.kind, name(of: plan.kind)),
      fact(words.shortTitle, plan.shortTitle),
      fact(words.aliases, joined(plan.aliases)),
      fact(words.issuer, plan.issuer),
      fact(words.documentNumber, plan.documentNumber),
      fact(words.date, dateText(plan.date, plan.dateBasis)),
      fact(words.period, plan.period?.description),
      fact(words.region, regionNames.joined(separator: separator)),
      fact(words.provinces, placesText(region.provinces)),
      nested(words.positioning, plan.positioning.map { ListItem(Phrase($0)) }),
      nested(
        words.announcements,
        plan.announcements.map { announcement in
          let parts = [announcement.printed, String(announcement.count), announcement.group]
          let text = parts.compactMap { $0 }.joined(separator: separator)
          return ListItem(Phrase(text, sources: [announcement.source]))
        }),
    ].compactMap { $0 }
  }

  /// The tables of projects, belts and routes, and then every project with its history.
  func projectSections() -> [Block] {
    guard !plan.projects.isEmpty else { return [] }
    let title = hasOverviews ? words.projectDetails : words.projectsSection
    return projectsTable(plan.projects, level: 2) + beltsTable() + routesTable()
      + [.heading(level: 2, title)]
      + plan.projects.flatMap { item(.project($0), level: 3) }
  }

  /// The overview of `projects`; nothing for none.
  func projectsTable(_ projects: [Project], level: Int) -> [Block] {
    let rows = projects.map { project in
      let kind = name(of: project.kind)
      let current = project.statements.current
      let date = current.flatMap { dateText($0.date, $0.dateBasis) }
      // A mark beside the name would read as a part of it.
      let isNameInferred = project.basis == .inferred
      return [
        project.name,
        isNameInferred ? kind + words.bracketed(words.inferredName) : kind,
        placesText(project.places) ?? "",
        current.flatMap { statement in
          statement.stage.map { marked(name(of: $0), statement.basis) }
        } ?? "",
        current.map { marked(name(of: $0.mode), $0.basis) } ?? "",
        date ?? "",
      ]
    }
    let header = [words.name, words.kind, words.places, words.stage, words.mode, words.date]
    return overviewTable(words.projectsSection, level: level, header, rows)
  }

  private func beltsTable() -> [Block] {
    let rows = plan.projects.compactMap { project in
      project.belt.map { belt in
        [
          project.name, belt.industry ?? "", endsText(belt) ?? "",
          joined(belt.members.map(title)) ?? "",
        ]
      }
    }
    let header = [words.name, words.industry, words.ends, words.memberProjects]
    return overviewTable(words.belts, level: 2, header, rows)
  }

  private func routesTable() -> [Block] {
    let rows = plan.projects.compactMap { project in
      project.route.map { [project.name, routeText($0)] }
    }
    return overviewTable(words.routes, level: 2, [words.name, words.stops], rows)
  }

  private func overviewTable(
    _ title: String, level: Int, _ header: [String], _ rows: [[String]]
  ) -> [Block] {
    guard hasOverviews, !rows.isEmpty else { return [] }
    let cells = rows.map { row in row.map { Phrase($0) } }
    return [.heading(level: level, title), .table(Table(header: header, rows: cells))]
  }

  /// The table of the figures.
  func indicatorSection() -> [Block] {
    guard !plan.indicators.isEmpty else { return [] }
    let rows = plan.indicators.map { indicator in
      let also = joined(indicator.aliases).map { words.aliases + words.colon + $0 }
      let mode = marked(name(of: indicator.mode), indicator.basis)
      return [
        Phrase(indicator.name), Phrase(indicator.subject),
        Phrase(indicator.figure.map(numberText) ?? ""), Phrase(indicator.figure?.unit ?? ""),
        Phrase(indicator.period?.description ?? ""),
        Phrase(growthText(indicator.growth) ?? ""), Phrase(indicator.rank ?? ""), Phrase(mode),
        Phrase(
          [also, indicator.note].compactMap { $0 }.joined(separator: separator),
          sources: [indicator.source]),
      ]
    }
    let header = [
      words.name, words.subject, words.value, words.unit, words.period, words.growth, words.rank,
      words.mode, words.note,
    ]
    return [
      .heading(level: 2, words.indicatorsSection), .table(Table(header: header, rows: rows)),
    ]
  }
}
