import PlanCore

// What is said of each kind of item, in the order in which readers ask for it.
extension PlanOutline {
  func facts(of item: Initiative) -> [ListItem?] {
    [
      fact(words.goal, item.goal),
      fact(words.aliases, joined(item.aliases)),
      fact(words.group, item.group),
      fact(words.field, name(of: item.field)),
      fact(words.mode, name(of: item.mode), sources: [item.source]),
    ]
  }

  func facts(of item: Action) -> [ListItem?] {
    let status = statusText(
      verb: item.verb, stage: item.stage, mode: item.mode, due: item.due, basis: item.basis)
    return [
      fact(words.status, status, sources: [item.source]),
      fact(words.leads, joined(item.leads)),
      fact(words.places, placesText(item.places)),
      fact(words.projects, joined(item.projects.map(title))),
      fact(words.mentions, joined(item.mentions.map(title))),
    ]
  }

  func facts(of item: Project) -> [ListItem?] {
    [
      nameBasis(item.basis),
      fact(words.aliases, joined(item.aliases)),
      fact(words.kind, name(of: item.kind)),
      fact(words.places, placesText(item.places)),
      fact(words.stops, item.route.map(routeText)),
      fact(words.industry, item.belt?.industry),
      fact(words.ends, item.belt.flatMap(endsText)),
      fact(words.memberProjects, item.belt.flatMap { joined($0.members.map(title)) }),
      fact(words.phase, item.phase),
      fact(words.parent, item.parent.map(title)),
      fact(words.codeOfProject, item.projectCode),
    ] + quantities(item.quantities) + [history(item.statements)]
  }

  func facts(of item: Mechanism) -> [ListItem?] {
    [
      nameBasis(item.basis),
      fact(words.aliases, joined(item.aliases)),
      fact(words.kind, name(of: item.kind)),
      fact(words.parties, joined(item.parties)),
      fact(words.places, placesText(item.places)),
    ] + quantities(item.quantities) + [history(item.statements)]
  }

  func facts(of item: Agreement) -> [ListItem?] {
    [
      nameBasis(item.basis),
      fact(words.aliases, joined(item.aliases)),
      fact(words.parties, joined(item.parties)),
      fact(words.signed, item.signed?.description),
    ] + quantities(item.quantities) + [history(item.statements)]
  }

  func facts(of item: Event) -> [ListItem?] {
    [
      fact(words.aliases, joined(item.aliases)),
      fact(words.date, dateText(item.date, item.dateBasis)),
      fact(words.places, placesText(item.places)),
      fact(words.parent, item.parent.map { title(of: ItemIdentifier($0)) }),
      fact(words.participants, joined(item.participants)),
      fact(words.mentions, joined(item.mentions.map(title))),
      history(item.statements),
      cited(item.source),
    ]
  }

  func facts(of item: Indicator) -> [ListItem?] {
    [
      fact(words.aliases, joined(item.aliases)),
      fact(words.subject, item.subject),
      fact(words.places, placesText(item.places)),
      fact(words.value, item.figure.map(figureText)),
      fact(words.period, item.period?.description),
      fact(words.growth, growthText(item.growth)),
      fact(words.rank, item.rank),
      fact(words.mode, marked(name(of: item.mode), item.basis), sources: [item.source]),
      fact(words.note, item.note),
    ]
  }

  func facts(of item: Commitment) -> [ListItem?] {
    [
      fact(words.places, placesText(item.places)),
      fact(words.date, dateText(item.date, item.dateBasis)),
      cited(item.source),
    ]
  }

  func facts(of item: Document) -> [ListItem?] {
    [
      nameBasis(item.basis),
      fact(words.aliases, joined(item.aliases)),
      fact(words.kind, name(of: item.kind)),
      fact(words.period, item.period?.description),
      fact(words.parent, item.parent.map { title(of: ItemIdentifier($0)) }),
      fact(words.plan, item.plan?.rawValue),
      fact(words.places, placesText(item.places)),
      history(item.statements),
    ]
  }

  func facts(of item: Person) -> [ListItem?] {
    [fact(words.post, item.post), fact(words.note, item.note), cited(item.source)]
  }

  func facts(of item: ContextEntry) -> [ListItem?] {
    [
      fact(words.aliases, joined(item.aliases)),
      fact(words.kind, name(of: item.kind)),
      fact(words.places, placesText(item.places)),
      fact(words.note, item.note),
      cited(item.source),
    ]
  }

  func facts(of item: Source) -> [ListItem?] {
    [
      fact(words.kicker, item.kicker),
      fact(words.publisher, item.publisher),
      fact(words.repostedBy, item.repostedBy),
      fact(words.byline, item.byline),
      fact(words.date, dateText(item.date, item.dateBasis)),
      item.url.map { ListItem(Phrase(words.url + words.colon, url: $0)) },
      fact(words.note, item.note),
    ]
  }
}
