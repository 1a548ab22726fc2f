import ArgumentParser
import PlanBrowser
import PlanConfig
import PlanCore
import PlanText

/// `metroplan keys`: the keys, as configured.
struct KeysCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print the keys, with those of your configuration.")

  @Flag(name: .long, help: "Print the page docs/keys.md, which has the default keys.")
  var markdown = false

  @OptionGroup var words: LanguageOptions

  var language: Language { words.language }

  func run() throws {
    if markdown {
      try Output.write(KeyTable().markdown)
      return
    }
    let file = ConfigurationFile()
    for line in file.lines(in: language) { Output.warn(line) }
    try Output.lines(Self.lines(of: file.configuration.keymap, in: language))
  }

  /// One line per row: keys, name of the command, title.
  static func lines(of keymap: Keymap, in language: Language) -> [String] {
    let rows = keymap.bindings.map { binding in
      (binding, binding.keys.map(\.label).joined(separator: "  "))
    }
    let meter = ColumnMeter()
    let keyColumns = rows.map { meter.width(of: $0.1) }.max() ?? 0
    let nameColumns = rows.map { meter.width(of: $0.0.command.name) }.max() ?? 0
    var lines: [String] = []
    for context in KeyContext.allCases {
      if !lines.isEmpty { lines.append("") }
      lines.append("\(context.title(in: language)) [\(context.name)]")
      for (binding, keys) in rows where binding.context == context {
        lines.append(
          "  \(meter.padded(keys, to: keyColumns))  "
            + "\(meter.padded(binding.command.name, to: nameColumns))  "
            + binding.command.title(in: language))
      }
    }
    return lines
  }
}
