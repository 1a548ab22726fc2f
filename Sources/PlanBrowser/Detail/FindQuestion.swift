/// What is looked for in the text of the detail pane.
package struct FindQuestion: Equatable, Sendable {
  /// The words as typed.
  package let text: String
  /// The parts of the pane's text, none of which goes over a line end.
  package let passages: [String]

  package init(text: String, passages: [String]) {
    self.text = text
    self.passages = passages
  }
}

/// Where the words stand.
package struct FindAnswer: Equatable, Sendable {
  /// What was asked.
  package let question: FindQuestion
  /// For each passage the ranges of its UTF-8 bytes, ascending and apart.
  package let ranges: [[Range<Int>]]

  package init(question: FindQuestion, ranges: [[Range<Int>]]) {
    self.question = question
    self.ranges = ranges
  }
}
