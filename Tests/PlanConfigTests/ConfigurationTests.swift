import PlanBrowser
import PlanConfig
import PlanCore
import PlanText
import Testing

private func read(_ text: String) -> (
  configuration: Configuration, problems: [ConfigurationProblem]
) {
  Configuration.read(Array(text.utf8), themes: ["default", "dark"])
}

@Test func `a line of the keys is for every context that has the command`() {
  let (configuration, problems) = read("[keys]\nmove-down = [\"s\", \"Down\"]\n")
  #expect(problems.isEmpty, "\(problems)")
  for binding in Keymap.standard.bindings where binding.command == .moveDown {
    #expect(
      configuration.keymap.keys(for: .moveDown, in: binding.context).map(\.name) == ["s", "Down"],
      "\(binding.context)")
  }
  let map = configuration.keymap
  #expect(map.keys(for: .panSouth, in: .map) == Keymap.standard.keys(for: .panSouth, in: .map))
}

@Test func `a context's own line wins over the line for all, and letters are left to boxes`() {
  let (configuration, problems) = read(
    """
    [keys]
    move-down = "s"
    cancel = ["x", "Ctrl-x"]
    [keys.columns]
    move-down = "t"
    export = "s"
    """)
  #expect(problems.isEmpty, "\(problems)")
  let map = configuration.keymap
  #expect(map.keys(for: .moveDown, in: .columns).map(\.name) == ["t"])
  #expect(map.keys(for: .export, in: .columns).map(\.name) == ["s"])
  #expect(map.keys(for: .moveDown, in: .detail).map(\.name) == ["s"])
  #expect(map.keys(for: .cancel, in: .search).map(\.name) == ["Ctrl-X"])
  #expect(map.keys(for: .cancel, in: .columnMenu).map(\.name) == ["x", "Ctrl-X"])
}

@Test func `what is wrong with a line for all is said once`() {
  let (_, problems) = read(
    "[keys]\nmove-down = [\"Dwn\"]\nmove-up = [\"s\"]\nopen = \"s\"\nmove-dwn = 1")
  #expect(problems.count == 3, "\(problems)")
  #expect(read("[keys]\nclose = []\nquit-at-once = []").problems.count == 1)
}

@Test func `an empty file is the default`() {
  let (configuration, problems) = read("")
  #expect(configuration == Configuration())
  #expect(problems.isEmpty)
  #expect(configuration.keymap == .standard)
}

@Test func `settings are read`() {
  let (configuration, problems) = read(
    """
    language = "zh"
    theme = "dark"
    ambiguous-width = 2
    session = false
    mouse = false
    csv-bom = true
    [keys.columns]
    move-down = ["s", "Down", "g j"]
    move-up = "w"
    """)
  #expect(problems.isEmpty, "\(problems)")
  #expect(configuration.language == .chinese)
  #expect(configuration.theme == "dark")
  #expect(configuration.ambiguousWidth == .wide)
  #expect(!configuration.keepsSession)
  #expect(!configuration.usesMouse)
  #expect(configuration.marksCSV)
  let keymap = configuration.keymap
  #expect(keymap.match(["s"], in: .columns) == .command(.moveDown))
  #expect(keymap.match(["g", "j"], in: .columns) == .command(.moveDown))
  #expect(keymap.match(["j"], in: .columns) == .nothing)
  #expect(keymap.match(["w"], in: .columns) == .command(.moveUp))
  #expect(keymap.match(["j"], in: .detail) == .command(.moveDown))
}

@Test func `keys of the file take away what other commands had`() {
  let (configuration, problems) = read("[keys.columns]\nquit = [\"g\"]\nexport = [\"z z\"]\n")
  #expect(problems.isEmpty, "\(problems)")
  let keymap = configuration.keymap
  #expect(keymap.match(["g"], in: .columns) == .command(.quit))
  #expect(keymap.keys(for: .moveToStart, in: .columns).map(\.name) == ["Home"])
  #expect(keymap.match(["z"], in: .columns) == .beginning)
  #expect(keymap.match(["z", "z"], in: .columns) == .command(.export))
  #expect(keymap.keys(for: .zoomPane, in: .columns).isEmpty)
}

@Test(
  arguments: [
    ("browser = \"firefox\"", ["firefox"]),
    ("browser = [\"ff\", \"-n\", \"%s\"]", ["ff", "-n", "%s"]),
    ("browser = \"auto\"", nil),
  ] as [(String, [String]?)])
func `a web browser is a program with its arguments`(text: String, words: [String]?) {
  let (configuration, problems) = read(text)
  #expect(problems.isEmpty)
  #expect(configuration.webBrowser == words)
}

@Test func `a theme of one's own is read, and can be chosen above it`() throws {
  let (configuration, problems) = read(
    """
    theme = "mine"
    [themes.mine]
    base = "dark"
    heading = "bold 81"
    selected-unfocused = "reverse bright-red on 24"
    error = ""
    """)
  #expect(problems.isEmpty, "\(problems)")
  #expect(configuration.theme == "mine")
  let theme = try #require(configuration.themes.first)
  #expect(theme.base == "dark")
  #expect(theme.styles[.heading]?.attributes == [.bold])
  #expect(theme.styles[.heading]?.foreground == 81)
  #expect(theme.styles[.selectedUnfocused]?.foreground == 9)
  #expect(theme.styles[.selectedUnfocused]?.background == 24)
  #expect(theme.styles[.error]?.attributes.isEmpty == true)
  #expect(theme.styles[.title] == nil)
}

@Test func `an empty list removes a command's keys`() {
  let (configuration, problems) = read("[keys.columns]\nsuspend = []\n")
  #expect(problems.isEmpty)
  #expect(configuration.keymap.match([.control("z")], in: .columns) == .nothing)
}

@Test(
  arguments: [
    ("langauge = \"zh\"", 1, 1, "unknown setting 'langauge'; did you mean 'language'?"),
    ("language = \"atuo\"", 1, 12, "'atuo' is not one of: auto, en, zh; did you mean 'auto'?"),
    ("语言 = 1", 1, 1, "not TOML: "),
    ("theme = 3", 1, 9, "expected a text"),
    ("ambiguous-width = 3", 1, 19, "'3' is not one of: auto, 1, 2"),
    ("keys = 1", 1, 8, "expected a table"),
    ("[themes.a]\nheadng = \"bold\"", 2, 1, "unknown role 'headng'; did you mean 'heading'?"),
    (
      "[themes.a]\ntitle = \"blod\"", 2, 9,
      "'blod' is neither an attribute nor a colour; did you mean 'bold'?"
    ),
    ("[themes.a]\ntitle = \"256\"", 2, 9, "'256' is neither an attribute nor a colour"),
    ("[themes.a]\ntitle = \"red on\"", 2, 9, "'on' is neither an attribute nor a colour"),
    ("[themes.a]\ntitle = \"red blue\"", 2, 9, "'blue' is neither an attribute nor a colour"),
    ("[themes.a]\ntitle = 3", 2, 9, "expected a text"),
    (
      "[themes.a]\nbase = \"drak\"", 2, 8,
      "'drak' is not one of: default, dark; did you mean 'dark'?"
    ),
    ("themes = 3", 1, 10, "expected a table"),
    ("session = \"no\"", 1, 11, "expected true or false"),
    ("browser = 3", 1, 11, "expected a program, or a list of a program and its arguments"),
    (
      "browser = [\"x\", 3]", 1, 11, "expected a program, or a list of a program and its arguments"
    ),
    ("browser = []", 1, 11, "expected a program, or a list of a program and its arguments"),
    ("\n[keys.colums]\nopen = \"l\"", 2, 7, "unknown context 'colums'; did you mean 'columns'?"),
    (
      "[keys.columns]\nmove-donw = [\"s\"]", 2, 1,
      "unknown command 'move-donw' in 'columns'; did you mean 'move-down'?"
    ),
    (
      "[keys.columns]\nopen = [\"l\",\n  \"Entr\"]", 3, 3,
      "unknown key 'Entr'; did you mean 'Enter'?"
    ),
    ("[keys.columns]\nopen = 5", 2, 8, "expected a key or a list of keys"),
    ("[keys.columns]\nopen = [5]", 2, 9, "expected a key or a list of keys"),
    (
      "[keys.columns]\nopen = [\"x\"]\nleave = [\"规\", \"x\"]", 3, 15,
      "'x' is already bound to open, in line 2"
    ),
    (
      "[keys.columns]\nopen = [\"x\"]\nleave = [\"x y\"]", 3, 10,
      "'x y' conflicts with 'x' for open, in line 2"
    ),
    ("[keys.search]\ncancel = [\"x\"]", 2, 11, "'x' is typed as text in 'search'"),
    (
      "[keys.help]\nclose = []\nquit-at-once = []", 1, 7,
      "no key would be left to leave 'help'"
    ),
    ("a = 1\na = 2", 2, 5, "not TOML: "),
    ("x = [1,\n", 1, 9, "not TOML: "),
  ] as [(String, Int, Int, String)])
func `a fault is reported with its position`(
  text: String, line: Int, column: Int, message: String
) throws {
  let (configuration, problems) = read(text)
  let problem = try #require(problems.first)
  #expect(problems.count == 1, "\(problems)")
  #expect(problem.position == TextPosition(line: line, column: column))
  let english = problem.describe(in: .english)
  #expect(english.hasPrefix(message), "\(english)")
  #expect(message.hasSuffix(" ") || english == message, "\(english)")
  #expect(problem.describe(in: .chinese) != english)
  // Nothing wrong has changed the way out.
  #expect(!configuration.keymap.keys(for: .quit, in: .columns).isEmpty)
}

@Test func `what is right counts beside what is wrong`() {
  let (configuration, problems) = read(
    "language = \"en\"\nthema = \"x\"\n[keys.columns]\nmove-down = [\"s\", \"Dwn\"]\nopne = \"x\"\n"
  )
  #expect(configuration.language == .english)
  #expect(configuration.keymap.match(["s"], in: .columns) == .command(.moveDown))
  #expect(problems.map(\.position.line) == [2, 4, 5])
}

@Test func `an unknown theme is reported when the themes are known`() {
  let (configuration, problems) = Configuration.read(
    Array("theme = \"drak\"".utf8), themes: ["dark", "light"])
  #expect(configuration.theme == nil)
  #expect(
    problems.map(\.fault)
      == [.unknownValue("drak", allowed: ["auto", "dark", "light"], nearest: "dark")])
}

@Test(arguments: [
  "\u{0}", "\u{FEFF}language = \"en\"", "[[keys]]", "keys.columns.open = {}", "\"\" = 1",
])
func `no file is too strange to be read`(text: String) {
  let (configuration, _) = read(text)
  #expect(!configuration.keymap.bindings.isEmpty)
}

@Test func `bytes that are no text are reported`() throws {
  let problems = Configuration.read([0x61, 0x20, 0x3D, 0x20, 0xFF, 0xFE]).problems
  #expect(try #require(problems.first).position.line == 1)
}

/// The default file with its settings made active.
private func active(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    let isSetting = line.hasPrefix("#") && line.dropFirst().first.map { $0 != " " } == true
    return String(isSetting ? line.dropFirst() : line)
  }.joined(separator: "\n")
}

@Test(arguments: Language.allCases)
func `the default file sets nothing and made active sets the defaults`(language: Language) throws {
  let text = Configuration.defaultFile(in: language)
  #expect(read(text).problems.isEmpty)
  #expect(read(text).configuration == Configuration())
  let (configuration, problems) = read(active(text))
  #expect(problems.isEmpty, "\(problems)")
  #expect(configuration == Configuration())
  // The theme shown as an example can be made active as well, wherever it is.
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let start = try #require(lines.firstIndex { $0 == "# [themes.mine]" })
  let example = lines[start...].prefix { $0.hasPrefix("# ") }
  let themed = lines.enumerated().map { index, line in
    example.indices.contains(index) ? String(line.dropFirst(2)) : line
  }
  #expect(example.count > 3)
  #expect(read(active(themed.joined(separator: "\n"))).problems.isEmpty)
  for context in KeyContext.allCases { #expect(text.contains("#[keys.\(context.name)]")) }
  for binding in Keymap.standard.bindings { #expect(text.contains("\n#\(binding.command.name) =")) }
}
