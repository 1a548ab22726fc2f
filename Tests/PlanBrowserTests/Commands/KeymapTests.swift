import BrowserTestSupport
import PlanCore
import Testing

@testable import PlanBrowser

@Test func `no keys have two meanings in one context nor begin others`() {
  for context in KeyContext.allCases {
    let keys = Keymap.standard.bindings.filter { $0.context == context }.flatMap(\.keys)
    #expect(Set(keys).count == keys.count, "\(context)")
    for key in keys {
      #expect(!keys.contains { $0 != key && $0.begins(with: key) }, "\(context) \(key.label)")
    }
  }
}

@Test func `text is typed by every printing key`() {
  for binding in Keymap.standard.bindings where binding.context.takesText {
    for sequence in binding.keys {
      if case .character = sequence.keys[0] { Issue.record("\(binding.context) \(sequence.label)") }
    }
  }
}

@Test func `names of keys and commands can be read back`() throws {
  for sequence in Keymap.standard.bindings.flatMap(\.keys) {
    let named = try KeySequence(named: sequence.name)
    let labelled = try KeySequence(named: sequence.label)
    #expect(named == sequence)
    #expect(labelled == sequence)
    let isPlain = sequence.name.allSatisfy { $0.isASCII }
    #expect(isPlain, "\(sequence.name)")
  }
  for command in Command.allCases { #expect(Command(name: command.name) == command) }
  #expect(Command.moveDown.name == "move-down")
}

@Test(arguments: [("g Dwn", "Dwn"), ("Ctrl-I", "Ctrl-I"), ("", ""), ("jk", "jk")])
func `an unknown name of a key is reported`(text: String, unknown: String) {
  let error = #expect(throws: KeySequence.UnknownKey.self) {
    let _: KeySequence = try KeySequence(named: text)
  }
  #expect(error?.name == unknown)
}

@Test func `every command has a key somewhere`() {
  let bound = Set(Keymap.standard.bindings.map(\.command))
  #expect(Set(Command.allCases).subtracting(bound).isEmpty)
}

@Test func `every group of keys has commands and belongs to a context`() {
  let used = KeyContext.allCases.flatMap(\.groups)
  let given = Command.allCases.flatMap(\.entry.keys.keys)
  #expect(Set(used) == Set(KeyGroup.allCases))
  #expect(Set(given) == Set(KeyGroup.allCases))
  for context in KeyContext.allCases {
    #expect(Set(context.groups).count == context.groups.count, "\(context)")
  }
}

@Test func `every command and context has a title in both languages`() {
  for language in Language.allCases {
    for command in Command.allCases {
      #expect(!command.title(in: language).isEmpty)
    }
    for context in KeyContext.allCases {
      #expect(!context.title(in: language).isEmpty)
    }
  }
}

@Test func `every context has a key that leads out`() {
  for context in KeyContext.allCases {
    let commands = Keymap.standard.bindings.filter { $0.context == context }.map(\.command)
    #expect(commands.contains { $0.isWayOut }, "\(context)")
  }
}

@Test func `the page of keys names every context and command as the configuration does`() {
  let page = KeyTable().markdown
  for context in KeyContext.allCases { #expect(page.contains("`\(context.name)`\n"), "\(context)") }
  for command in Command.allCases { #expect(page.contains("| `\(command.name)` |"), "\(command)") }
}

@Test func `chinese and english words differ`() {
  for command in Command.allCases {
    #expect(command.title(in: .chinese) != command.title(in: .english))
  }
}

@Test func `the help screen names every key of the table`() {
  var screen = BrowserFixture.screen(120, 40)
  screen.press("?<Enter>")
  var seen = screen.text
  for _ in 0..<600 {
    screen.press("j")
    seen += screen.text
  }
  for binding in Keymap.standard.bindings {
    #expect(seen.contains(binding.command.title(in: .chinese)), "\(binding.command)")
    for key in binding.keys { #expect(seen.contains(key.label), "\(key)") }
  }
}

@Test(arguments: Language.allCases)
func `the footer names the keys that the table gives`(language: Language) throws {
  var screen = BrowserFixture.screen(120, 40, language: language)
  screen.press("l")
  let footer = try #require(screen.lines.last)
  for command in [Command.open, .leave, .openSearch, .export, .toggleHelp, .quit] {
    let key = try #require(Keymap.standard.keys(for: command, in: .columns).first)
    let word = try #require(command.hint(in: language))
    #expect(footer.contains("\(key.label) \(word)"), "\(footer)")
  }
  #expect(footer.contains("1/"))
}
