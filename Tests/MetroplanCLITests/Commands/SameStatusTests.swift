import PlanCore
import PlanLibrary
import PlanText
import PlanViews
import TestSupport
import Testing

@testable import PlanBrowser

// One answer in every list, pane and line: what the model says of each project of the bundled plans.

private let library = LibraryLoader(folders: [LibraryFolder(path: Checkout.path("data"))]).load()
private let day = PartialDate(year: 2026, month: 12, day: 1).unsafelyUnwrapped
private let things = ThingCatalog(of: library)

/// A project of a plan with what the model says of it.
private struct Known {
  let plan: Plan
  let project: Project
  let item: ItemReference
  let thing: ThingStanding

  var standing: Standing { thing.standing }
}

private let known: [Known] = library.plans.flatMap { plan in
  plan.projects.compactMap { project in
    let item = ItemReference(plan: plan.id, id: ItemIdentifier(project.id))
    return things.thingStanding(of: item, asOf: day).map {
      Known(plan: plan, project: project, item: item, thing: $0)
    }
  }
}

private func browser(_ language: Language) -> BrowserState {
  BrowserState(
    library: library, asOf: day, language: language, size: Size(width: 120, height: 40))
}

@Test(arguments: Language.allCases)
func `lists, details and plain mode say the same of every project`(language: Language) throws {
  #expect(known.count == library.plans.reduce(0) { $0 + $1.projects.count })
  let words = Strings(language)
  let start = browser(language)
  for known in known {
    var state = start
    let path: [Node] = [.plan(known.plan.id), .section(.projects)]
    let row = try #require(state.tree.rows(below: path).first { $0.node == .item(known.item.id) })
    if known.standing.statements.isEmpty {
      #expect(row.status == nil, "\(known.item)")
      continue
    }
    guard case .standing(let sign, let status, let text) = row.badge else {
      Issue.record("\(known.item) has no badge")
      continue
    }
    #expect(sign == known.standing.sign && status == known.standing.status, "\(known.item)")
    #expect(text == known.thing.brief(in: words), "\(known.item)")
    state.go(to: path + [.item(known.item.id)])
    let detail = state.subject.detailText.split(separator: "\n").map(String.init)
    let label = words.standingStatus
    #expect(detail.contains("\(label)  \(words.status(known.standing))"), "\(known.item)")
    let aims = detail.filter { $0.hasPrefix("\(words.standingAim)  ") }
    let aim = known.standing.aim.map { "\(words.standingAim)  \(words.aim($0))" }
    #expect(aims.count == (aim == nil ? 0 : 1), "\(known.item)")
    if let aim { #expect(aims.first?.hasPrefix(aim) == true, "\(known.item)") }
    // What others say has its note too.
    for tracked in known.standing.statements {
      guard let note = tracked.statement.note else { continue }
      #expect(detail.contains("  \(note)"), "\(known.item): \(note)")
    }
    var plain = PlainBrowser(state)
    _ = plain.answer()
    _ = plain.step("detail") { _ in [] }
    var lines = plain.answer()
    while !plain.waiting.isEmpty {
      _ = plain.step("") { _ in [] }
      lines += plain.answer()
    }
    #expect(lines.contains("\(label)  \(words.status(known.standing))"), "\(known.item)")
    if let aim { #expect(lines.contains { $0.hasPrefix(aim) }, "\(known.item)") }
  }
}

@Test(arguments: Language.allCases)
func `the columns of the tables say the same of every project`(language: Language) throws {
  let factory = ViewFactory(language, asOf: day) { $0.lowercased() }
  let words = Strings(language)
  for view in [PlanView.projects, .track, .map] {
    let table = factory.content(of: view, library).table
    let columns = try ["status", "aim"].map { try #require(table.column($0)) }
    var found: Set<ItemReference> = []
    for row in 0..<table.count {
      for known in known where table.targets[row].items.contains(known.item) {
        // Of what is only likely the thing, the row is another one's.
        guard view != .track || known.thing.id == table.targets[row].trackedThing else { continue }
        found.insert(known.item)
        #expect(columns[0].value(of: row).text == words.status(known.standing), "\(known.item)")
        let aim = known.standing.aim.map { words.aim($0) } ?? ""
        #expect(columns[1].value(of: row).text == aim, "\(known.item)")
      }
    }
    #expect(view != .projects || found.count == known.count)
  }
}

extension RowTarget {
  fileprivate var trackedThing: String? {
    if case .track(let id, _) = self { id } else { nil }
  }
}

@Test(arguments: library.plans)
func `show says the same of every project`(plan: Plan) throws {
  let run = try ProgramRun(["show", plan.id.rawValue, "--as-of", "2026-12-01", "--lang", "zh"])
  run.expect(0)
  let words = Strings(.chinese)
  for known in known where known.plan.id == plan.id && !known.standing.statements.isEmpty {
    // Actions come first, and may be called as their project.
    let section = try #require(run.output.firstRange(of: "\n项目\n"))
    let projects = run.output[section.lowerBound...]
    let start = try #require(projects.firstRange(of: "\n  \(known.project.title)\n"))
    let below = projects[start.upperBound...].split(separator: "\n").prefix {
      $0.hasPrefix("    ")
    }
    #expect(below.contains { $0.hasSuffix("现状：\(words.status(known.standing))") }, "\(known.item)")
    guard let aim = known.standing.aim else {
      #expect(!below.contains { $0.contains("    目标：") }, "\(known.item)")
      continue
    }
    #expect(below.contains { $0.contains("目标：\(words.aim(aim))") }, "\(known.item)")
  }
}
