import ArgumentParser
import PlanConfig
import PlanCore

/// `metroplan config`: the configuration file.
struct ConfigCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Print or check the configuration.",
    discussion: """
      Without an option it prints where the file is looked for. --default prints a whole file of \
      commented defaults, to begin your own with; --check prints every problem as \
      file:line:column: what is wrong.
      """)

  @Flag(name: .customLong("default"), help: "Print the default file.")
  var printsDefault = false

  @Flag(name: .long, help: "Check the file.")
  var check = false

  @Argument(help: ArgumentHelp("Another file to check.", valueName: "file"))
  var file: String?

  @OptionGroup var words: LanguageOptions

  var language: Language { words.language }

  func validate() throws {
    if printsDefault, check { throw ValidationError("--default and --check do not go together.") }
    if file != nil, !check { throw ValidationError("A file is for --check only.") }
  }

  func run() throws {
    if printsDefault {
      try Output.write(Configuration.defaultFile(in: language))
      return
    }
    let path = file ?? ConfigurationFile.path(in: Environment.current)
    guard check else {
      try Output.line(path ?? "")
      return
    }
    let read = file.map(ConfigurationFile.init(checking:)) ?? ConfigurationFile(path: path)
    let near = file == nil ? path.map(NearWordsFile.problems(besideConfiguration:)) ?? [] : []
    let lines = read.lines(in: language) + near.map { $0.describe(in: language) }
    try Output.lines(lines)
    if !lines.isEmpty { throw CommandFailure.invalidFiles(problems: lines.count) }
    try Output.line(
      Strings(language).say("\(path ?? "")：没有问题", "\(path ?? ""): no problems"))
  }
}
