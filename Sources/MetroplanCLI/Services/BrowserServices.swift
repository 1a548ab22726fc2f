import Glibc
import PlanBrowser
import PlanCore
import PlanExport
import PlanPlatform
import PlanSearch
import PlanTerminal
import PlanViews

/// Answers what the browser asks for: plans, searches and files.
final class BrowserServices {
  let library: any LibraryProvider
  let language: Language
  /// What exports need besides the request.
  let exportForm: ExportForm
  /// Receives later answers.
  let post: @Sendable (BrowserEvent) -> Void
  /// Starts background work.
  let start: StartThread
  /// The day as of which things have their status.
  private let today: PartialDate
  private let guesses: LatestOnly
  /// Searches that read plans.
  private let searches: LatestOnly
  /// It waits so that keys are answered first: background reading may take half of their core.
  private let ahead: LatestOnly
  /// The index of the plan that was opened last.
  private var lastOpened = 0
  private let filters = FilterService()
  private let history: CommandHistory?
  private let pipeHistory: CommandHistory?
  let programs: HelperPrograms
  let views: ViewServices
  let exports = RunningExports()

  /// - Parameters:
  ///   - today: The day on which targets count as overdue.
  ///   - csv: How comma-separated values are written.
  ///   - start: Starts background work.
  init(
    library: any LibraryProvider, language: Language, today: PartialDate = Clock.today,
    csv: CSVExport = CSVExport(), history: CommandHistory? = nil,
    pipeHistory: CommandHistory? = nil,
    programs: HelperPrograms = HelperPrograms(), start: @escaping StartThread = SystemThread.run,
    post: @escaping @Sendable (BrowserEvent) -> Void
  ) {
    self.start = start
    self.today = today
    guesses = LatestOnly(on: start)
    searches = LatestOnly(on: start)
    ahead = LatestOnly(after: .milliseconds(50), on: start)
    views = ViewServices(library: library, language: language, today: today)
    self.history = history
    self.pipeHistory = pipeHistory
    self.programs = programs
    self.library = library
    self.language = language
    exportForm = ExportForm(language, asOf: today, csv: csv)
    self.post = post
  }

  /// Starts the library's background work.
  func startWork() {
    guard !library.isComplete else { return }
    start { [library, post, today] in
      library.work(post: post)
      post(.standingsFound(LinkedStandings(of: library.linked(), asOf: today)))
      // Even if it failed, there is nothing more to wait for.
      let count = library.catalog.summaries.count
      post(.indexing(done: count, total: count))
    }
  }

  /// Prepares in the background what the reader will soon need: what linked plans say of each
  /// other's items, and what the first letter of a search would wait for, tables of characters and
  /// readings and the pages of the index.
  ///
  /// Without it the first letter took four times as long as the others. It is done once, and a
  /// reader who types sooner does not wait for it.
  func prepare() {
    _ = SystemThread.lend { [library, post, today] in
      if library.isComplete {
        post(.standingsFound(LinkedStandings(of: library.linked(), asOf: today)))
      }
      // Chinese words and readings use different tables; a few hits of each are enough, and no more
      // work than a key even in a large library.
      for text in ["同", "tong"] {
        _ = library.search(SearchQuery(text: text, limit: 1, countsAll: false))
      }
    }
  }

  /// Carries out an effect and returns its answers.
  ///
  /// - Parameter lend: lends the terminal to a program until it ends.
  func answer(
    _ effect: BrowserEffect,
    lend: (ChildProgram) -> ChildEnd = { _ in ChildEnd(.notStarted(errno: ENOTTY)) }
  ) -> [BrowserEvent] {
    switch effect {
    case .openPlan(let id): return [open(id)]
    case .readAhead(let id): readAhead(of: id)
    case .search(let query, let ticket):
      guard views.takesLong(query) else { return [search(query, ticket: ticket)] }
      searches.run { [views, post] in
        post(.searchFinished(views.search(query), ticket: ticket))
      }
      return [.searchStarted(ticket: ticket)]
    case .complete(let query): return [.completed(complete(query))]
    case .export(let request, let ticket):
      return export(request, ticket: ticket)
    case .cancelExport(let ticket): exports.cancel(ticket)
    case .compareVersions(let request, let ticket):
      return [.versionsCompared(compare(request), ticket: ticket)]
    case .spell(let texts): return [spell(texts)]
    case .filter(let question): return [.filtered(filters.answer(question, from: library))]
    case .find(let question):
      let ranges = occurrences(of: question.text, in: question.passages)
      return [.found(FindAnswer(question: question, ranges: ranges))]
    case .orderNames(let question):
      let order = nameOrder(of: question.names)
      return [.namesOrdered(order.map { question.nodes[$0] }, below: question.path)]
    case .gather(let view, let ticket): views.gather(view, ticket: ticket, post: post)
    case .gatherPlaces(let places, let ticket): views.gather(places, ticket: ticket, post: post)
    case .arrange(let request, let ticket):
      return views.arrange(request, ticket: ticket, post: post)
    case .remember(let command): history?.append(command)
    case .rememberPipe(let command): pipeHistory?.append(command)
    case .openAddress(let address):
      return [.programEnded(programs.open(address, lend: lend, later: post))]
    case .page(let text): return [.programEnded(programs.page(text, lend: lend))]
    case .edit(let target): return edit(target, lend: lend)
    case .pipe(let subjects, let command):
      guard let text = markdown(of: subjects) else { return [.programEnded(.nothing)] }
      return [.programEnded(programs.pipe(text, to: command, lend: lend))]
    case .terminal: break
    }
    return []
  }

  func open(_ id: Identifier<Plan>) -> BrowserEvent {
    do throws(UnopenedPlan) {
      let plan = try library.open(id)
      readAhead(of: id)
      // The file may have another plan now.
      return plan.id == id ? .planOpened(plan) : .planNotOpened(id, problems: [])
    } catch {
      return .planNotOpened(id, problems: error.problems)
    }
  }

  /// With fewer plans than this, each is read when first shown, and kept.
  private static let manyPlans = 32

  /// Reads the next plan in the background, or the previous one when going up, so that moving to it
  /// does not wait.
  private func readAhead(of id: Identifier<Plan>) {
    let summaries = library.catalog.summaries
    guard summaries.count > Self.manyPlans,
      let index = summaries.firstIndex(where: { $0.id == id })
    else { return }
    let next = index < lastOpened ? index - 1 : index + 1
    lastOpened = index
    guard summaries.indices.contains(next) else { return }
    ahead.run { [library, id = summaries[next].id] in
      // Problems are reported when it is opened.
      _ = try? library.open(id)
    }
  }

  private func search(_ query: SearchQuery, ticket: Int) -> BrowserEvent {
    let result = views.search(query)
    if result.total == 0, result.suggestions.isEmpty {
      guesses.run { [library, post] in
        let titles = library.suggestions(for: query)
        if !titles.isEmpty { post(.suggestionsFound(titles, ticket: ticket)) }
      }
    }
    return .searchFinished(result, ticket: ticket)
  }

  /// Finds the readings of texts, at once: the next keys may already need them.
  private func spell(_ texts: [String]) -> BrowserEvent {
    let pairs = texts.map { ($0, Spelling.syllables(of: $0)) }
    return .spelled(Dictionary(pairs) { first, _ in first })
  }

  private func complete(_ query: CompletionQuery) -> Completion {
    let completion = SearchCompletion(
      text: query.text, cursor: query.cursor, scope: library.scope, language: language)
    return Completion(query: query, range: completion.range, candidates: completion.candidates)
  }

  /// The reason if a plan or an item is not in the library or cannot be read.
  var gone: String {
    Strings(language).say("规划库中已没有这一条目", "it is no longer in the library")
  }

  /// A document of some things of plans, or `nil` when any of them is gone.
  func markdown(of subjects: [ExportSubject]) -> String? {
    parts(of: subjects).map { document(of: $0) }
  }

  /// Things of plans with these plans, or `nil` when any of them is gone.
  func parts(of subjects: [ExportSubject]) -> [MarkdownExport.Part]? {
    var parts: [MarkdownExport.Part] = []
    var plans: [Identifier<Plan>: Plan] = [:]
    for subject in subjects {
      if plans[subject.plan] == nil, case .planOpened(let plan) = open(subject.plan) {
        plans[plan.id] = plan
      }
      guard let plan = plans[subject.plan] else { return nil }
      guard let id = subject.item else {
        parts.append(.init(plan: plan, item: nil))
        continue
      }
      guard let item = plan.item(id) else { return nil }
      parts.append(.init(plan: plan, item: item))
    }
    return parts
  }

  private func document(of parts: [MarkdownExport.Part]) -> String {
    MarkdownExport(
      gazetteer: library.catalog.gazetteer, language: language,
      library: LedgerLibrary(
        of: library.linked().including(parts.map(\.plan)), asOf: today, language)
    ).document(of: parts)
  }
}
