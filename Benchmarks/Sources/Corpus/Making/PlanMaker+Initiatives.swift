import PlanCore

extension PlanMaker {
  /// Eight initiatives with eight actions each.
  mutating func initiatives(_ parts: Parts) -> [Initiative] {
    let campaigns = random { $0.sample(Words.campaigns, 8) }
    return list("initiative", campaigns.count) { maker, id, index in
      let mode = maker.random { $0.pick(Mode.allCases) }
      return Initiative(
        id: id, title: campaigns[index] + "行动", goal: "构建" + maker.prose.term(),
        group: index < 3 ? "回顾工作" : "部署工作",
        field: maker.random { $0.pick(InitiativeField.allCases) }, mode: mode,
        summary: maker.prose.text(2...3),
        actions: maker.actions("initiative-\(index + 1)-action", 8, parts, mode: mode),
        source: maker.reference())
    }
  }

  mutating func actions(_ stem: String, _ count: Int, _ parts: Parts, mode: Mode) -> [Action] {
    list(stem, count) { maker, id, _ in
      let verb = maker.prose.verb()
      let title =
        verb + maker.prose.term()
        + (maker.random { $0.chance(50) } ? "，" + maker.prose.clause() : "")
      return Action(
        id: id, title: title, summary: maker.prose.text(1...3), verb: verb,
        stage: maker.random { $0.chance(80) ? $0.pick(Stage.allCases) : nil }, mode: mode,
        due: maker.random { $0.chance(30) }
          ? Period("\(2016 + maker.random { $0.below(15) })") : nil,
        leads: maker.random { $0.chance(30) } ? [maker.prose.place() + "市政府"] : [],
        places: maker.somePlaces(0...2),
        projects: maker.random { $0.sample(parts.projects, $0.below(3)) }.map(\.id),
        mentions: maker.random { $0.sample(parts.mentionable, $0.below(2)) },
        source: maker.reference())
    }
  }

  /// Three parties and what they promise.
  mutating func commitments(_ parts: Parts, _ year: Int) -> [Commitment] {
    list("commitment", 3) { maker, id, index in
      Commitment(
        id: id, party: maker.prose.place() + "市相关负责人", places: maker.somePlaces(1...1),
        summary: maker.prose.text(1...2), date: PartialDate(year: year, month: 4, day: 12),
        actions: maker.actions("commitment-\(index + 1)-action", 2, parts, mode: .target),
        source: maker.reference())
    }
  }
}
