import ArgumentParser
import PlanCore
import PlanLibrary

/// `metroplan validate [FILE…]`: what is wrong with plan files.
struct ValidateCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Check plan files.",
    discussion: """
      Prints every problem as file:line:column: key: what is wrong. Without files it \
      checks the whole library. A warning is something to look at again: characters that \
      nobody sees, project codes that two projects have or that are none. --strict warns of \
      zero-width spaces too, and fails where there is a warning.
      """)

  @Argument(help: ArgumentHelp("The plan files to check.", valueName: "file"))
  var files: [String] = []

  @Flag(name: .long, help: "Warn of zero-width spaces too, and fail where there is a warning.")
  var strict = false

  @OptionGroup var options: LibraryOptions

  var language: Language { options.language }

  func run() throws {
    var found: [LibraryProblem]
    let checked: String
    let files = WordRuns.files(files)
    if files.isEmpty {
      let library = options.load()
      found = library.problems + library.warnings
      checked = count(library.plans.count, "plan", "部规划")
    } else {
      let loader = LibraryLoader(LibraryLocations.current(adding: options.library))
      found = loader.check(files)
      checked = count(files.count, "file", "个文件")
    }
    if !strict {
      found.removeAll {
        if case .invisibleCharacter(let scalar) = $0.fault {
          InvisibleCharacters.isQuiet(scalar)
        } else {
          false
        }
      }
    }
    try Output.lines(found.lazy.map { $0.describe(in: language) })
    let warnings = found.count { $0.fault.isWarning }
    let problems = strict ? found.count : found.count - warnings
    if problems > 0 { throw CommandFailure.invalidFiles(problems: problems) }
    let words = Strings(language)
    let conclusion =
      warnings == 0
      ? words.say("，没有问题", ", no problems")
      : words.say("，\(warnings) 处提醒", ", \(warnings) warning\(warnings == 1 ? "" : "s")")
    try Output.line(checked + conclusion)
  }

  /// A number with its noun.
  private func count(_ number: Int, _ english: String, _ chinese: String) -> String {
    Strings(language).say(
      "\(number) \(chinese)", "\(number) \(english)\(number == 1 ? "" : "s")")
  }
}
