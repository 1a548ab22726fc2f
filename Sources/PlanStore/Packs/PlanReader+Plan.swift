import PlanCore

// Everything in the order in which the types declare it; arguments are read from first to last.

extension PlanReader {
  mutating func plan() throws(CacheDamage) -> Plan {
    Plan(
      id: try id(), title: try text(), shortTitle: try optionalText(), aliases: try texts(),
      kind: try code(in: PlanTerms.planKinds), region: try region(), issuer: try optionalText(),
      documentNumber: try optionalText(), date: try optionalDate(), dateBasis: try basis(),
      period: try optionalPeriod(), summary: try optionalText(), positioning: try texts(),
      announcements: try list { (reader) throws(CacheDamage) in try reader.announcement() },
      sources: try list { (reader) throws(CacheDamage) in try reader.source() },
      members: try list { (reader) throws(CacheDamage) in try reader.member() },
      initiatives: try list { (reader) throws(CacheDamage) in try reader.initiative() },
      projects: try list { (reader) throws(CacheDamage) in try reader.project() },
      mechanisms: try list { (reader) throws(CacheDamage) in try reader.mechanism() },
      agreements: try list { (reader) throws(CacheDamage) in try reader.agreement() },
      events: try list { (reader) throws(CacheDamage) in try reader.event() },
      indicators: try list { (reader) throws(CacheDamage) in try reader.indicator() },
      commitments: try list { (reader) throws(CacheDamage) in try reader.commitment() },
      documents: try list { (reader) throws(CacheDamage) in try reader.document() },
      people: try list { (reader) throws(CacheDamage) in try reader.person() },
      context: try list { (reader) throws(CacheDamage) in try reader.contextEntry() })
  }

  private mutating func region() throws(CacheDamage) -> Region {
    Region(
      name: try text(), aliases: try texts(), kind: try code(in: PlanTerms.regionKinds),
      provinces: try ids())
  }

  private mutating func announcement() throws(CacheDamage) -> Announcement {
    Announcement(
      printed: try text(), count: try int(), group: try optionalText(), source: try reference())
  }

  private mutating func source() throws(CacheDamage) -> Source {
    Source(
      id: try id(), title: try text(), kicker: try optionalText(), publisher: try optionalText(),
      repostedBy: try optionalText(), byline: try optionalText(), date: try optionalDate(),
      dateBasis: try basis(), url: try optionalText(), note: try optionalText(),
      paragraphs: try texts())
  }

  private mutating func member() throws(CacheDamage) -> Membership {
    Membership(
      place: try id(), role: try code(in: PlanTerms.roles), note: try optionalText(),
      basis: try basis(), source: try reference())
  }

  private mutating func initiative() throws(CacheDamage) -> Initiative {
    Initiative(
      id: try id(), title: try text(), aliases: try texts(), goal: try optionalText(),
      group: try optionalText(), field: try code(in: PlanTerms.fields),
      mode: try code(in: PlanTerms.modes), summary: try optionalText(), actions: try actions(),
      source: try reference())
  }

  mutating func actions() throws(CacheDamage) -> [Action] {
    try list { (reader) throws(CacheDamage) in
      Action(
        id: try reader.id(), title: try reader.text(), summary: try reader.optionalText(),
        verb: try reader.optionalText(), stage: try reader.optionalCode(in: PlanTerms.stages),
        mode: try reader.code(in: PlanTerms.modes), due: try reader.optionalPeriod(),
        leads: try reader.texts(), places: try reader.ids(), projects: try reader.ids(),
        mentions: try reader.ids(), basis: try reader.basis(), source: try reader.reference())
    }
  }

  private mutating func project() throws(CacheDamage) -> Project {
    Project(
      id: try id(), name: try text(), aliases: try texts(),
      kind: try code(in: PlanTerms.projectKinds), summary: try optionalText(), places: try ids(),
      extent: try extent(), phase: try optionalText(), parent: try optionalID(),
      quantities: try quantities(), projectCode: try optionalText(), statements: try statements(),
      basis: try basis())
  }

  private mutating func extent() throws(CacheDamage) -> Extent? {
    let route = try bool() ? try route() : nil
    let belt = try bool() ? try belt() : nil
    switch (route, belt) {
    case (nil, nil): return nil
    case (let route?, nil): return .route(route)
    case (nil, let belt?): return .belt(belt)
    case (_?, _?): throw CacheDamage()
    }
  }

  private mutating func route() throws(CacheDamage) -> Route {
    Route(
      stops: try list { (reader) throws(CacheDamage) in
        Route.Stop(place: try reader.id(), isVia: try reader.bool())
      })
  }

  private mutating func belt() throws(CacheDamage) -> Belt {
    Belt(industry: try optionalText(), ends: try ids(), members: try ids())
  }

  mutating func quantities() throws(CacheDamage) -> [Quantity] {
    try list { (reader) throws(CacheDamage) in
      Quantity(
        name: try reader.text(), figure: try reader.figure(),
        period: try reader.optionalPeriod(), source: try reader.reference())
    }
  }

  mutating func statements() throws(CacheDamage) -> [Statement] {
    try list { (reader) throws(CacheDamage) in
      Statement(
        date: try reader.optionalDate(), dateBasis: try reader.basis(),
        by: try reader.optionalText(), verb: try reader.optionalText(),
        stage: try reader.optionalCode(in: PlanTerms.stages),
        mode: try reader.code(in: PlanTerms.modes), due: try reader.optionalPeriod(),
        note: try reader.optionalText(), basis: try reader.basis(),
        source: try reader.reference())
    }
  }
}
