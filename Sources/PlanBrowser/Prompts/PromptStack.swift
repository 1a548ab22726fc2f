/// The prompts in front of the view, the one that takes the keys last.
struct PromptStack: Equatable, Sendable {
  private(set) var prompts: [any Prompt] = []

  var isEmpty: Bool { prompts.isEmpty }
  /// The prompt that takes the keys.
  var top: (any Prompt)? { prompts.last }

  /// The prompts to draw, the lowest first: those that nothing covers.
  var visible: ArraySlice<any Prompt> {
    prompts[(prompts.lastIndex(where: \.coversView) ?? prompts.startIndex)...]
  }

  mutating func push(_ prompt: any Prompt) { prompts.append(prompt) }

  mutating func pop() { _ = prompts.popLast() }

  /// Changes the top one; `nil` comes back without any.
  mutating func updateTop<Result>(_ change: (inout any Prompt) -> Result) -> Result? {
    guard !prompts.isEmpty else { return nil }
    return change(&prompts[prompts.count - 1])
  }

  /// Changes the top one if it is of a kind.
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
