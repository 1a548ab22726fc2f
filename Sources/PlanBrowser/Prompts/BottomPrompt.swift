import PlanText

/// What is asked in the bottom rows; all prompts there have this form.
struct BottomPrompt {
  /// The question above the line, or for the keys; `nil` where the label is the question.
  var question: String?
  /// The question in one word, for screens with no room for both question and keys.
  var shortQuestion: String?
  /// What the question is about.
  ///
  /// It precedes the question and is cut at its start.
  var subject = ""
  var role = Role.bar
  var label = ""
  /// The line being typed, or `nil` for a question answered by keys.
  var line: LineEditor?
  /// Notes for the end of the line; the first that fits is shown.
  var notes: [String] = []
}

extension KeyBar {
  /// Adds a prompt to the bottom rows.
  ///
  /// The question comes before its keys. If both do not fit into one row the keys get their own; on
  /// low screens they get only what the question leaves.
  ///
  /// - Parameters:
  ///   - message: shown in place of the question.
  ///   - hasRoom: whether there is another row for the keys.
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
    // The end of a path says more than its beginning; a few columns of it say nothing.
    let room = end - start - asked - 3 - (needsRow && !hasRoom ? keysWidth : 0)
    if room > 2 {
      addLeft(meter.truncatedAtStart(subject, to: room), role: role)
    }
    addLeft(text, role: role, margin: 1)
    if !needsRow || !hasRoom { add(keys, isNarrow: isNarrow) }
  }
}

/// A short message in the bottom row, until the next key.
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
