import PlanBrowser
import PlanCore
import PlanText
import Testing

@testable import PlanConfig

private typealias Setting = ConfigurationReader.Setting

/// Values of every type, as TOML writes them.
private let values = [
  "3", "-1", "1.5", "2024-01-01", "true", "\"thing\"", "[1]", "[\"a\", 2]", "[]",
]

private func read(_ text: String) -> (
  configuration: Configuration, problems: [ConfigurationProblem]
) {
  Configuration.read(Array(text.utf8), themes: ["default", "dark"])
}

/// The defaults with one setting changed.
private func changed(_ change: (inout Configuration) -> Void) -> Configuration {
  var configuration = Configuration()
  change(&configuration)
  return configuration
}

/// What each value of a setting that is right changes.
private func right(_ setting: Setting) -> [(value: String, configuration: Configuration)] {
  func choices(_ change: @escaping (inout Configuration, Bool) -> Void) -> [(String, Configuration)]
  {
    [true, false].map { choice in ("\(choice)", changed { change(&$0, choice) }) }
  }
  switch setting {
  case .language:
    return [
      ("\"en\"", changed { $0.language = .english }),
      ("\"zh\"", changed { $0.language = .chinese }),
      ("\"auto\"", Configuration()),
    ]
  case .theme:
    return [("\"dark\"", changed { $0.theme = "dark" }), ("\"auto\"", Configuration())]
  case .themes:
    return [("{mine = {}}", changed { $0.themes = [ThemeSettings(name: "mine")] })]
  case .ambiguousWidth:
    return [
      ("1", changed { $0.ambiguousWidth = .narrow }), ("2", changed { $0.ambiguousWidth = .wide }),
      ("\"1\"", changed { $0.ambiguousWidth = .narrow }),
      ("\"2\"", changed { $0.ambiguousWidth = .wide }), ("\"auto\"", Configuration()),
    ]
  case .browser:
    return [
      ("\"w3m\"", changed { $0.webBrowser = ["w3m"] }),
      ("[\"w3m\", \"-B\", \"\"]", changed { $0.webBrowser = ["w3m", "-B", ""] }),
      ("\"auto\"", Configuration()),
    ]
  case .session: return choices { $0.keepsSession = $1 }
  case .mouse: return choices { $0.usesMouse = $1 }
  case .marksCSV: return choices { $0.marksCSV = $1 }
  case .nearWords: return choices { $0.usesNearWords = $1 }
  case .keys: return [("{columns = {}}", Configuration())]
  }
}

@Test(arguments: Setting.allCases)
private func `a setting changes what it is called for and nothing else`(setting: Setting) {
  for (value, expected) in right(setting) {
    let (configuration, problems) = read("\(setting.rawValue) = \(value)\n")
    #expect(problems.isEmpty, "\(value): \(problems)")
    #expect(configuration == expected, "\(value)")
  }
}

@Test(arguments: Setting.allCases)
private func `a value of another type is told of, and its setting keeps its default`(
  setting: Setting
) {
  // A program can be called anything, and so can its arguments.
  let fitting =
    right(setting).map(\.value) + (setting == .browser ? ["\"thing\""] : [])
  for value in values + ["{}"] where !fitting.contains(value) {
    // No theme and no key is none that would be wrong.
    if value == "{}", setting == .themes || setting == .keys { continue }
    let (configuration, problems) = read("\n\(setting.rawValue) = \(value)\n")
    #expect(configuration == Configuration(), "\(value)")
    let place = TextPosition(line: 2, column: setting.rawValue.count + 4)
    #expect(problems.map(\.position) == [place], "\(value): \(problems)")
    switch setting {
    case .language, .theme: #expect(value == "\"thing\"" || problems[0].isOfType(.text), "\(value)")
    case .ambiguousWidth:
      #expect(["3", "-1", "\"thing\""].contains(value) || problems[0].isOfType(.text))
    case .themes, .keys: #expect(problems[0].isOfType(.table), "\(value)")
    case .browser: #expect(problems[0].isOfType(.command), "\(value)")
    case .session, .mouse, .marksCSV, .nearWords: #expect(problems[0].isOfType(.choice), "\(value)")
    }
  }
}

extension ConfigurationProblem {
  fileprivate func isOfType(_ type: ValueType) -> Bool { fault == .wrongType(expected: type) }
}

@Test(arguments: ["\"\"", "[\"\"]", "[\"\", \"x\"]", "\"w3m\\u0000\"", "[\"w3m\", \"a\\u0000b\"]"])
func `a web browser has a name, and none of its words is cut by a zero`(value: String) {
  let (configuration, problems) = read("browser = \(value)\n")
  #expect(configuration == Configuration())
  #expect(problems.map(\.fault) == [.wrongType(expected: .command)])
}

@Test(arguments: [("x y", "x"), ("x", "x y"), ("x y z", "x y"), ("x y", "x y z"), ("x y", "x")])
func `keys that begin others are told of, whichever comes first`(first: String, second: String) {
  let (configuration, problems) = read(
    "[keys.columns]\nopen = \"\(first)\"\nleave = \"\(second)\"\n")
  #expect(
    problems.map(\.fault) == [.overlaps(second, with: first, of: .open, line: 2)], "\(problems)")
  #expect(problems.first?.position == TextPosition(line: 3, column: 9))
  // What is wrong has changed nothing, and what is right counts.
  #expect(configuration.keymap.keys(for: .open, in: .columns).map(\.name) == [first])
  #expect(!configuration.keymap.keys(for: .leave, in: .columns).isEmpty)
}
