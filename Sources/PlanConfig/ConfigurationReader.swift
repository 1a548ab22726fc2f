import PlanBrowser
import PlanCore
import PlanText

/// Reads the values of a document into settings.
struct ConfigurationReader {
  private(set) var configuration = Configuration()
  private(set) var problems: [ConfigurationProblem] = []
  private let themes: [String]?

  init(themes: [String]?) {
    self.themes = themes
  }

  /// The settings at the top level, by their names in the file.
  enum Setting: String, CaseIterable {
    case language
    case theme
    case themes
    case ambiguousWidth = "ambiguous-width"
    case browser
    case session
    case mouse
    case marksCSV = "csv-bom"
    case nearWords = "near-words"
    case keys
  }

  /// The word for a setting that is detected.
  static let automatic = "auto"

  mutating func read(_ values: [TOMLValue]) {
    // First, since the theme may be one of them, wherever they are.
    for value in values where value.key == Setting.themes.rawValue { readThemes(value) }
    for value in values {
      guard let setting = Setting(rawValue: value.key) else {
        let nearest = nearestName(to: value.key, among: Setting.allCases.map(\.rawValue))
        report(.unknownSetting(value.key, nearest: nearest), at: value.keyPosition)
        continue
      }
      switch setting {
      case .language: readLanguage(value)
      case .theme: readTheme(value)
      case .themes: break
      case .ambiguousWidth: readWidth(value)
      case .browser: configuration.webBrowser = command(in: value)
      case .session: configuration.keepsSession = choice(in: value) ?? true
      case .mouse: configuration.usesMouse = choice(in: value) ?? true
      case .marksCSV: configuration.marksCSV = choice(in: value) ?? false
      case .nearWords: configuration.usesNearWords = choice(in: value) ?? true
      case .keys: readKeys(value)
      }
    }
  }

  mutating func report(_ fault: ConfigurationProblem.Fault, at position: TextPosition) {
    problems.append(ConfigurationProblem(position: position, fault: fault))
  }

  private mutating func readLanguage(_ value: TOMLValue) {
    guard let name = name(in: value, of: Language.allCases.map(\.rawValue)) else { return }
    configuration.language = Language(rawValue: name)
  }

  private mutating func readThemes(_ value: TOMLValue) {
    guard case .table(let tables) = value.content else {
      report(.wrongType(expected: .table), at: value.position)
      return
    }
    for table in tables {
      var reader = ThemeReader(name: table.key, bases: themes)
      reader.read(table)
      problems += reader.problems
      configuration.themes.append(reader.theme)
    }
  }

  private mutating func readTheme(_ value: TOMLValue) {
    if let themes {
      configuration.theme = name(
        in: value, of: themes + configuration.themes.map(\.name).filter { !themes.contains($0) })
    } else if case .string(let name) = value.content {
      configuration.theme = name == Self.automatic ? nil : name
    } else {
      report(.wrongType(expected: .text), at: value.position)
    }
  }

  private mutating func readWidth(_ value: TOMLValue) {
    // A number is the plainest way to write it, so both are right.
    var value = value
    if case .integer(let number) = value.content { value.content = .string(String(number)) }
    switch name(in: value, of: ["1", "2"]) {
    case "1": configuration.ambiguousWidth = .narrow
    case "2": configuration.ambiguousWidth = .wide
    default: break
    }
  }

  /// Matches a value with one of `names`; `nil` for `auto` and an unknown one, which is reported.
  private mutating func name(in value: TOMLValue, of names: [String]) -> String? {
    guard case .string(let text) = value.content else {
      report(.wrongType(expected: .text), at: value.position)
      return nil
    }
    if text == Self.automatic { return nil }
    guard names.contains(text) else {
      let allowed = [Self.automatic] + names
      report(
        .unknownValue(text, allowed: allowed, nearest: nearestName(to: text, among: allowed)),
        at: value.position)
      return nil
    }
    return text
  }

  /// Yes or no.
  private mutating func choice(in value: TOMLValue) -> Bool? {
    if case .boolean(let choice) = value.content { return choice }
    report(.wrongType(expected: .choice), at: value.position)
    return nil
  }

  /// A program and its arguments: a list of texts, or one text for a program without any.
  private mutating func command(in value: TOMLValue) -> [String]? {
    let values: [TOMLValue]
    switch value.content {
    case .string(Self.automatic): return nil
    case .string: values = [value]
    case .array(let list): values = list
    default: values = []
    }
    let words = values.compactMap { word in
      if case .string(let text) = word.content { text } else { String?.none }
    }
    guard words.count == values.count, let name = words.first, !name.isEmpty,
      words.allSatisfy({ !$0.contains("\0") })
    else {
      report(.wrongType(expected: .command), at: value.position)
      return nil
    }
    return words
  }

  private mutating func readKeys(_ value: TOMLValue) {
    guard case .table(let contexts) = value.content else {
      report(.wrongType(expected: .table), at: value.position)
      return
    }
    // A line of its own is for every context that has the command.
    let everywhere = contexts.filter { Command(name: $0.key) != nil }
    let names = KeyContext.allCases.map(\.name)
    for table in contexts where Command(name: table.key) == nil && !names.contains(table.key) {
      let nearest = nearestName(to: table.key, among: names + Command.allCases.map(\.name))
      report(.unknownContext(table.key, nearest: nearest), at: table.keyPosition)
    }
    var bindings: [Binding] = []
    for context in KeyContext.allCases {
      var rows = ContextRows(
        context, standard: Keymap.standard.bindings.filter { $0.context == context })
      if let table = contexts.first(where: { $0.key == context.name }) { rows.read(table) }
      rows.read(everywhere: everywhere)
      // What is wrong with a line for all contexts is said once.
      problems += rows.problems.filter { !problems.contains($0) }
      bindings += rows.bindings
    }
    configuration.keymap = Keymap(bindings)
  }
}
