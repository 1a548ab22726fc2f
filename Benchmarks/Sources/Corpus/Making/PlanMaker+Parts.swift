import PlanCore

extension PlanMaker {
  mutating func source(year: Int) -> Source {
    Source(
      id: Self.source, title: setting.province.name + prose.term() + prose.clause(),
      publisher: prose.place() + "日报", byline: "记者 " + prose.person(),
      date: PartialDate(year: year, month: 4, day: 12), note: prose.sentence(),
      paragraphs: (0..<Self.paragraphs).map { _ in prose.verb() + prose.term() })
  }

  mutating func members() -> [Membership] {
    setting.places.enumerated().map { index, place in
      Membership(
        place: place.id,
        role: index == 0
          ? .core : random { $0.pick([.member, .memberPart, .neighbour, .context]) },
        note: prose.clause(), source: reference())
    }
  }

  mutating func mechanisms() -> [Mechanism] {
    list("mechanism", 6) { maker, id, _ in
      let kind = maker.random { $0.pick(MechanismKind.allCases) }
      return Mechanism(
        id: id, name: maker.prose.noun() + maker.prose.noun() + kind.chineseName, kind: kind,
        summary: maker.prose.text(1...2), parties: [maker.prose.place(), maker.prose.place()],
        places: maker.somePlaces(0...2), statements: maker.statements(year: 2020))
    }
  }

  mutating func agreements(year: Int) -> [Agreement] {
    list("agreement", 3) { maker, id, _ in
      Agreement(
        id: id, title: maker.prose.place() + maker.prose.term() + "合作框架协议",
        summary: maker.prose.text(1...2), parties: [maker.prose.place(), maker.prose.place()],
        signed: PartialDate(year: year, month: 9), statements: maker.statements(year: year))
    }
  }

  mutating func events(year: Int) -> [Event] {
    list("event", 5) { maker, id, index in
      Event(
        id: id, name: maker.prose.place() + maker.prose.term() + "座谈会",
        summary: maker.prose.text(1...2), date: PartialDate(year: year, month: index + 1, day: 17),
        places: maker.somePlaces(1...1), participants: [maker.prose.speaker()],
        statements: maker.statements(year: year), source: maker.reference())
    }
  }

  mutating func indicators(year: Int) -> [Indicator] {
    list("indicator", 12) { maker, id, _ in
      let unit = maker.prose.unit()
      return Indicator(
        id: id, name: maker.prose.noun() + maker.random { $0.pick(["总量", "增速", "规模", "比重"]) },
        subject: maker.prose.place(), places: maker.somePlaces(0...1),
        figure: maker.figure(unit: unit), period: maker.period(year, year),
        mode: maker.random { $0.chance(70) ? .achieved : .target },
        note: maker.prose.sentence(), source: maker.reference())
    }
  }

  mutating func documents() -> [Document] {
    list("document", 6) { maker, id, _ in
      let kind = maker.random { $0.pick(PlanKind.allCases) }
      return Document(
        id: id, title: maker.prose.place() + maker.prose.term() + kind.chineseName, kind: kind,
        summary: maker.prose.text(1...2), period: maker.period(2021, 2025),
        places: maker.somePlaces(0...1), statements: maker.statements(year: 2021))
    }
  }

  mutating func people() -> [Person] {
    list("person", 4) { maker, id, _ in
      Person(
        id: id, name: maker.prose.person(),
        post: maker.prose.place() + maker.random { $0.pick(["市委书记", "市长", "发改委主任"]) },
        note: maker.prose.sentence(), source: maker.reference())
    }
  }

  mutating func context() -> [ContextEntry] {
    list("context", 10) { maker, id, _ in
      ContextEntry(
        id: id, name: maker.prose.quality() + maker.prose.noun() + maker.prose.noun(),
        kind: maker.random { $0.pick(ContextKind.allCases) }, note: maker.prose.text(1...2),
        places: maker.somePlaces(0...1), source: maker.reference())
    }
  }
}
