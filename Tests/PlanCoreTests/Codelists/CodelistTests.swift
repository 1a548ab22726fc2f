import Foundation
import PlanCore
import TestSupport
import Testing

/// Every code of a list with its two names.
private func names<C: Code>(_ type: C.Type) -> [(code: String, chinese: String, english: String)] {
  C.allCases.map { ($0.rawValue, $0.chineseName, $0.englishName) }
}

private let lists =
  [
    names(Stage.self), names(Mode.self), names(Status.self), names(Check.self),
    names(ProjectKind.self), names(RegionKind.self),
    names(PlanKind.self), names(MemberRole.self), names(MechanismKind.self),
    names(PlaceLevel.self), names(ContextKind.self), names(InitiativeField.self),
    names(ItemKind.self),
  ]

@Test func `every code has its own name in both languages`() {
  for list in lists {
    #expect(Set(list.map(\.chinese)).count == list.count)
    #expect(Set(list.map(\.english)).count == list.count)
    #expect(list.allSatisfy { !$0.chinese.isEmpty && !$0.english.isEmpty })
  }
}

@Test func `stages stand in the order of a project's life`() {
  #expect(Stage.idea < .plan && Stage.plan < .prep && Stage.prep < .start)
  #expect(Stage.start < .build && Stage.build < .complete && Stage.complete < .operate)
}

@Test func `kinds carry a route or a belt but not both`() {
  for kind in ProjectKind.allCases {
    #expect(!(kind.isTransport && kind.isBelt), "\(kind)")
  }
  #expect(ProjectKind.rail.isTransport)
  #expect(ProjectKind.belt.isBelt)
}

/// The kinds of each sector of OC4IDS 0.9.5, as docs/output.md's readers find them; the last has
/// those without one.
private let sectors: [(code: String?, kinds: Set<ProjectKind>)] = [
  ("transport.rail", [.rail]), ("transport.road", [.highway, .expressway, .road]),
  ("transport.water", [.waterway]), ("transport.air", [.airport]), ("transport", [.logistics]),
  ("transport.urban", [.transitService]), ("waterAndWaste", [.water, .environment]),
  ("energy", [.energy, .pipeline]),
  (
    "economy",
    [.industry, .cluster, .belt, .park, .centre, .fund, .coopZone, .agriculture]
  ),
  ("education", [.lab, .institute, .education]), ("naturalResources", [.corridor, .ecology]),
  ("cultureSportsAndRecreation", [.heritage, .museum, .tourismArea, .tourismProduct]),
  ("health", [.health, .publicService]), ("governance", [.emergency]),
  ("communications", [.digital]), (nil, [.alliance, .event, .policy]),
]

@Test func `every kind of project has its sector, and campaigns have none`() {
  #expect(Set(sectors.flatMap(\.kinds)) == Set(ProjectKind.allCases))
  for kind in ProjectKind.allCases {
    let sector = sectors.first { $0.kinds.contains(kind) }?.code
    #expect(kind.oc4idsSector == sector, "\(kind)")
  }
}

@Test func `the glossary gives every code the names that the program uses`() throws {
  let page = try Checkout.text("docs/glossary.md")
  for name in lists.joined() {
    #expect(page.contains("| \(name.chinese) | \(name.english) | `\(name.code)` |"))
  }
}
