import BrowserTestSupport
import CommandTestSupport
import PlanBrowser
import PlanCore
import PlanSearch
import PlanTestSupport
import PlanViews
import Synchronization
import TestSupport
import Testing

@testable import MetroplanCLI

/// A library of many small plans, which are counted as they are read.
private final class ManyPlans: LibraryProvider {
  let isComplete = true
  private let known: Mutex<Library>
  private let reads = Mutex(0)

  init(_ count: Int) {
    known = Mutex(Self.library(count))
  }

  var readCount: Int { reads.withLock { $0 } }
  var catalog: Catalog { Catalog(of: known.withLock { $0 }) }
  var scope: SearchScope { SearchScope(of: known.withLock { $0 }) }

  func grow(to count: Int) { known.withLock { $0 = Self.library(count) } }

  func open(_ id: Identifier<Plan>) throws(UnopenedPlan) -> Plan {
    throw UnopenedPlan(problems: [])
  }
  func search(_ query: SearchQuery) -> SearchResult {
    SearchScan(library: known.withLock { $0 }).search(query)
  }
  func suggestions(for query: SearchQuery) -> [String] { [] }
  func work(post: @Sendable (BrowserEvent) -> Void) {}

  func whole(progress: (_ done: Int, _ total: Int, _ soFar: () -> Library) -> Void) -> Library {
    let library = known.withLock { $0 }
    reads.withLock { $0 += 1 }
    for done in 1...library.plans.count {
      progress(done, library.plans.count) {
        Library(plans: Array(library.plans.prefix(done)), gazetteer: library.gazetteer)
      }
    }
    return library
  }

  private static func library(_ count: Int) -> Library {
    Library(
      plans: (0..<count).compactMap { number in
        Identifier<Plan>("plan-\(number)").map { id in
          Plan(
            id: id, title: "第\(number)号规划", kind: .developmentPlan,
            region: Region(name: "圈", kind: .metropolitanArea),
            sources: [Source(id: "daily", title: "日报")],
            projects: [
              Project(id: "railway", name: "第\(number)号高铁", kind: .rail)
            ])
        }
      })
  }
}

/// What was posted while a view was made.
private final class Answers: Sendable {
  private let events = Mutex<[BrowserEvent]>([])

  func post(_ event: BrowserEvent) { events.withLock { $0.append(event) } }

  var views: [(rows: Int, isWhole: Bool)] {
    events.withLock { $0 }.compactMap { event in
      guard case .gathered(let view, _) = event, case .table(let table) = view.content else {
        return nil
      }
      return (table.count, view.isWhole)
    }
  }

  var counts: [Int] {
    events.withLock { $0 }.compactMap { event in
      if case .gathering(let done, _) = event { done } else { nil }
    }
  }

  func waitForWhole(_ count: Int) async throws {
    try await TestSupport.wait(for: "\(count) whole views", seen: { "\(views)" }) {
      views.count { $0.isWhole } >= count ? () : nil
    }
  }
}

private let today = PartialDate(year: 2024, month: 6, day: 1) ?? ViewFactory.sampleDay

@Test func `a view comes in parts that double, and then whole`() async throws {
  let answers = Answers()
  let desk = ViewServices(library: ManyPlans(300), language: .chinese, today: today)
  desk.gather(.projects, ticket: 4, post: answers.post)
  try await answers.waitForWhole(1)
  #expect(answers.views.map(\.rows) == [64, 128, 256, 300])
  #expect(answers.views.map(\.isWhole) == [false, false, false, true])
  #expect(answers.counts == Array(1...300))
}

@Test func `plans are read once for all views, and again when they have changed`() async throws {
  let answers = Answers()
  let library = ManyPlans(3)
  let desk = ViewServices(library: library, language: .chinese, today: today)
  desk.gather(.projects, ticket: 1, post: answers.post)
  try await answers.waitForWhole(1)
  desk.gather(.timeline, ticket: 2, post: answers.post)
  try await answers.waitForWhole(2)
  #expect(library.readCount == 1)
  library.grow(to: 5)
  desk.gather(.projects, ticket: 3, post: answers.post)
  try await answers.waitForWhole(3)
  #expect(library.readCount == 2)
  #expect(answers.views.last?.rows == 5)
}

/// The names in the rows that a filter leaves of a view of the sample library.
private func names(_ view: BrowserView, filter: String, of library: Library) throws -> [String] {
  guard case .table(let table) = ViewFactory.sample().gathered(view, of: library).content else {
    return []
  }
  let desk = ViewServices(library: WholeLibrary(library), language: .chinese, today: today)
  let request = ArrangeRequest(view: view, table: table, order: TableOrder(), filter: filter)
  let events = desk.arrange(request, ticket: 1) { _ in }
  guard case .arranged(let arranged, let answered, 1) = events.first else {
    Issue.record("\(events)")
    return []
  }
  #expect(answered == view)
  let name = try #require(table.column(view == .projects ? "name" : "title"))
  let rows = arranged.arrangement.rows.map { name.value(of: Int($0)).text }
  return arranged.notice.isEmpty ? rows : rows + [arranged.notice]
}

@Test(arguments: [
  ("铁", ["焦济洛平高铁"]), ("jjlp", ["焦济洛平高铁"]), ("kind:rail", ["焦济洛平高铁"]),
  ("地方:焦作 stage:start", ["焦济洛平高铁"]), ("place:焦作", ["焦济洛平高铁", "洛济焦高端石化产业带"]),
  ("year:2024", ["焦济洛平高铁"]), ("没有", []),
])
func `projects are filtered as a search filters them`(filter: String, expected: [String]) throws {
  let found = try names(.projects, filter: filter, of: SampleLibrary.library)
  #expect(found == expected)
}

/// How many rows a filter leaves of the figures or the comparison of the sample plans.
private func count(_ view: BrowserView, filter: String) -> Int {
  let library = SampleLibrary.library
  let desk = ViewServices(library: WholeLibrary(library), language: .chinese, today: today)
  let names = ViewNames(of: library, in: .chinese)
  let table =
    view == .compare
    ? PlanComparison(
      of: library.plans, in: ThingCatalog(of: library), links: library.links, asOf: today
    ).columnTable(names)
    : IndicatorTable(of: library.plans) { $0 }.columnTable(names)
  let request = ArrangeRequest(
    view: view, table: table, order: TableOrder(), filter: filter)
  guard case .arranged(let arranged, _, 1) = desk.arrange(request, ticket: 1, post: { _ in }).first
  else { return -1 }
  return arranged.arrangement.rows.count
}

@Test(arguments: [
  (BrowserView.figures, "生产总值", 1), (.figures, "dqsczz", 1), (.figures, "没有", 0),
  (.compare, "交通先导", 1), (.compare, "联席会议", 1), (.compare, "kind:rail", 1),
])
func `a filter finds everything that a view has rows about`(
  view: BrowserView, filter: String, rows: Int
) {
  let found = count(view, filter: filter)
  #expect(rows == 0 ? found == 0 : found >= rows, "\(found)")
  #expect(view == .figures || found < count(view, filter: ""))
}

@Test func `an unknown value of a filter says which there are`() throws {
  let found = try names(.projects, filter: "kind:nothing", of: SampleLibrary.library)
  #expect(found.count == 1)
  #expect(found.first?.contains("nothing") == true)
}

@Test func `a year on the timeline is that of the row`() throws {
  let all = try names(.timeline, filter: "高铁", of: SampleLibrary.library)
  #expect(all == ["焦济洛平高铁", "焦济洛平高铁"])
  let late = try names(.timeline, filter: "高铁 year:2024..", of: SampleLibrary.library)
  #expect(late == ["焦济洛平高铁"])
}

@Test func `many rows are arranged in the background`() async throws {
  var builder = ColumnTableBuilder([.init("name", "名称", rank: 0)])
  for number in 0..<6_000 {
    builder.add(.plan("plan"), [TableValue(String(number == 0 ? 1 : 10_000 - number))])
  }
  let request = ArrangeRequest(
    view: .projects, table: builder.table, order: TableOrder(sortColumn: 0), filter: "",
    kept: .row(0))
  let letters = Mutex<[BrowserEvent]>([])
  let desk = ViewServices(library: ManyPlans(1), language: .chinese, today: today)
  #expect(
    desk.arrange(request, ticket: 9) { event in letters.withLock { $0.append(event) } }.isEmpty)
  let event = try await TestSupport.wait(for: "an order", seen: { "" }) {
    letters.withLock { $0.first }
  }
  guard case .arranged(let arranged, .projects, 9) = event else {
    Issue.record("\(event)")
    return
  }
  #expect(arranged.arrangement.rows.first == 0)
  #expect(arranged.arrangement.rows[1] == 5_999)
  #expect(arranged.keptPlace == 0)
}
