import BrowserTestSupport
import PlanBrowser
import PlanCore
import PlanTestSupport
import PlanText
import PlanViews
import TestSupport
import Testing

/// The sample plan and a later one, which keeps some promises and breaks others.
private enum Promises {
  static let library = Library(
    plans: [SampleLibrary.plan, later, SampleLibrary.emptyPlan],
    gazetteer: SampleLibrary.gazetteer)

  private static let source = SourceReference(source: "report", paragraph: 1)

  private static let later = Plan(
    id: "later-report", title: "示例省政府工作报告（2024年）", shortTitle: "示例工作报告",
    kind: .governmentWorkReport, region: Region(name: "示例省", kind: .cityCluster),
    date: PartialDate(year: 2024, month: 1, day: 28),
    sources: [Source(id: "report", title: "政府工作报告")],
    projects: [
      project("hospital", "国家区域医疗中心", .health, ["luoyang"], due: "2023", .target),
      project("road", "济源至新安高速公路“一标段”", .highway, ["jiyuan"], due: "2026-12", .seek),
      project("canal", "小浪底北岸灌区", .water, ["jiyuan", "jiaozuo"], due: "2024", .achieved),
    ])

  private static func project(
    _ id: Identifier<Project>, _ name: String, _ kind: ProjectKind,
    _ places: [Identifier<Place>], due: String, _ mode: Mode
  ) -> Project {
    Project(
      id: id, name: name, kind: kind, places: places,
      statements: [
        Statement(
          date: PartialDate(year: 2024, month: 1, day: 28), verb: "建成", stage: .complete,
          mode: mode, due: Period(due), source: source)
      ])
  }
}

private func screen(
  _ size: Size, _ language: Language, of library: Library = Promises.library
) -> TestScreen {
  TestScreen(BrowserState(library: library, language: language, size: size)) { effect in
    ViewFactory.sample(language).answer(effect, of: library) ?? BrowserFixture.answer(effect)
  }
}

private let walks = [
  Walk(name: "projects", keys: "<F2>"),
  Walk(name: "projects-sorted", keys: "<F2>o<Down><Down><Down><Down><Down><Enter>oo"),
  Walk(name: "projects-menu", keys: "<F2>o<Down>"),
  Walk(name: "projects-filter", keys: "<F2>f洛"),
  Walk(name: "projects-nothing", keys: "<F2>fkind:洛<Enter>"),
  Walk(name: "projects-grouped", keys: "<F2>b<Down><Down><Enter><Enter>jj"),
  Walk(name: "projects-export", keys: "<F2>e"),
  Walk(name: "projects-opened", keys: "<F2>jjj<Enter>"),
  Walk(name: "timeline", keys: "<F6>"),
  Walk(name: "timeline-state", keys: "<F6>o<Down><Enter>"),
  Walk(name: "compare", keys: "<F8>"),
  Walk(name: "sources", keys: "g9"),
  Walk(name: "compare-picked", keys: "jjvkkv<F8>jj"),
  Walk(name: "timeline-years", keys: "<F6>b<Enter>+G"),
]

@Test(arguments: walks, TestScreen.sizes)
func `a walk through the views ends on the screen kept for it`(walk: Walk, size: Size) {
  for language in Language.allCases {
    var screen = screen(size, language)
    screen.press(walk.keys)
    let difference = screen.difference(fromKept: "view-\(walk.name)", language)
    #expect(difference == nil, "\(difference ?? "")")
  }
}

@Test(
  arguments: ["projects", "timeline"], [Size(width: 40, height: 12), Size(width: 18, height: 4)])
func `a small screen ends on the one kept for it`(name: String, size: Size) {
  var screen = screen(size, .chinese)
  screen.press(name == "projects" ? "<F2>f洛<Enter>o<Down><Enter>" : "<F6>")
  let file = GoldenFile("view-\(name)-small-\(size.width)x\(size.height).txt")
  let difference = file.difference(from: screen.golden)
  #expect(difference == nil, "\(difference ?? "")")
}

@Test(
  arguments: [
    ("empty", Library()), ("one", Library(plans: [SampleLibrary.emptyPlan])),
    ("sample", Library(plans: [SampleLibrary.plan], gazetteer: SampleLibrary.gazetteer)),
  ], TestScreen.sizes)
func `views of few plans are drawn whole and never blank`(
  library: (name: String, library: Library), size: Size
) {
  for view in BrowserView.allCases where view != .plans && view != .history {
    for language in Language.allCases {
      var screen = screen(size, language, of: library.library)
      screen.press("g\(view.rawValue)")
      #expect(screen.state.frame().flaw == nil, "\(view)")
      #expect(screen.lines.dropFirst().contains { !$0.isEmpty }, "\(view)")
    }
  }
}
