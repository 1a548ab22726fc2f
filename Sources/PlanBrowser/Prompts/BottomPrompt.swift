import PlanCore
import PlanText
import PlanViews

/// What is asked in the bottom rows: the one shape of all prompts there.
struct BottomPrompt {
  /// What is asked above the line, or what the keys answer; `nil` where the label asks it.
  var question: String?
  /// The question in a word, for a screen that has no room for it and its keys.
  var shortQuestion: String?
  /// What the question is about: it stands before it, and is cut at its start.
  var subject = ""
  var role = Role.bar
  var label = ""
  /// The line being typed, or `nil` for a question that keys alone answer.
  var line: LineEditor?
  /// What else is to be said behind the line: the first that there is room for.
  var notes: [String] = []
}

extension KeyBar {
  /// Puts a prompt into the bottom rows.
  ///
  /// A question is read before its keys: these have a row of their own where both do not fit into
  /// one, and on low screens only the room that it leaves.
  ///
  /// - Parameters:
  ///   - message: what is to be said in the place of the question.
  ///   - hasRoom: whether the screen has a row more for the keys.
  mutating func add(
    _ prompt: BottomPrompt, message: Message?, keys: [BrowserState.Hint], hasRoom: Bool
  ) {
    let isNarrow = bar.width < 60
    if let line = prompt.line {
      add(line, label: prompt.label, notes: prompt.notes, keys: prompt.question == nil ? keys : [])
    }
    guard let question = prompt.question else { return }
    if prompt.line != nil { goUp() }
    let role = message.map { $0.kind == .failure ? .error : .bar } ?? prompt.role
    let isTooLong = !hasRoom && meter.width(of: question) > end - start - 1
    let text = message?.text ?? (isTooLong ? prompt.shortQuestion : nil) ?? question
    let subject = message == nil ? prompt.subject.sanitized() : ""
    let asked = meter.width(of: text.sanitized())
    let whole = asked + (subject.isEmpty ? 0 : meter.width(of: subject) + 2)
    let keysWidth = width(of: keys) + 2
    let needsRow = start + whole + keysWidth >= end
    if needsRow, hasRoom {
      add(keys, isNarrow: isNarrow)
      goUp()
    }
    // The end of a path says more than its beginning; of a few columns nothing is read.
    let room = end - start - asked - 3 - (needsRow && !hasRoom ? keysWidth : 0)
    if room > 2 {
      addLeft(meter.truncatedAtStart(subject, to: room), role: role)
    }
    addLeft(text, role: role, margin: 1)
    if !needsRow || !hasRoom { add(keys, isNarrow: isNarrow) }
  }
}

extension BrowserState {
  /// What is asked in the bottom rows, if anything is.
  var bottomPrompt: BottomPrompt? {
    switch prompts.overlay {
    case .export(let prompt):
      if let path = prompt.awaitsReplacing {
        return BottomPrompt(
          question: words.overwrite, shortQuestion: words.overwriteShort, subject: path,
          role: .error)
      }
      return BottomPrompt(
        question: "\(words.exportPrompt) \(name(of: prompt.scope))",
        label: "\(words.exportTo): ", line: prompt.line)
    case .pipe(let prompt):
      return BottomPrompt(
        question: "\(words.pipePrompt) \(name(of: prompt.scope))", label: "| ", line: prompt.line)
    case .version(let prompt):
      return BottomPrompt(
        question: words.versionPrompt(name(of: prompt.plan), isLater: prompt.isLater),
        label: "\(words.versionFile): ", line: prompt.line)
    case .palette(let palette): return BottomPrompt(label: ":", line: palette.line)
    case .filter(let box): return filterPrompt(box.line, box.completion)
    case .tableFilter(let prompt): return filterPrompt(prompt.line, prompt.completion)
    case .find(let box):
      let count = detail.find.map { $0.matches.isEmpty ? words.noHits : $0.position } ?? ""
      return BottomPrompt(
        label: size.width < 30 ? "f:" : "\(words.find): ", line: box.line, notes: [count])
    case .help(let box) where box.isTyping: return BottomPrompt(label: "/", line: box.line)
    case .quitting:
      return BottomPrompt(
        question: words.quitWhileExporting, shortQuestion: words.quitWhileExportingShort,
        role: .error)
    case .help, .search, .columns, nil: return nil
    }
  }

  /// The words of a filter, and behind them as many as fit of what can stand at the cursor.
  private func filterPrompt(_ line: LineEditor, _ completion: Completion?) -> BottomPrompt {
    let all = completion?.candidates ?? []
    let notes = (1...8).reversed().filter { $0 <= all.count }.map { count in
      all.prefix(count).map { $0.sanitized() }.joined(separator: "  ")
        + (all.count > count ? "  …" : "")
    }
    return BottomPrompt(
      label: size.width < 30 ? "f:" : "\(words.filter): ", line: line, notes: notes)
  }

  /// What an export writes, in words.
  private func name(of scope: ExportScope) -> String {
    switch scope {
    case .subjects(let subjects): name(of: subjects)
    case .markdown(let table): words.rows(of: table, in: "Markdown")
    case .commaSeparated(let table): words.rows(of: table, in: "CSV")
    case .oc4ids(let table): words.rows(of: table, in: "OC4IDS")
    case .geoJSON(let table): words.rows(of: table, in: "GeoJSON")
    case .page(let page): words.page(page)
    case .plan(_, let form): words.thing(words.wholePlan, in: form.name)
    }
  }

  /// What an export writes, with its form, as the menu of forms has it.
  func form(of scope: ExportScope) -> String {
    guard case .subjects = scope else { return name(of: scope) }
    return words.thing(name(of: scope), in: "Markdown")
  }

  /// What a document is made of, in words.
  private func name(of subjects: [ExportSubject]) -> String {
    guard let subject = subjects.first, subjects.count == 1 else {
      return words.picked(subjects.count)
    }
    guard let item = subject.item else { return words.wholePlan }
    return library.plans[subject.plan]?.item(item)?.title ?? rowTitle ?? item.rawValue
  }

  /// What the chosen row of a table is called there, where its plan has not been read.
  private var rowTitle: String? {
    guard views.current.shape == .table else { return nil }
    if multiplesGrid != nil {
      let measure = views.multiples.shown.measures[views.multiples.measure]
      return views.multiples.chosen.map { "\(measure.name) · \($0.subject)" }
    }
    if views.current == .places, views.placePage.isFocused {
      let lines = views.placePage.lines(words.language)
      let isLine = lines.indices.contains(views.placePage.chosen)
      return isLine ? lines[views.placePage.chosen].spans.last?.text : nil
    }
    guard let shown = tableState.shown, case .row(let row) = tableState.chosenLine else {
      return nil
    }
    return ["name", "title"].compactMap { shown.table.column($0)?.value(of: row).text }
      .first { !$0.isEmpty }
  }
}
