import BrowserTestSupport
import Foundation
import PlanCore
import PlanTerminal
import PlanTestSupport
import PlanText
import PlanViews
import TestSupport
import Testing

@testable import PlanBrowser

/// Random bytes as a terminal might send them, in random sizes, and every frame must be valid.
///
/// `METROPLAN_FUZZ=600 swift test --filter FuzzTests` runs for ten minutes with its own seeds;
/// a failure names its seed, and `METROPLAN_FUZZ_SEED=7` has it again.
struct FuzzTests {
  private static let environment = ProcessInfo.processInfo.environment

  /// What makes trouble more often than chance would: beginnings of sequences, keys, text.
  private static let pieces: [[UInt8]] =
    [
      "\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}[<0;5;5M",
      "\u{1B}[<65;3;4M",
      "\u{1B}[M !!", "\u{1B}[2;3R", "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\u{1B}[5~",
      "\u{1B}[6~", "\r", "\t", "/", "/洛阳", "?", "e", "n", "G", "g", "都市圈", "kind:rail ", "place:洛",
      "\u{1B}2", "g6", "\u{1B}OQ", "}", "{", "f铁", "o\r", "b\r", "+", "-", "5j", "H",
      "\u{301}", "👨‍👩‍👧", "\u{202E}", "\u{7F}", "\u{C}", "\u{15}", "luoyang", "“—…·",
    ].map { Array($0.utf8) } + [[0xFF], [0xE9], [0xE9, 0x83], [0xC0, 0x80], [0xF8], [0]]

  private static let sizes = [
    Size(width: 120, height: 40), Size(width: 80, height: 24), Size(width: 20, height: 5),
    Size(width: 1, height: 1), Size(width: 0, height: 0), Size(width: 200, height: 60),
  ]

  /// One life of a browser; the first flaw, or `nil`.
  private static func run(seed: UInt64, steps: Int) -> String? {
    var random = SeededNumbers(seed: seed)
    var screen = TestScreen(
      BrowserState(
        catalog: catalogs[0], isIndexing: true, language: .chinese,
        size: Size(width: 80, height: 24)),
      answer: answer)
    var decoder = KeyDecoder(awaitsWidth: true)
    var shown = screen.state.frame()
    for step in 0..<steps {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        bytes +=
          Bool.random(using: &random)
          ? pieces[Int.random(in: 0..<pieces.count, using: &random)]
          : [UInt8.random(in: 0...255, using: &random)]
      }
      var events = decoder.decode(bytes)
      if Int.random(in: 0..<4, using: &random) == 0 { events += decoder.flush() }
      if Int.random(in: 0..<8, using: &random) == 0 {
        let size =
          Bool.random(using: &random)
          ? sizes[Int.random(in: 0..<sizes.count, using: &random)]
          : Size(
            width: Int.random(in: 0...230, using: &random),
            height: Int.random(in: 0...70, using: &random))
        events.append(.resized(size))
      }
      if Int.random(in: 0..<6, using: &random) == 0 { events.append(news(using: &random)) }
      for event in events {
        screen.send(event)
        let frame = screen.state.frame()
        if let flaw = frame.flaw ?? paneFlaw(of: frame, in: screen.state) {
          return "seed \(seed), step \(step), \(event): \(flaw)"
        }
        if frame != frameOfNewRows(screen.state) {
          return "seed \(seed), step \(step), \(event): rows are kept that are no longer true"
        }
        if let flaw = difference(of: frame, shownOver: &shown) {
          return "seed \(seed), step \(step), \(event): \(flaw)"
        }
      }
    }
    return nil
  }

  /// The library whole, with a broken file more, and without its plan.
  private static let catalogs: [Catalog] = {
    let library = SampleLibrary.library
    let broken = LibraryProblem(
      file: "/都市圈/🏗.yaml", line: 3, keyPath: "", fault: .missingKey("title"))
    return [
      Catalog(of: library),
      Catalog(of: Library(plans: library.plans, gazetteer: library.gazetteer, problems: [broken])),
      Catalog(of: Library(plans: [], problems: [broken])),
    ]
  }()

  /// What comes from other threads or from the terminal and answers no key.
  private static func news(using random: inout SeededNumbers) -> BrowserEvent {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: .indexing(done: Int.random(in: -1...101, using: &random), total: 100)
    case 1: .catalogChanged(catalogs[Int.random(in: 0..<catalogs.count, using: &random)])
    case 2: .planNotOpened(SampleLibrary.plan.id, problems: catalogs[1].problems)
    case 3: .suggestionsFound(["“都市圈”—①"], ticket: Int.random(in: 0...30, using: &random))
    case 4: .searchStarted(ticket: Int.random(in: 0...30, using: &random))
    default: .ambiguousWidthFound(Bool.random(using: &random) ? .wide : .narrow)
    }
  }

  /// Text of a pane that has run into a border.
  private static func paneFlaw(of frame: Frame, in state: BrowserState) -> String? {
    // The keys that may follow stand in front of the panes.
    guard state.prompts.isEmpty, state.view == .plans, state.pending.keys.isEmpty,
      state.pending.command == nil
    else { return nil }
    let layout = state.layout
    for x in layout.columns.map(\.rect.maxX) where x < frame.size.width {
      for y in layout.body.y..<layout.body.maxY where frame[x, y].role != .border {
        return "the border at \(y),\(x) is broken by \(frame[x, y].glyph)"
      }
    }
    return nil
  }

  /// Finds every project for every second query, and fails half of the exports.
  private static func answer(_ effect: BrowserEffect) -> [BrowserEvent] {
    switch effect {
    case .openPlan: return [.planOpened(SampleLibrary.plan)]
    case .gatherPlaces: return ViewFactory.sample().answer(effect) ?? []
    case .gather:
      return [.gathering(done: 1, total: 2)] + (ViewFactory.sample().answer(effect) ?? [])
    case .arrange(_, let ticket):
      // Some answers are lost behind newer questions.
      guard !ticket.isMultiple(of: 5) else { return [] }
      return ViewFactory.sample().answer(effect) ?? []
    case .complete(let query):
      let end = min(query.cursor, query.text.count)
      return [
        .completed(
          Completion(query: query, range: 0..<end, candidates: ["kind:", "类型:", "“都市圈”…"]))
      ]
    case .search(let query, let ticket):
      let plan = SampleLibrary.plan
      let hits = plan.projects.prefix(query.text.count.isMultiple(of: 2) ? 99 : 0).map { project in
        SearchHit(
          plan: plan.id, kind: .project, id: project.id.rawValue, title: project.name,
          path: [plan.title], text: project.name,
          matches: [.init(field: .title, start: 0, length: 2)])
      }
      return [
        .searchFinished(
          SearchResult(query: query, total: hits.count, hits: Array(hits)), ticket: ticket)
      ]
    case .export(let request, let ticket):
      let exists = !request.replaces && request.path.count.isMultiple(of: 2)
      return [
        .exportFinished(
          exists ? .exists(path: request.path) : .written(path: request.path), ticket: ticket)
      ]
    default: return []
    }
  }

  /// The frame of a browser that has kept no rows.
  private static func frameOfNewRows(_ state: BrowserState) -> Frame {
    var state = state
    state.library.plans.forgetRows()
    return state.frame()
  }

  /// What a terminal shows that gets the changes only, against the frame.
  private static func difference(of frame: Frame, shownOver shown: inout Frame) -> String? {
    if shown.size != frame.size { shown = Frame(size: frame.size) }
    let old = shown
    frame.forEachChange(since: old) { place, piece in
      shown.put(piece.glyph, width: piece.span, at: place, role: piece.role)
    }
    shown.cursor = frame.cursor
    shown.isCursorVisible = frame.isCursorVisible
    return shown == frame ? nil : "the changes do not give the frame"
  }

  @Test(arguments: 1...12)
  func `no bytes and no size break a frame`(seed: Int) {
    #expect(Self.run(seed: UInt64(seed), steps: 60) == nil)
  }

  @Test(
    .enabled(if: environment["METROPLAN_FUZZ"] != nil || environment["METROPLAN_FUZZ_SEED"] != nil))
  func `no bytes and no size break a frame for as long as one likes`() {
    if let seed = Self.environment["METROPLAN_FUZZ_SEED"].flatMap({ UInt64($0) }) {
      #expect(Self.run(seed: seed, steps: 2_000) == nil)
      return
    }
    let seconds = Self.environment["METROPLAN_FUZZ"].flatMap { Int($0) } ?? 60
    let end = ContinuousClock.now + .seconds(seconds)
    var seed = UInt64.random(in: 0...UInt64(UInt32.max))
    while ContinuousClock.now < end {
      if let flaw = Self.run(seed: seed, steps: 2_000) {
        Issue.record("\(flaw)")
        return
      }
      seed += 1
    }
  }
}
