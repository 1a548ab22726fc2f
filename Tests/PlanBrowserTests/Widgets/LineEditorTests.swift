import PlanBrowser
import PlanCore
import Testing

private func edited(_ text: String, _ commands: Command...) -> LineEditor {
  var line = LineEditor(text)
  for command in commands { _ = line.perform(command) }
  return line
}

@Test(arguments: [
  ("洛阳 高铁", [Command.deleteWord], "洛阳 "),
  ("洛阳 高铁  ", [.deleteWord], "洛阳 "),
  ("洛阳 高铁", [.deleteToStart], ""),
  ("洛阳 高铁", [.cursorToStart, .deleteToEnd], ""),
  ("洛阳 高铁", [.cursorToStart, .deleteForward], "阳 高铁"),
  ("洛阳 高铁", [.deleteBackward], "洛阳 高"),
  ("洛阳 高铁", [.wordLeft, .deleteToStart], "高铁"),
  ("洛阳 高铁", [.deleteWord, .cursorToStart, .restoreDeleted], "高铁洛阳 "),
  ("e\u{301}a", [.cursorToStart, .deleteForward], "a"),
  ("👩‍👩‍👧x", [.cursorLeft, .deleteBackward], "x"),
  ("", [.deleteBackward, .deleteForward, .deleteWord, .cursorLeft, .cursorRight], ""),
])
func `a line is edited as a shell edits its line`(
  text: String, commands: [Command], expected: String
) {
  var line = LineEditor(text)
  for command in commands {
    let isEditing = line.perform(command)
    #expect(isEditing, "\(command)")
  }
  #expect(line.text == expected)
  #expect((0...line.characters.count).contains(line.cursor))
}

@Test func `text goes in at the cursor`() {
  var line = edited("洛阳高铁", .cursorLeft, .cursorLeft)
  _ = line.insert("—")
  #expect(line.text == "洛阳—高铁")
  #expect(line.cursor == 3)
}

@Test func `a combining mark joins the character before the cursor`() {
  var line = LineEditor("e")
  _ = line.insert("\u{301}")
  #expect(line.characters.count == 1)
  #expect(line.cursor == 1)
}

@Test(arguments: [
  ([Command.olderEntry], "新"),
  ([.olderEntry, .olderEntry], "旧"),
  ([.olderEntry, .olderEntry, .olderEntry], "旧"),
  ([.olderEntry, .olderEntry, .newerEntry], "新"),
  ([.olderEntry, .newerEntry, .newerEntry], "正在"),
])
func `history goes back and forth and keeps what was being typed`(
  commands: [Command], expected: String
) {
  var line = LineEditor(history: ["旧", "新"])
  _ = line.insert("正在")
  for command in commands { _ = line.perform(command) }
  #expect(line.text == expected)
}

@Test func `a line has at most a thousand characters`() {
  var line = LineEditor(String(repeating: "都", count: 999))
  let fits = line.insert("市")
  let overflows = !line.insert("圈")
  #expect(fits && overflows)
  #expect(line.characters.count == 1000)
}
