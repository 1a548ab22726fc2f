import PlanCore

/// Plans that are made up, alike in every run: as many projects as one likes, 200 in a plan, each
/// with a promise.
enum MadeLibrary {
  private static let kinds = Array(ProjectKind.allCases)
  private static let stages: [Stage] = [.plan, .start, .build, .complete]
  private static let modes: [Mode] = [.achieved, .ongoing, .target, .seek]
  private static let nouns = ["高铁", "灌区", "产业园", "快速通道", "区域医疗中心", "实验室", "港航工程", "物流枢纽"]
  private static let source = SourceReference(source: "report", paragraph: 1)

  static func library(projects: Int) -> Library {
    let places = (0..<100).compactMap { number in
      Identifier<Place>("place-\(number)").map {
        Place(id: $0, code: "4\(10000 + number)", name: "第\(number)市", level: .prefecture)
      }
    }
    let gazetteer = Gazetteer(places: places)
    let plans = stride(from: 0, to: projects, by: 200).compactMap { start in
      plan(start, min(200, projects - start), places: places)
    }
    return Library(plans: plans, gazetteer: gazetteer)
  }

  private static func plan(_ start: Int, _ count: Int, places: [Place]) -> Plan? {
    guard let id = Identifier<Plan>("plan-\(start)") else { return nil }
    return Plan(
      id: id, title: "第\(start / 200)号都市圈发展规划", shortTitle: "第\(start / 200)号都市圈",
      kind: .developmentPlan, region: Region(name: "第\(start / 200)号都市圈", kind: .metropolitanArea),
      date: PartialDate(year: 2015 + start / 200 % 10),
      sources: [Source(id: "report", title: "报告")],
      projects: (start..<start + count).compactMap { project($0, places: places) })
  }

  private static func project(_ number: Int, places: [Place]) -> Project? {
    // A multiplier without a common factor spreads values without any chance.
    let mixed = number &* 7_919
    guard let id = Identifier<Project>("project-\(number)") else { return nil }
    let place = places[mixed % places.count].id
    let other = places[(mixed / 3 + 1) % places.count].id
    let year = 2016 + mixed % 12
    return Project(
      id: id, name: "第\(mixed % 1_000_003)号\(nouns[mixed % nouns.count])",
      kind: kinds[mixed % kinds.count],
      places: place == other ? [place] : [place, other],
      statements: [
        Statement(
          date: PartialDate(year: year - 1, month: 1 + mixed % 12, day: 1 + mixed % 28),
          verb: "加快建设", stage: stages[mixed % stages.count],
          mode: modes[mixed / 5 % modes.count], due: Period("\(year)"), source: source)
      ])
  }
}
