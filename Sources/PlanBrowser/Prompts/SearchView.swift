import PlanCore
import PlanText

extension BrowserState {
  /// The search box in the top row and its hits below.
  func draw(_ box: SearchBox, layout: Layout, on canvas: inout Canvas) {
    drawHits(of: box, layout: layout, on: &canvas)
    var bar = KeyBar(bar: Rect(x: 0, y: 0, width: size.width, height: 1), meter: meter)
    bar.add(
      box.line, label: size.width < 30 ? "/" : "\(words.searchPrompt) / ", notes: boxNotes(box),
      keys: [])
    bar.draw(on: &canvas)
    candidateRow(of: box)?.draw(on: &canvas)
  }

  /// How many hits there are, and in how much of the library while it is not ready; in words, then
  /// shorter.
  private func boxNotes(_ box: SearchBox) -> [String] {
    let count =
      box.result.map {
        $0.total == 0 ? words.noHits : $0.totalText
      } ?? ""
    guard let progress = library.progress else { return [count] }
    let (done, total) = (progress.done, progress.total)
    let parts =
      total > 0 ? [words.indexed(done, of: total), "\(done)/\(total)"] : ["\(words.indexing)…"]
    return parts.map { count.isEmpty ? $0 : "\(count) · \($0)" } + [count]
  }

  private func drawHits(of box: SearchBox, layout: Layout, on canvas: inout Canvas) {
    let body = layout.hits
    guard let result = box.result else {
      drawNote(words.searchHint, in: body, on: &canvas)
      return
    }
    guard !result.hits.isEmpty else {
      // A notice is too long for the bottom row where nothing else needs the room.
      let notices = result.notices.map { $0.describe(in: words.language) }
      let titles = box.suggestions.map { "  \($0)" }
      let nearest = titles.isEmpty ? [] : [words.didYouMean] + titles
      drawNote(
        ([words.noHits] + notices + nearest).joined(separator: "\n"), in: body, on: &canvas)
      return
    }
    for (offset, hit) in result.hits.dropFirst(box.top).prefix(layout.hitsShown).enumerated() {
      let rect = Rect(
        x: body.x, y: body.y + offset * layout.hitHeight, width: body.width,
        height: layout.hitHeight)
      guard rect.maxY <= body.maxY else { break }
      draw(hit, isChosen: box.top + offset == box.chosen, in: rect, on: &canvas)
    }
    drawScrollBar(
      rows: result.hits.count * layout.hitHeight, top: box.top * layout.hitHeight, in: body,
      layout: layout, on: &canvas)
  }

  private func drawNote(_ text: String, in rect: Rect, on canvas: inout Canvas) {
    for (offset, line) in meter.wrapped(text, to: max(1, rect.width - 2)).enumerated()
    where offset < rect.height {
      canvas.draw(
        line, at: Point(x: rect.x + 1, y: rect.y + offset), width: rect.width - 2, role: .dim)
    }
  }

  /// A hit: its kind and title, and the way to it; below, or on a low screen
  /// beside it, the text that matched when the title did not.
  private func draw(_ hit: SearchHit, isChosen: Bool, in rect: Rect, on canvas: inout Canvas) {
    let role: Role = isChosen ? .selected : .normal
    let quiet: Role = isChosen ? .selected : .dim
    if isChosen {
      canvas.fill(Rect(x: rect.x, y: rect.y, width: rect.width, height: 1), role: role)
    }
    let inTitle = hit.matches.filter { $0.field == .title }
    let inText = hit.matches.filter { $0.field != .title }
    var line = [Span("[\(words.name(of: hit.kind))] ", quiet)]
    line += spans(hit.title, marks: inTitle, role, isChosen ? .matchSelected : .match)
    let path = pathText(of: hit)
    let hasText = !inText.isEmpty && !hit.text.isEmpty
    if rect.height == 1 || hasText { line += [Span("  "), Span(path, quiet)] }
    canvas.draw(line, at: Point(x: rect.x + 1, y: rect.y), width: rect.width - 2)
    guard rect.height > 1 else { return }
    let width = rect.width - 4
    let below = hasText ? excerpt(of: hit.text, marks: inText, width: width) : [Span(path, .dim)]
    canvas.draw(below, at: Point(x: rect.x + 3, y: rect.y + 1), width: width)
  }

  /// The names above a hit as the columns show them, so that Enter leads where the row says.
  ///
  /// They come from the hit and the catalog: the plan may not have been read.
  func pathText(of hit: SearchHit) -> String {
    guard hit.kind != .plan else { return "" }
    let plan = catalog.summary(of: hit.plan)?.name ?? hit.path.first ?? hit.plan.rawValue
    var names = [plan] + hit.path.dropFirst()
    if names.count == 1, let section = PlanSection(of: hit.kind) {
      names.append(words.title(of: section))
    }
    return names.joined(separator: " > ")
  }

  /// A text from shortly before its first mark on, so that a narrow row shows the mark.
  private func excerpt(of text: String, marks: [SearchHit.Match], width: Int) -> [Span] {
    let all = spans(text, marks: marks, .dim, .match)
    guard let lead = all.first, lead.role == .dim else { return all }
    let kept = meter.suffix(of: lead.text.sanitized(), columns: max(0, width / 3))
    guard kept.count < lead.text.count else { return all }
    return [Span("…" + kept, .dim)] + all.dropFirst()
  }

  /// A text cut into runs at the edges of what matched.
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
