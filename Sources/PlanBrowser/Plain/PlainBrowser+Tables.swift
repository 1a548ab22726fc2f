import PlanCore
import PlanText
import PlanViews

// The table views by lines: the same state, its rows numbered in their order, groups as headings.
extension PlainBrowser {
  /// The most rows listed at once.
  ///
  /// A filter narrows longer tables; numbers beyond this still work.
  static let mostRows = 1_000

  /// Whether the next output is still being computed on another thread.
  package var awaitsNews: Bool {
    awaitsView || !state.exports.running.isEmpty
      || state.prompts.top(SearchPrompt.self)?.isReading == true
  }

  private var awaitsView: Bool {
    guard state.views.current.shape == .table, !state.catalog.summaries.isEmpty else {
      return false
    }
    let isArranging = state.views.tables[state.views.current].map {
      $0.arrangeTicket != $0.arrangedTicket
    }
    return state.views.tables[state.views.current.tab]?.gatherTicket != nil || isArranging ?? false
      || state.views.current == .places && state.views.placePage.ticket != nil
  }

  /// The table that the reader is in.
  var tableLines: [String] {
    let table = state.views.table
    let (views, context) = (state.views, state.viewContext)
    let facts =
      [views.title(context) + " " + views.rowCount(context)]
      + views.facts(width: .max / 2, context)
    var lines = [facts.joined(separator: "  ").sanitized()]
    if let sentence = views.sentence(context) { return lines + sentence.sanitizedLines() }
    guard let shown = table.shown else { return lines }
    let rows = shown.arrangement.rows
    var groups = table.groups[...]
    for (place, row) in rows.prefix(Self.mostRows).enumerated() {
      if let group = groups.first, group.range.lowerBound == place {
        let title = group.title.isEmpty ? state.words.unknownGroup : group.title
        lines.append("-- \(title) \(group.range.count)".sanitized())
        groups = groups.dropFirst()
      }
      let target = shown.table.targets[Int(row)]
      let marks = [
        state.exports.isPicked(target, in: views.current) ? state.words.pickedRow : nil,
        table.chosenLine == .row(Int(row)) ? state.words.chosenRow : nil,
      ]
      let texts = ["\(place + 1). \(shown.table.line(of: Int(row)))"]
      lines.append(
        (texts + marks.compactMap { $0 }.map { "[\($0)]" }).joined(separator: " ").sanitized())
    }
    if rows.count > Self.mostRows {
      lines.append(state.words.moreRows(rows.count - Self.mostRows))
    }
    return lines
  }

  /// What the chosen row says, column by column.
  var rowTextLines: [String] {
    guard let shown = state.views.table.shown, case .row(let row) = state.views.table.chosenLine
    else { return tableLines }
    return shown.table.columns.filter(\.isSpoken).compactMap { column in
      let text = column.value(of: row).text
      return text.isEmpty ? nil : "\(column.head.title): \(text)".sanitized()
    }
  }

  /// Everything about the chosen place; lines that can be opened have a number.
  var pageLines: [String] {
    var number = 0
    let title = state.views.table.shown.flatMap { shown -> String? in
      guard case .row(let row) = state.views.table.chosenLine else { return nil }
      return shown.table.line(of: row)
    }
    return [title].compactMap { $0?.sanitized() }
      + state.views.placePage.lines.map { line in
        let text = line.spans.map(\.text).joined().sanitized()
        guard line.target != nil else { return text }
        number += 1
        return "\(number). \(text)"
      }
  }

  /// Commands with another meaning in a table; `nil` for all others.
  mutating func performInTable(_ command: Command) -> [BrowserEffect]? {
    switch command {
    case .clear:
      return state.perform(.stepBack)
    case .leave where shows == .page: return []
    case .leave: return state.views.current == .history ? state.show(.track) : state.show(.plans)
    case .open: return openTableRow()
    default: return nil
    }
  }

  /// Chooses the row with a number; says so and returns `false` when there is none.
  mutating func selectTableRow(_ number: Int) -> Bool {
    let count = state.views.table.shown?.arrangement.rows.count ?? 0
    guard (1...max(1, count)).contains(number), count > 0 else {
      said = [state.words.noRow(number, of: count)]
      shows = .nothing
      return false
    }
    state.views.table.choose(place: number - 1, height: state.layout.listHeight)
    return true
  }

  /// Goes to what the chosen row is about, or prints the row if it leads nowhere.
  mutating func openTableRow() -> [BrowserEffect] {
    switch state.views.table.target {
    case .place: shows = .page
    case .track: shows = .rows
    case .item, .items, .plan: shows = .text
    case .entity, nil:
      shows = .text
      return []
    }
    guard shows != .page else { return [] }
    return state.updateViews { $0.openLine($1) }
  }

  mutating func choosePageLine(_ number: Int) -> [BrowserEffect] {
    let targets = state.views.placePage.lines.compactMap(\.target)
    guard targets.indices.contains(number - 1) else {
      said = [state.words.noRow(number, of: targets.count)]
      return []
    }
    let target = targets[number - 1]
    shows = .text
    return state.open(target.isPlan ? .plan(target.plan) : .item(target))
  }
}

extension TableColumn {
  /// Whether its texts are words.
  ///
  /// A screen reader cannot read a bar of signs, so its number is said.
  fileprivate var isSpoken: Bool { head.id != "bar" }
}

extension ColumnTable {
  /// A row in one line: its main text, then the other columns with their heads.
  ///
  /// If there are several main columns, as in a comparison, each has its head.
  fileprivate func line(of row: Int) -> String {
    let main = columns.indices.filter(isMain)
    let name = main.count == 1 ? main : []
    let rest = columns.indices.filter { !name.contains($0) && columns[$0].isSpoken }.compactMap {
      index -> String? in
      let text = text(row: row, column: index)
      return text.isEmpty ? nil : "\(columns[index].head.title) \(text)"
    }
    return (name.map { text(row: row, column: $0) } + rest).joined(separator: "; ")
  }
}
