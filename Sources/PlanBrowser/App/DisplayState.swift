import PlanCore
import PlanText
import PlanViews

/// How things are said and shown: what the reader has set, and what the screen is like.
package struct DisplayState: Equatable, Sendable {
  package let words: Strings
  package let keymap: Keymap
  package internal(set) var meter: ColumnMeter
  package internal(set) var size: Size
  /// What the terminal can draw maps with.
  package var mapGrid = DotGrid.braille
  /// Whether the reader types the names of commands, having no keys.
  var isByLines = false

  /// What a reader types for a command: its key, or its name where no key is bound or there are none.
  func label(for command: Command, in context: KeyContext) -> String {
    guard !isByLines else { return command.plainName }
    return keymap.keys(for: command, in: context).first?.label ?? ":\(command.name)"
  }
}
