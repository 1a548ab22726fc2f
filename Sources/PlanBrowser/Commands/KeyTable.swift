import PlanCore

/// The keys as a Markdown page, in both languages side by side.
package struct KeyTable {
  private let keymap: Keymap

  /// Creates the page of a keymap.
  package init(_ keymap: Keymap = .standard) {
    self.keymap = keymap
  }

  /// The page, with a final line end.
  package var markdown: String {
    var page = """
      # Keys

      Generated from `Sources/PlanBrowser/Commands`, which the program's keymap, help and bottom row come from too. Each heading ends
      with the name of the context and each row has the name of the command that the configuration uses.

      """
    for context in KeyContext.allCases {
      page += "\n## \(context.title(in: .english)) · \(context.title(in: .chinese))"
      page += " · `\(context.name)`\n\n| Keys | Command | | |\n| --- | --- | --- | --- |\n"
      for binding in keymap.bindings where binding.context == context {
        let keys = binding.keys.map { "`\($0.label)`" }.joined(separator: " ")
        let command = binding.command
        page += "| \(keys) | `\(command.name)` | \(command.title(in: .english)) "
        page += "| \(command.title(in: .chinese)) |\n"
      }
    }
    page += """

      In the search box and in prompts every other key types itself. A click chooses a row, a click on
      the chosen row or a double click opens it, the wheel moves the list or scrolls the text under the pointer. A click on a
      name of the top row goes up to it, one on a key that the bottom rows name, in prompts too, presses it; borders between panes can be dragged.
      `%` leaves the mouse to the terminal, whose own selection works then; most terminals select in any case while Shift is held.

      """
    return page
  }
}
