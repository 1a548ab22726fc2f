/// What is in front of the view, and what prompts keep from one use to the next.
package struct PromptsState: Equatable, Sendable {
  /// What is in front, if anything.
  var overlay: Overlay?
  /// The last search that was left by choosing a hit.
  var walk: HitWalk?
  var searchHistory: [String] = []
  /// The lines that commands were called with, the newest last.
  var commandHistory: [String]
  /// The commands that the selection was piped to, the newest last.
  var pipeHistory: [String]
  /// What lists and tables have been narrowed to, the newest last.
  var filterHistory: [String] = []
  /// What has been looked for in the detail, the newest last.
  var findHistory: [String] = []
  /// How the Chinese titles of commands are read; empty until they have been asked for.
  var spellings: [String: [String]] = [:]
  /// The exports that run beside the browser, the newest last.
  var exports: [RunningExport] = []
  /// What the next export gathers, in the order in which it was picked.
  package internal(set) var picks: [ExportSubject] = []

  init(commandHistory: [String], pipeHistory: [String]) {
    self.commandHistory = commandHistory
    self.pipeHistory = pipeHistory
  }
}
