import PlanCore
import PlanViews

/// 概况: what is reported and promised of a plan's projects, by all plans of a library.
struct PlanGlance {
  /// One project of the plan, each thing once.
  struct Row {
    let number: Int
    let project: Project
    let standing: Standing
    let leads: [String]
  }

  let rows: [Row]
  private let plan: Plan
  private let day: PartialDate
  private let words: Strings
  private let library: LedgerLibrary

  /// - Parameter library: The library, in which the plan is; its language does not matter.
  init(of plan: Plan, in library: LedgerLibrary, _ words: Strings) {
    self.plan = plan
    self.words = words
    self.library = library
    day = library.day
    var rows: [Row] = []
    for item in library.projects(of: [plan]) {
      guard let thing = library.things.thing(of: item),
        case .project(let project)? = library.things.plans.item(item)?.item
      else { continue }
      rows.append(
        Row(
          number: rows.count + 1, project: project,
          standing: library.things.standing(of: thing, asOf: library.day),
          leads: library.leads(of: library.items(of: thing, first: item))))
    }
    self.rows = rows
  }

  // MARK: The first page

  /// How many projects have come how far, what is overdue, and what is due next.
  var blocks: [Block] {
    guard !rows.isEmpty else { return [] }
    return [.heading(level: 2, words.glance), .paragraph(Phrase(words.asOf(day))), counts]
      + dated(words.name(of: Check.overdue), overdue) + dated(words.nextDues, Array(next.prefix(8)))
  }

  private var counts: Block {
    let counted = Status.allCases.map { status in
      (status, rows.count { $0.standing.status == status })
    }.filter { $0.1 > 0 }
    let aims = rows.compactMap(\.standing.aim)
    let lines = [
      words.projectsSection + words.colon + String(rows.count),
      words.standingStatus + words.colon
        + words.joined(counted.map { "\(words.name(of: $0.0)) \($0.1)" }),
      words.standingAim + words.colon
        + words.aims(aims.count, due: aims.count { $0.due != nil }),
    ]
    return .list(lines.map { ListItem(Phrase($0)) })
  }

  private var overdue: [ListItem] {
    rows.flatMap { row in
      row.standing.checks.filter { $0.code == .overdue }.map { check in
        // The heading says what the check is.
        let phrase = words.check(check, in: row.standing)
        let label = words.name(of: check.code) + words.colon
        let text = phrase.hasPrefix(label) ? String(phrase.dropFirst(label.count)) : phrase
        return line(of: row, text, resting: check.statements.last)
      }
    }
  }

  /// The aims with a due date that has not passed, the next one first.
  private var next: [ListItem] {
    rows.compactMap { row -> (due: PartialDate, item: ListItem)? in
      guard let aim = row.standing.aim, let due = aim.due?.end, !due.isSurelyBefore(day) else {
        return nil
      }
      return (due, line(of: row, words.aim(aim), resting: aim.statement))
    }.enumerated().sorted {
      ($0.element.due, $0.offset) < ($1.element.due, $1.offset)
    }.map(\.element.item)
  }

  private func line(of row: Row, _ text: String, resting statement: Int?) -> ListItem {
    let said = statement.map { row.standing.statements[$0] }
    let by = said?.statement.by.map { words.bracketed($0) } ?? ""
    return ListItem(
      Phrase(
        row.project.title + words.colon + text + by,
        sources: said.flatMap(source).map { [$0] } ?? []))
  }

  private func dated(_ title: String, _ items: [ListItem]) -> [Block] {
    items.isEmpty ? [] : [.heading(level: 3, title), .list(items)]
  }

  /// Where the plan itself has a statement; notes are those of one plan.
  private func source(of tracked: TrackedStatement) -> SourceReference? {
    tracked.item.plan == plan.id ? tracked.statement.source : nil
  }

  // MARK: The table

  /// The projects with status, aim, responsible units, places and source.
  ///
  /// - Parameter most: How many there may be; those with checks, dates and works come first.
  func table(most: Int? = nil) -> [Block] {
    guard !rows.isEmpty else { return [] }
    let kept = most.map { shortened(to: $0) } ?? rows
    let header = [
      words.rowNumber, words.label(.name), words.standingStatus, words.aimAndDue,
      words.label(.leads), words.whereabouts, words.label(.source),
    ]
    let table = Block.table(Table(header: header, rows: kept.map { cells(of: $0, most != nil) }))
    let rest = rows.count - kept.count
    return [.heading(level: 2, words.projectsSection), table]
      + (rest > 0 ? [.paragraph(Phrase(words.more(rest, of: rows.count)))] : [])
  }

  /// The rows that say most, in the order of the plan.
  private func shortened(to most: Int) -> [Row] {
    func rank(_ row: Row) -> Int {
      if !row.standing.checks.isEmpty { return 0 }
      if row.standing.aim?.due != nil { return 1 }
      return row.standing.status == .unstated ? 3 : 2
    }
    return rows.sorted { (rank($0), $0.number) < (rank($1), $1.number) }.prefix(most)
      .sorted { $0.number < $1.number }
  }

  private func cells(of row: Row, _ isBrief: Bool) -> [Phrase] {
    let standing = row.standing
    let number = standing.aim?.statement ?? standing.statusStatement
    let said = number.map { standing.statements[$0] } ?? standing.statements.last
    let aim = standing.aim.map { words.aim($0) } ?? ""
    let checks = standing.checks.map { words.name(of: $0.code) }.withoutRepeats
    return [
      Phrase(String(row.number)), Phrase(row.project.title), Phrase(words.status(standing)),
      Phrase(checks.isEmpty ? aim : aim + words.bracketed(words.joined(checks))),
      Phrase(words.joined(row.leads)),
      Phrase(words.joined(row.project.places.map { library.names.name(of: $0) })),
      origin(of: said, isBrief),
    ]
  }

  /// A note, or in short what a note says; of another plan its name.
  private func origin(of said: TrackedStatement?, _ isBrief: Bool) -> Phrase {
    guard let said else { return Phrase("") }
    guard let source = source(of: said) else {
      return Phrase(library.names.name(of: said.item.plan))
    }
    return isBrief ? Phrase(plan.citation(source)) : Phrase("", sources: [source])
  }
}

extension Strings {
  var glance: String { say("概况", "At a glance") }
  var nextDues: String { say("近期到期", "Due next") }
  var latestStatements: String { say("本文件最近的表述", "Latest statements in this document") }
  var rowNumber: String { say("序号", "No.") }
  var whereabouts: String { say("地点", "Where") }
  var aimAndDue: String { say("目标与时限", "Aim and due date") }

  func asOf(_ day: PartialDate) -> String {
    say("截至 \(day)，依据规划库中的全部文件", "As of \(day), by all documents of the library")
  }

  func aims(_ count: Int, due: Int) -> String {
    say("\(count) 项有目标，其中 \(due) 项定有时限", "\(count) with an aim, \(due) of them with a due date")
  }

  func more(_ count: Int, of all: Int) -> String {
    say("共 \(all) 项，另有 \(count) 项未列。", "\(count) more of \(all) projects are not listed.")
  }
}
