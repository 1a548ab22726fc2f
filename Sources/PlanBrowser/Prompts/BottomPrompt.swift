import PlanText

/// What is asked in the bottom rows: the one shape of all prompts there.
struct BottomPrompt {
  /// What is asked above the line, or what the keys answer; `nil` where the label asks it.
  var question: String?
  /// The question in a word, for a screen that has no room for it and its keys.
  var shortQuestion: String?
  /// What the question is about: it comes before it, and is cut at its start.
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
  ///   - message: what is to be said in place of the question.
  ///   - hasRoom: whether the screen has a row more for the keys.
  mutating func add(
    _ prompt: BottomPrompt, message: Message?, keys: [Footer.Hint], hasRoom: Bool
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

/// A short word to the reader in the bottom row, until the next key.
package struct Message: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    case information
    case failure
  }

  package let text: String
  package let kind: Kind

  init(_ text: String, _ kind: Kind = .information) {
    self.text = text
    self.kind = kind
  }
}
