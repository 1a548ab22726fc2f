import Glibc
import PlanBrowser
import PlanCore
import Synchronization

/// A library of numbered plans that become searchable as a test commands.
///
/// Nothing is read from files; `opened` counts how often a plan was asked for.
final class GrowingLibrary: Sendable {
  private struct State {
    var ready = 0
    var opened = 0
    var ticket = 0
  }

  let total: Int
  private let state = Mutex(State())

  init(total: Int) {
    self.total = total
  }

  /// The catalog of the plans that are ready.
  var catalog: Catalog {
    Catalog(of: Library(plans: (0..<state.withLock(\.ready)).compactMap(Self.plan)))
  }

  /// Obeys one line: `ready 12`, `guess TITLE`, `flood` (a second of progress without a pause),
  /// `walk` (all plans one after the other, with pauses).
  func obey(_ line: String, post: (BrowserEvent) -> Void) {
    let words = line.split(separator: " ").map(String.init)
    switch (words.first, words.dropFirst().first) {
    case ("ready", let number): grow(to: number.flatMap { Int($0) } ?? total, post: post)
    case ("guess", let title?):
      post(.suggestionsFound([title], ticket: state.withLock(\.ticket)))
    case ("flood", _):
      let end = ContinuousClock.now + .seconds(1)
      var done = 0
      while ContinuousClock.now < end {
        done = (done + 1) % total
        post(.indexing(done: done, total: total))
      }
    case ("walk", _):
      for ready in stride(from: 0, through: total, by: 7) {
        grow(to: ready, post: post)
        usleep(30_000)
      }
      grow(to: total, post: post)
    default: break
    }
  }

  private func grow(to ready: Int, post: (BrowserEvent) -> Void) {
    state.withLock { $0.ready = ready }
    post(.catalogChanged(catalog))
    post(.indexing(done: ready, total: total))
  }

  /// Carries an effect out.
  func answer(_ effect: BrowserEffect) -> [BrowserEvent] {
    switch effect {
    case .openPlan(let id):
      state.withLock { $0.opened += 1 }
      guard let plan = (0..<total).lazy.compactMap(Self.plan).first(where: { $0.id == id }) else {
        return [.planNotOpened(id, problems: [])]
      }
      return [.planOpened(plan)]
    case .search(let query, let ticket):
      state.withLock { $0.ticket = ticket }
      // Later plans are better hits, so that what is chosen has to be held fast.
      let hits = catalog.summaries.reversed().filter { $0.title.contains(query.text) }.map {
        SearchHit(plan: $0.id, kind: .initiative, id: "only", title: $0.title, text: "")
      }
      return [
        .searchFinished(SearchResult(query: query, total: hits.count, hits: hits), ticket: ticket)
      ]
    case .export(let request, let ticket):
      // A way to ask how many plans have been opened.
      let count = state.withLock(\.opened)
      return [
        .exportFinished(
          .failed(path: request.path, reason: "opened \(count)"), ticket: ticket)
      ]
    default: return []
    }
  }

  private static func plan(_ number: Int) -> Plan? {
    let source = SourceReference(source: "daily")
    return Identifier("plan-\(number)").map {
      Plan(
        id: $0, title: "第\(number)号都市圈发展规划", shortTitle: "第\(number)号都市圈", kind: .developmentPlan,
        region: Region(name: "第\(number)号都市圈", kind: .metropolitanArea),
        sources: [Source(id: "daily", title: "日报")],
        initiatives: [
          Initiative(
            id: "only", title: "第\(number)号行动", field: .economy, mode: .target, source: source)
        ])
    }
  }
}
