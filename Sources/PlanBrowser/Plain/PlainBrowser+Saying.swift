import PlanCore
import PlanText
import PlanViews

extension PlainBrowser {
  /// What to print now that everything asked outside has been answered.
  package mutating func answer() -> [String] {
    if waiting.isEmpty {
      waiting = said + question()
      said = []
    }
    let lines = Array(waiting.prefix(Self.page))
    waiting.removeFirst(lines.count)
    return waiting.isEmpty ? lines : lines + [state.words.moreLines(waiting.count)]
  }

  /// The message, what is listed, and what is asked.
  private mutating func question() -> [String] {
    let message = state.message.map { [$0.text.sanitized()] } ?? []
    if let lines = state.prompts.top?.spoken(state.promptContext) {
      asks = .prompt
      return message + lines
    }
    if case .words(let command) = asks {
      return ["\(command.title(in: state.words.language)):"]
    }
    asks = .command
    // A leaf has no rows, only its text.
    if state.detail.isFocused {
      state.detail.isFocused = false
      if shows == .rows { shows = .text }
    }
    defer { if shows == .text || shows == .help { shows = .rows } }
    let isTable = state.views.current.shape == .table
    switch shows {
    case .rows: return message + (isTable ? tableLines : rowLines)
    case .page: return message + pageLines
    case .text where isTable: return message + rowTextLines
    case .hits: return message + hitLines
    case .text: return message + [wayLine, ""] + state.subject.detailText.sanitizedLines()
    case .help: return helpLines
    case .nothing: return message
    }
  }

  private var wayLine: String {
    ([state.words.library]
      + state.columns.selection.indices.map { depth in
        state.tree.title(of: Array(state.columns.selection[...depth]))
      }).map { $0.sanitized() }.joined(separator: " > ")
  }

  /// The list that the reader is in, its rows numbered from 1.
  private var rowLines: [String] {
    let (path, words) = (state.parentPath, state.words)
    let rows = state.focusedRows
    let way = ([words.library] + path.indices.map { state.tree.title(of: Array(path[...$0])) })
      .joined(separator: " > ")
    let filter = state.columns.lists.filters[path].map { "  \(words.filter): \($0.text)" } ?? ""
    var lines = [(way + filter).sanitized()]
    // The library contains only plans.
    if !path.isEmpty {
      lines.append(
        state.tree.caption(below: path, chosen: state.columns.selection.last).sanitized())
    }
    if rows.isEmpty { return lines + state.subject.detailText.sanitizedLines() }
    var number = 0
    let picked = state.exports.pickedNodes(below: path)
    for row in rows {
      guard let node = row.node else {
        lines.append("-- \(row.title.sanitized())")
        continue
      }
      number += 1
      let marks = [
        badge(of: row), picked.contains(node) ? words.pickedRow : nil,
        node == state.columns.selection.last ? words.chosenRow : nil,
      ]
      lines.append(
        (["\(number). \(row.title)"] + marks.compactMap { $0 }.map { "[\($0)]" })
          .joined(separator: " ").sanitized())
    }
    return lines
  }

  /// The sign of a row, in words.
  private func badge(of row: Row) -> String? {
    switch row.badge {
    case .none: nil
    case .count(let count): "\(count)"
    case .standing(_, _, let text): text
    case .text(let text): text.isEmpty ? nil : text
    }
  }

  private var hitLines: [String] {
    guard let search = state.prompts.top(SearchPrompt.self), let result = search.result else {
      return []
    }
    let words = state.words
    if result.hits.isEmpty {
      let near = search.suggestions
      return [words.noHits] + result.notices.map { $0.describe(in: words.language) }
        + (near.isEmpty ? [] : [words.didYouMean] + near.map { "  \($0)" })
    }
    return ["“\(result.query.text)” \(search.counts(in: words) ?? "")"]
      + search.hits.enumerated().map { index, hit in
        let elsewhere = search.shown.elsewhere(index, in: words)
        let parts = [
          "\(index + 1). \(hit.title) [\(words.name(of: hit.kind))]", elsewhere ?? "",
          hit.pathText(in: state.catalog, words),
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
      }.map { $0.sanitized() }
  }

  private var helpLines: [String] {
    let language = state.words.language
    return [state.words.plainHint]
      + Command.plain.map { command in
        let word = command.plainWord(in: language)
        let short = word.map { $0 == command.name ? "" : " (\($0))" } ?? ""
        return "\(command.name)\(short): \(command.title(in: language))"
      }
  }
}
