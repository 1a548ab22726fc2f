/// The prompts in front of the view; the last one has the keys.
struct PromptStack: Equatable, Sendable {
  private(set) var prompts: [any Prompt] = []

  var isEmpty: Bool { prompts.isEmpty }
  /// The prompt with the keys.
  var top: (any Prompt)? { prompts.last }

  /// The prompts that are not covered, the lowest first.
  var visible: ArraySlice<any Prompt> {
    prompts[(prompts.lastIndex(where: \.coversView) ?? prompts.startIndex)...]
  }

  mutating func push(_ prompt: any Prompt) { prompts.append(prompt) }

  mutating func pop() { _ = prompts.popLast() }

  /// Changes the top prompt; returns `nil` if there is none.
  mutating func updateTop<Result>(_ change: (inout any Prompt) -> Result) -> Result? {
    guard !prompts.isEmpty else { return nil }
    return change(&prompts[prompts.count - 1])
  }

  /// Changes the top prompt if it has that type.
  mutating func updateTop<Kind: Prompt>(_ kind: Kind.Type, _ change: (inout Kind) -> Void) {
    guard var prompt = top as? Kind else { return }
    change(&prompt)
    prompts[prompts.count - 1] = prompt
  }

  static func == (left: PromptStack, right: PromptStack) -> Bool {
    left.prompts.count == right.prompts.count
      && zip(left.prompts, right.prompts).allSatisfy { $0.isEqual(to: $1) }
  }
}
