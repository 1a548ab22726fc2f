import BrowserTestSupport
import PlanCore
import Testing

@testable import PlanBrowser

private let context = BrowserFixture.screen(80, 24).state.promptContext

@Test func `two stacks are equal when their prompts are`() {
  var first = PromptStack()
  var second = PromptStack()
  first.push(HelpPrompt())
  #expect(first != second)
  second.push(QuitPrompt())
  #expect(first != second)
  second.pop()
  second.push(HelpPrompt())
  #expect(first == second)
  second.updateTop(HelpPrompt.self) { $0.line = LineEditor("x") }
  #expect(first != second)
}

@Test func `a prompt is changed only as what it is`() {
  var stack = PromptStack()
  stack.push(SearchPrompt(line: LineEditor("a")))
  stack.updateTop(HelpPrompt.self) { $0.line = LineEditor("b") }
  #expect((stack.top as? SearchPrompt)?.line.text == "a")
  stack.updateTop(SearchPrompt.self) { $0.line = LineEditor("b") }
  #expect((stack.top as? SearchPrompt)?.line.text == "b")
}

@Test func `what a prompt covers is not drawn`() {
  var stack = PromptStack()
  stack.push(FindPrompt(line: LineEditor(), top: 0))
  stack.push(SearchPrompt(line: LineEditor()))
  stack.push(QuitPrompt())
  #expect(stack.visible.count == 2)
  #expect(stack.visible.first is SearchPrompt)
}

@Test func `a prompt that another one covered comes back as it was`() {
  var screen = BrowserFixture.screen(80, 24)
  screen.press("/高")
  var state = screen.state
  _ = state.open(QuitPrompt())
  #expect(state.context == .confirmation)
  _ = state.perform(.decline)
  #expect(state.context == .search)
  #expect(state.prompts == screen.state.prompts)
}

@Test func `a history keeps each text once, the newest last`() {
  var history = History(["a", "b"])
  history.remember("a")
  history.remember("  ")
  #expect(history.entries == ["b", "a"])
}

@Test(arguments: History.Kind.allCases)
func `a prompt finds what was typed into the one before of its kind`(kind: History.Kind) {
  var prompts = PromptsState(commandHistory: [], pipeHistory: [])
  prompts[kind].remember("earlier")
  for other in History.Kind.allCases {
    var line = prompts.line(other)
    _ = line.perform(.olderEntry)
    #expect(line.text == (other == kind ? "earlier" : ""))
  }
}

@Test func `a filter says what it wants and does nothing itself`() {
  var prompt = FilterPrompt(.table, line: LineEditor())
  let typed = prompt.type("铁", context)
  guard case .narrow(.table, to: "铁") = typed.first, typed.count == 2 else {
    Issue.record("\(typed)")
    return
  }
  let accepted = prompt.perform(.accept, count: nil, context)
  guard case .close = accepted.first, case .remember("铁", .filter) = accepted.last else {
    Issue.record("\(accepted)")
    return
  }
  #expect(prompt.keyContext == .filter)
}

@Test func `answers to a question that is not the newest are dropped`() {
  var prompt = SearchPrompt(line: LineEditor())
  _ = prompt.type("高", context)
  let stale = SearchResult(query: SearchQuery(text: "高"), total: 3)
  _ = prompt.take(.searchFinished(stale, ticket: context.ticket - 1), context)
  #expect(prompt.result == nil)
  _ = prompt.take(.searchFinished(stale, ticket: context.ticket), context)
  #expect(prompt.result == stale)
}

/// A prompt that the browser has not heard of.
private struct Echo: LinePrompt {
  var line = LineEditor()
  var keyContext: KeyContext { .find }

  mutating func perform(
    _ command: Command, count: Int?, _ context: PromptContext
  ) -> [PromptAction] {
    command == .accept ? [.close, .say(Message(line.text))] : edit(command, context)
  }

  func hints(_ context: PromptContext) -> [Command] { [.accept] }

  func bottom(_ context: PromptContext) -> BottomPrompt? { BottomPrompt(label: "? ", line: line) }
}

@Test func `a new prompt takes keys and is drawn without a change elsewhere`() {
  var state = BrowserFixture.screen(80, 24).state
  _ = state.open(Echo())
  var screen = TestScreen(state)
  screen.press("洛x<BS>")
  #expect(screen.lines.last?.hasPrefix(" ? 洛") == true, "\(screen.text)")
  screen.press("<Enter>")
  #expect(screen.state.prompts.isEmpty)
  #expect(screen.state.message?.text == "洛")
}
