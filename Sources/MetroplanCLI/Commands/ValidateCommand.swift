import ArgumentParser
import PlanCore
import PlanLibrary

/// `metroplan validate [FILE…]`: what is wrong with plan files.
struct ValidateCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Check plan files.",
    discussion: """
      Prints every problem as file:line:column: key: what is wrong. Without files it \
      checks the whole library.
      """)

  @Argument(help: ArgumentHelp("The plan files to check.", valueName: "file"))
  var files: [String] = []

  @OptionGroup var options: LibraryOptions

  var language: Language { options.language }

  func run() throws {
    let problems: [LibraryProblem]
    let checked: String
    if files.isEmpty {
      let library = options.load()
      problems = library.problems
      checked = count(library.plans.count, "plan", "部规划")
    } else {
      let loader = LibraryLoader(LibraryLocations.current(adding: options.library))
      let files = WordRuns.files(files)
      problems = files.flatMap(loader.check)
      checked = count(files.count, "file", "个文件")
    }
    try Output.lines(problems.lazy.map { $0.describe(in: language) })
    if !problems.isEmpty { throw CommandFailure.invalidFiles(problems: problems.count) }
    try Output.line(checked + Strings(language).say("，没有问题", ", no problems"))
  }

  /// A number with its noun.
  private func count(_ number: Int, _ english: String, _ chinese: String) -> String {
    Strings(language).say(
      "\(number) \(chinese)", "\(number) \(english)\(number == 1 ? "" : "s")")
  }
}
