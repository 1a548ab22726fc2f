import PlanAcross
import PlanCore
import PlanText

extension BrowserState {
  /// The export prompt in the bottom row, or the question whether to replace a file.
  func draw(_ prompt: ExportPrompt, in bar: Rect, on canvas: inout Canvas) {
    if let path = prompt.awaitsReplacing {
      let question = "\(words.overwrite) \(hintText)"
      let room = bar.width - 4 - meter.width(of: question)
      let name = meter.truncatedAtStart(path.sanitized(), to: room)
      canvas.draw(
        name.isEmpty ? question : "\(name)  \(question)", at: Point(x: 1, y: bar.y),
        width: bar.width - 2, role: .error)
      return
    }
    // What is written, or what went wrong, stands above the path, and the keys beside it.
    let top = Rect(x: 0, y: bar.y - 1, width: bar.width, height: 1)
    canvas.fill(top, role: .bar)
    drawPromptTitle(of: prompt, in: top, on: &canvas)
    draw(prompt.line, label: "\(words.exportTo): ", hints: [], in: bar, role: .bar, on: &canvas)
  }

  private func drawPromptTitle(of prompt: ExportPrompt, in bar: Rect, on canvas: inout Canvas) {
    if let message {
      canvas.draw(
        message.text, at: Point(x: 1, y: bar.y), width: bar.width - 2,
        role: message.kind == .failure ? .error : .bar)
      return
    }
    let title = "\(words.exportPrompt) \(name(of: prompt.scope))".sanitized()
    let keys = hintText
    let room = max(0, bar.width - 4 - meter.width(of: keys))
    let used = canvas.draw(title, at: Point(x: 1, y: bar.y), width: room, role: .bar)
    let x = 1 + (used > 0 ? used + 2 : 0)
    canvas.draw(keys, at: Point(x: x, y: bar.y), width: bar.width - 1 - x, role: .barKey)
  }

  /// What an export writes, in words.
  func name(of scope: ExportScope) -> String {
    switch scope {
    case .subjects(let subjects): name(of: subjects)
    case .markdown(let table): "\(table.title) (\(table.count), Markdown)"
    case .commaSeparated(let table): "\(table.title) (\(table.count), CSV)"
    case .oc4ids(let table): "\(table.title) (\(table.count), OC4IDS)"
    case .geoJSON(let table): "\(table.title) (\(table.count), GeoJSON)"
    case .page(let page): "\(page.title) (\(words.plainText))"
    }
  }

  /// What a document is made of, in words.
  func name(of subjects: [ExportSubject]) -> String {
    guard let subject = subjects.first, subjects.count == 1 else {
      return words.picked(subjects.count)
    }
    guard let item = subject.item else { return words.wholePlan }
    return plans[subject.plan]?.item(item)?.title ?? item.rawValue
  }

  /// The keys that work now in a row of words.
  var hintText: String {
    hints.map { "\($0.key) \($0.word)" }.joined(separator: "  ")
  }

  /// A line being typed, after its label, scrolled so that the cursor is seen; on the right the
  /// first of the hints that there is room for.
  func draw(
    _ line: LineEditor, label: String, hints: [String], in rect: Rect, role: Role,
    on canvas: inout Canvas
  ) {
    var x = rect.x + 1
    x += canvas.draw(label, at: Point(x: x, y: rect.y), width: rect.maxX - x, role: role)
    var end = rect.maxX - 1
    // The text being typed needs the room more than a hint.
    let free = end - x - meter.width(of: line.text.sanitized()) - 2
    if let hint = hints.first(where: { meter.width(of: $0) < free }), !hint.isEmpty {
      end -= meter.width(of: hint)
      canvas.draw(hint, at: Point(x: end, y: rect.y), width: rect.maxX - end, role: role)
      end -= 2
    }
    let room = max(1, end - x)
    let before = String(line.characters[..<line.cursor]).sanitized()
    // One column stays free for the cursor behind the text.
    let seen = meter.suffix(of: before, columns: room - 1)
    let used = canvas.draw(seen, at: Point(x: x, y: rect.y), width: room, role: role)
    let behind = meter.prefix(
      of: String(line.characters[line.cursor...]).sanitized(), columns: room - used)
    canvas.draw(behind, at: Point(x: x + used, y: rect.y), width: room - used, role: role)
    canvas.frame.cursor = Point(x: min(x + used, rect.maxX - 1), y: rect.y)
    canvas.frame.isCursorVisible = true
  }
}
