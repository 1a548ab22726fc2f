import PlanCore
import PlanText

// Routing between browser and prompts: keys and answers go to the top prompt, and its actions are
// carried out here.
extension BrowserState {
  /// What the prompts see.
  var promptContext: PromptContext {
    PromptContext(
      words: words, keymap: keymap, meter: meter, size: size, layout: layout,
      viewContext: paneContext, view: views.current, message: message, catalog: catalog,
      things: library.plans.things, progress: library.progress,
      spellings: prompts.spellings, ticket: ticket + 1,
      found: detail.find.map { $0.matches.isEmpty ? words.noHits : $0.position } ?? "",
      isExporting: !exports.running.isEmpty, isByLines: display.isByLines)
  }

  /// Opens a prompt.
  mutating func open(_ prompt: any Prompt) -> [BrowserEffect] {
    prompts.stack.push(prompt)
    keepSelectionVisible()
    return updatePrompt { $0.opened($1) }
  }

  /// Opens a search box as it was when a hit was opened, on the present library.
  mutating func reopen(_ search: SearchPrompt) -> [BrowserEffect] {
    open(search) + updatePrompt { $0.refresh($1) }
  }

  /// Lets the top prompt, if any, handle something, and carries out its actions.
  mutating func updatePrompt(
    _ answer: (inout any Prompt, PromptContext) -> [PromptAction]
  ) -> [BrowserEffect] {
    guard !prompts.stack.isEmpty else { return [] }
    let context = promptContext
    let actions = prompts.stack.updateTop { answer(&$0, context) } ?? []
    var effects: [BrowserEffect] = []
    for action in actions { effects += carryOut(action) }
    return effects
  }

  /// Gives a whole line to the top prompt as its answer.
  mutating func answerPrompt(_ text: String) -> [BrowserEffect] {
    updatePrompt { $0.answer(text, $1) }
  }

  private mutating func carryOut(_ action: PromptAction) -> [BrowserEffect] {
    switch action {
    case .close:
      prompts.stack.pop()
      keepSelectionVisible()
    case .open(let prompt): return open(prompt)
    case .say(let message): self.message = message
    case .remember(let text, let kind): prompts[kind].remember(text)
    case .effect(let effect): return [effect]
    case .ask(let effect):
      ticket += 1
      return [effect]
    case .call(let call): return perform(call)
    case .goToHit(let walk, let search):
      prompts.walk = walk
      prompts.leftSearch = search
      noteJump(from: search.line.text)
      return goToWalkedHit()
    case .goTo(let item): return goTo(item)
    case .move(let distance):
      switch views.current.shape {
      case .columns: move(by: distance)
      case .table: views.table.move(by: distance, height: layout.listHeight)
      }
    case .narrow(let target, let text): return narrow(target, to: text)
    case .dropEmptyFilter(let path): dropEmptyFilter(below: path)
    case .sort(let column): return views.sort(by: column)
    case .group(let column): return views.group(by: column)
    case .find(let text, let line):
      detail.find(text, from: line)
      return askFind()
    case .acceptFind: acceptFind()
    case .goToMatch(let step):
      if let message = detail.goToMatch(by: step, in: detailPane) { self.message = message }
    case .exportRuns(let export): exports.begin(export)
    case .cancelExports: return exports.cancelAll()
    case .rememberVersion(let path): views.comparison.versionPath = path
    case .compare(let content): return show(content)
    case .passOn(let mouse): return handleInView(mouse)
    case .endDoubleClick: pointer.hasClickOpened = true
    }
    return []
  }

  /// Carries out a command line.
  mutating func perform(_ call: CommandCall) -> [BrowserEffect] {
    // A number alone means a row, as in vi.
    guard let command = Command(name: call.name) else {
      return perform(.moveToEnd, count: call.count)
    }
    let argument = call.argument
    switch command.argument {
    case .mark:
      guard let name = argument.first else {
        pending = PendingKeys(command: command)
        return []
      }
      return self.name(.character(name), for: command)
    case .words where !argument.isEmpty && command == .filterList:
      return filter(by: argument)
    case .words where !argument.isEmpty:
      let effects = openSearch()
      return effects + updatePrompt { $0.type(argument, $1) }
    case .path where !argument.isEmpty:
      let effects = openExport()
      return effects + answerPrompt(argument)
    case .shell where !argument.isEmpty:
      let effects = openPipe()
      return effects + answerPrompt(argument)
    case .version where !argument.isEmpty:
      let effects = openVersions()
      return effects + answerPrompt(argument)
    case .path, .words, .shell, .version, nil: return perform(command, count: call.count)
    }
  }

  mutating func openSearch() -> [BrowserEffect] {
    open(SearchPrompt(line: prompts.line(.search)))
  }

  /// Asks for words to find in the detail.
  mutating func openFind() -> [BrowserEffect] {
    if isPlanAwaited { return openPlan(then: .command(.findInText)) }
    return open(FindPrompt(line: prompts.line(.find), top: detail.top))
  }

  /// Asks for the file of another version of the plan shown.
  mutating func openVersions(isLater: Bool = false) -> [BrowserEffect] {
    guard let plan = views.comparison.versions?.plan ?? shownPlan else { return [] }
    return open(
      VersionPrompt(
        plan: catalog.name(of: plan), line: LineEditor(views.comparison.versionPath),
        isLater: isLater))
  }
}
