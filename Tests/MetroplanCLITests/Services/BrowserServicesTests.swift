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

/// Threads that begin when a test lets them.
private final class HeldThreads: Sendable {
  private let held = Mutex<[@Sendable () -> Void]>([])

  func hold(_ work: @escaping @Sendable () -> Void) { held.withLock { $0.append(work) } }

  /// Runs what has been held so far, and says how many threads that were.
  func run() -> Int {
    let all = held.withLock { held in
      defer { held = [] }
      return held
    }
    for work in all { work() }
    return all.count
  }
}

@Test(arguments: [
  (Language.english, "it is no longer in the library"), (.chinese, "规划库中已没有这一条目"),
])
func `an export of what is gone fails in words`(language: Language, reason: String) throws {
  let folder = try TemporaryFolder()
  let desk = BrowserServices(library: WholeLibrary(Library()), language: language, post: { _ in })
  let path = folder.path + "/a.md"
  let request = ExportRequest(plan: "gone", item: nil, path: path, replaces: false)
  #expect(
    desk.answer(.export(request, ticket: 7)) == [
      .exportFinished(.failed(path: path, reason: reason), ticket: 7)
    ])
}

/// A library that answers as a test says.
private struct ScriptedLibrary: LibraryProvider {
  var catalog = Catalog(of: SampleLibrary.library)
  var isComplete = false
  var plan = SampleLibrary.plan
  var result = SearchResult(query: SearchQuery(text: "x"), total: 0)
  var guess: @Sendable (String) -> [String] = { [$0] }
  var news: [BrowserEvent] = []

  var scope: SearchScope { SearchScope(of: SampleLibrary.library) }
  func open(_ id: Identifier<Plan>) throws(UnopenedPlan) -> Plan {
    guard id != "gone" else { throw UnopenedPlan(problems: [Self.problem]) }
    return plan
  }
  func search(_ query: SearchQuery) -> SearchResult { result }
  func whole(progress: (_ done: Int, _ total: Int, _ soFar: () -> Library) -> Void) -> Library {
    SampleLibrary.library
  }
  func suggestions(for query: SearchQuery) -> [String] { guess(query.text) }
  func work(post: @Sendable (BrowserEvent) -> Void) { news.forEach(post) }

  static let problem = LibraryProblem(file: "gone.yaml", keyPath: "", fault: .empty)
}

/// What was posted so far.
private final class Letters: Sendable {
  private let events = Mutex<[BrowserEvent]>([])

  var all: [BrowserEvent] { events.withLock { $0 } }
  func post(_ event: BrowserEvent) { events.withLock { $0.append(event) } }

  func wait(for count: Int) async throws {
    try await TestSupport.wait(for: "\(count) events", seen: { "\(all)" }) {
      all.count >= count ? () : nil
    }
  }
}

@Test func `a plan is opened or its problems are reported`() {
  let desk = BrowserServices(library: ScriptedLibrary(), language: .english, post: { _ in })
  #expect(desk.answer(.openPlan("sample-area")) == [.planOpened(SampleLibrary.plan)])
  #expect(
    desk.answer(.openPlan("gone")) == [
      .planNotOpened("gone", problems: [ScriptedLibrary.problem])
    ])
  // The file of this one now has another plan.
  #expect(desk.answer(.openPlan("empty-plan")) == [.planNotOpened("empty-plan", problems: [])])
}

@Test func `titles that were meant come after an answer without hits`() async throws {
  let letters = Letters()
  let desk = BrowserServices(library: ScriptedLibrary(), language: .english, post: letters.post)
  let query = SearchQuery(text: "rialway")
  #expect(
    desk.answer(.search(query, ticket: 3)) == [
      .searchFinished(SearchResult(query: SearchQuery(text: "x"), total: 0), ticket: 3)
    ])
  try await letters.wait(for: 1)
  #expect(letters.all == [.suggestionsFound(["rialway"], ticket: 3)])
}

@Test func `a search for how things are reads the plans on another thread, once`() {
  let letters = Letters()
  let threads = HeldThreads()
  let library = WholeLibrary(SampleLibrary.library)
  let desk = BrowserServices(
    library: library, language: .english, start: threads.hold, post: letters.post)
  let query = SearchQuery(text: "铁 -status:cancelled", limit: 9)
  #expect(desk.answer(.search(query, ticket: 5)) == [.searchStarted(ticket: 5)])
  #expect(desk.answer(.search(query, ticket: 6)) == [.searchStarted(ticket: 6)])
  #expect(letters.all.isEmpty)
  #expect(threads.run() == 1)
  guard case .searchFinished(let result, ticket: 6)? = letters.all.first else {
    Issue.record("\(letters.all)")
    return
  }
  #expect(letters.all.count == 1 && !result.hits.isEmpty)
  // The few plans are known by now.
  #expect(
    desk.answer(.search(query, ticket: 7)) == [.searchFinished(result, ticket: 7)])
  #expect(threads.run() == 0)
}

@Test func `of guesses that wait only the newest is made`() async throws {
  let letters = Letters()
  let gate = Mutex(())
  var library = ScriptedLibrary()
  library.guess = { text in
    gate.withLock { _ in }
    return [text]
  }
  let desk = BrowserServices(library: library, language: .english, post: letters.post)
  gate.withLock { _ in
    for number in 0..<100 {
      _ = desk.answer(.search(SearchQuery(text: "\(number)"), ticket: number))
    }
  }
  try await letters.wait(for: 1)
  try await TestSupport.wait(for: "the newest guess", seen: { "\(letters.all)" }) {
    letters.all.last == .suggestionsFound(["99"], ticket: 99) ? () : nil
  }
  // The running one, and the newest.
  #expect(letters.all.count <= 2)
}

@Test func `the work of a library is heard of, and its end in any case`() async throws {
  let letters = Letters()
  var library = ScriptedLibrary()
  library.news = [.indexing(done: 1, total: 9)]
  let desk = BrowserServices(library: library, language: .english, post: letters.post)
  desk.startWork()
  try await letters.wait(for: 3)
  #expect(
    letters.all
      == [.indexing(done: 1, total: 9), .standingsFound(.none), .indexing(done: 2, total: 2)])
}

@Test func `completion knows the library, in the reader's language`() {
  func candidates(_ text: String, _ language: Language) -> Completion? {
    let desk = BrowserServices(library: ScriptedLibrary(), language: language, post: { _ in })
    let query = CompletionQuery(text: text, cursor: text.count)
    guard case .completed(let completion) = desk.answer(.complete(query)).first else { return nil }
    return completion
  }
  #expect(candidates("", .chinese)?.candidates.first == "规划:")
  #expect(candidates("", .english)?.candidates.first == "plan:")
  #expect(candidates("高铁 地方：luo", .english)?.candidates == ["洛阳市"])
  #expect(candidates("高铁 地方：luo", .english)?.range == 6..<9)
}

/// A library of many plans that notes which are read.
private final class NotedPlans: LibraryProvider {
  let catalog: Catalog
  let isComplete = true
  let scope = SearchScope(of: Library())
  private let read = Mutex<[Identifier<Plan>]>([])

  init(count: Int) {
    let summaries = (0..<count).compactMap { number in
      Identifier<Plan>("plan-\(number)").map {
        PlanSummary(
          id: $0, title: "第\(number)号规划", shortTitle: nil, aliases: [], kind: .developmentPlan,
          regionName: "", regionAliases: [], date: nil, initiatives: 0, actions: 0, projects: 0)
      }
    }
    catalog = Catalog(summaries: summaries)
  }

  var opened: [Identifier<Plan>] { read.withLock { $0 } }

  func open(_ id: Identifier<Plan>) throws(UnopenedPlan) -> Plan {
    read.withLock { $0.append(id) }
    return SampleLibrary.plan
  }
  func search(_ query: SearchQuery) -> SearchResult { SearchResult(query: query, total: 0) }
  func whole(progress: (_ done: Int, _ total: Int, _ soFar: () -> Library) -> Void) -> Library {
    Library()
  }
  func suggestions(for query: SearchQuery) -> [String] { [] }
  func work(post: @Sendable (BrowserEvent) -> Void) {}
}

@Test func `the next plan is read ahead, or the previous one when going up`()
  async throws
{
  let library = NotedPlans(count: 100)
  let ids = library.catalog.summaries.map(\.id)
  let desk = BrowserServices(library: library, language: .english, post: { _ in })
  var expected: [Int] = []
  for (number, next) in [(0, 1), (1, 2), (7, 8), (6, 5), (5, 4), (99, nil), (98, 97)] {
    _ = desk.answer(.openPlan(ids[number]))
    expected += [number, next].compactMap { $0 }
    try await wait(for: "the next plan", seen: { "\(library.opened)" }) {
      library.opened.count >= expected.count ? () : nil
    }
    #expect(library.opened == expected.map { ids[$0] })
  }
}

@Test func `the plan after one that was kept is read ahead too`() async throws {
  let library = NotedPlans(count: 100)
  let desk = BrowserServices(library: library, language: .english, post: { _ in })
  #expect(desk.answer(.readAhead(from: library.catalog.summaries[4].id)).isEmpty)
  try await wait(for: "the next plan", seen: { "\(library.opened)" }) {
    library.opened.isEmpty ? nil : ()
  }
  #expect(library.opened == [library.catalog.summaries[5].id])
}

@Test func `in a small library nothing is read ahead`() {
  let threads = HeldThreads()
  for (count, expected) in [(9, 0), (100, 1)] {
    let library = NotedPlans(count: count)
    let desk = BrowserServices(
      library: library, language: .english, start: threads.hold, post: { _ in })
    _ = desk.answer(.openPlan(library.catalog.summaries[3].id))
    #expect(threads.run() == expected)
    #expect(library.opened.count == 1 + expected)
  }
}
