import PlanCore
import PlanText
import PlanViews

// The search box in the top row and its hits below.
extension SearchPrompt {
  func draw(_ context: PromptContext, on canvas: inout Canvas) {
    drawHits(context, on: &canvas)
    let words = context.words
    let width = context.size.width
    var bar = KeyBar(bar: Rect(x: 0, y: 0, width: width, height: 1), meter: context.meter)
    bar.add(
      line, label: width < 30 ? "/" : "\(words.searchPrompt) / ", notes: notes(context), keys: [])
    bar.draw(on: &canvas)
    candidateRow(context)?.draw(on: &canvas)
  }

  /// The row of candidates below the box, or `nil` without room.
  func candidateRow(_ context: PromptContext) -> CandidateRow? {
    context.layout.candidates.map {
      CandidateRow(
        completion?.candidates ?? [], chosen: cycle?.index, in: $0, meter: context.meter)
    }
  }

  var position: String {
    guard let result, !result.hits.isEmpty else { return "" }
    // Counted among all hits, of which more are fetched on the way down.
    return "\(chosen + 1)/\(result.hasMore ? result.totalText : "\(hits.count)")"
  }

  func hints(_ context: PromptContext) -> [Command] {
    let canComplete = completion?.candidates.isEmpty == false
    // Without hits there is none to go to.
    let walk: [Command] = [.previousResult, .nextResult] + (canComplete ? [] : [.pageDown])
    return (hits.isEmpty ? [] : [.goToHit]) + [.cancel] + (canComplete ? [.completeNext] : [])
      + (hits.isEmpty ? [] : walk) + (isFolding ? [.toggleRecords] : []) + [.olderEntry]
  }

  func word(for command: Command, _ words: Strings) -> String? {
    command == .toggleRecords && isUnfolded ? words.foldRecords : nil
  }

  /// The numbers of hits and of things, or that of hits alone.
  func counts(in words: Strings) -> String? {
    guard let result, !result.hasMore else { return result?.totalText }
    return shown.counts(in: words) ?? result.totalText
  }

  /// The number of hits, and how much of the library is indexed if not all of it; longer forms
  /// first.
  private func notes(_ context: PromptContext) -> [String] {
    let words = context.words
    let counts = hits.isEmpty ? nil : counts(in: words)
    let count = result.map { $0.total == 0 ? words.noHits : $0.totalText } ?? ""
    guard let progress = context.progress else {
      let plain = counts.map { $0 == count ? [count] : [$0, count] } ?? [count]
      // What was added to the query stands before the number where there is room for it.
      return words.added((result?.notices ?? []).flatMap(\.addedWords)).map { "\($0)  \(plain[0])" }
        + plain
    }
    let (done, total) = (progress.done, progress.total)
    let parts =
      total > 0 ? [words.indexed(done, of: total), "\(done)/\(total)"] : ["\(words.indexing)…"]
    return parts.map { count.isEmpty ? $0 : "\(count) · \($0)" } + [count]
  }

  private func drawHits(_ context: PromptContext, on canvas: inout Canvas) {
    let (layout, words) = (context.layout, context.words)
    let body = layout.hits
    guard let result else {
      drawNote(isReading ? words.readingPlans : words.searchHint, in: body, on: &canvas)
      return
    }
    guard !result.hits.isEmpty else {
      // A notice may be too long for the bottom row, and the body is free.
      let notices = result.notices.filter { !$0.isAddition }.map { $0.describe(in: words.language) }
      let titles = suggestions.map { "  \($0)" }
      let nearest = titles.isEmpty ? [] : [words.didYouMean] + titles
      drawNote(
        ([words.noHits] + notices + nearest).joined(separator: "\n"), in: body, on: &canvas)
      return
    }
    for (offset, index) in hits.indices.dropFirst(top).prefix(layout.hitsShown).enumerated() {
      let rect = Rect(
        x: body.x, y: body.y + offset * layout.hitHeight, width: body.width,
        height: layout.hitHeight)
      guard rect.maxY <= body.maxY else { break }
      draw(index, in: rect, context, on: &canvas)
    }
    context.drawScrollBar(
      rows: hits.count * layout.hitHeight, top: top * layout.hitHeight, in: body,
      on: &canvas)
  }

  private func drawNote(_ text: String, in rect: Rect, on canvas: inout Canvas) {
    let lines = canvas.meter.wrapped(text, to: max(1, rect.width - 2))
    for (offset, line) in lines.enumerated() where offset < rect.height {
      canvas.draw(
        line, at: Point(x: rect.x + 1, y: rect.y + offset), width: rect.width - 2, role: .dim)
    }
  }

  /// A hit: its kind, title, where else it is, and path.
  ///
  /// If the title did not match, the text that did is below, or on the same row of a low screen.
  private func draw(
    _ index: Int, in rect: Rect, _ context: PromptContext, on canvas: inout Canvas
  ) {
    let (hit, isChosen) = (hits[index], index == chosen)
    let role: Role = isChosen ? .selected : .normal
    let quiet: Role = isChosen ? .selected : .dim
    if isChosen {
      canvas.fill(Rect(x: rect.x, y: rect.y, width: rect.width, height: 1), role: role)
    }
    let inTitle = hit.matches.filter { $0.field == .title }
    let inText = hit.matches.filter { $0.field != .title }
    var line = [Span("[\(context.words.name(of: hit.kind))] ", quiet)]
    line += spans(hit.title, marks: inTitle, role, isChosen ? .matchSelected : .match)
    if let elsewhere = shown.elsewhere(index, in: context.words) {
      line += [Span("  "), Span(elsewhere, quiet)]
    }
    let path = hit.pathText(in: context.catalog, context.words)
    let hasText = !inText.isEmpty && !hit.text.isEmpty
    if rect.height == 1 || hasText { line += [Span("  "), Span(path, quiet)] }
    canvas.draw(line, at: Point(x: rect.x + 1, y: rect.y), width: rect.width - 2)
    guard rect.height > 1 else { return }
    let width = rect.width - 4
    let below =
      hasText
      ? excerpt(of: hit.text, marks: inText, width: width, context.meter) : [Span(path, .dim)]
    canvas.draw(below, at: Point(x: rect.x + 3, y: rect.y + 1), width: width)
  }

  /// A text starting shortly before its first match, so that a narrow row shows the match.
  private func excerpt(
    of text: String, marks: [SearchHit.Match], width: Int, _ meter: ColumnMeter
  ) -> [Span] {
    let all = spans(text, marks: marks, .dim, .match)
    guard let lead = all.first, lead.role == .dim else { return all }
    let kept = meter.suffix(of: lead.text.sanitized(), columns: max(0, width / 3))
    guard kept.count < lead.text.count else { return all }
    return [Span("…" + kept, .dim)] + all.dropFirst()
  }

  /// A text split into runs at the edges of its matches.
  private func spans(
    _ text: String, marks: [SearchHit.Match], _ role: Role, _ match: Role
  ) -> [Span] {
    let characters = Array(text)
    var spans: [Span] = []
    var end = 0
    for mark in marks {
      let start = max(end, min(mark.start, characters.count))
      let stop = max(start, min(mark.start + mark.length, characters.count))
      if start > end { spans.append(Span(String(characters[end..<start]), role)) }
      if stop > start { spans.append(Span(String(characters[start..<stop]), match)) }
      end = stop
    }
    if end < characters.count { spans.append(Span(String(characters[end...]), role)) }
    return spans
  }
}

extension SearchHit {
  /// The names of the columns above the hit, so that Enter leads where the row says.
  ///
  /// They come from the hit and the catalog: the plan may not have been read.
  func pathText(in catalog: Catalog, _ words: Strings) -> String {
    guard kind != .plan else { return "" }
    let name = catalog.summary(of: plan)?.name ?? path.first ?? plan.rawValue
    var names = [name] + path.dropFirst()
    if names.count == 1, let section = PlanSection(of: kind) {
      names.append(words.title(of: section))
    }
    return names.joined(separator: " > ")
  }
}
