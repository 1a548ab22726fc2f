import ArgumentParser
import PlanCore
import PlanLibrary

/// `metroplan validate [FILE…]`: what is wrong with plan files.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Check plan files.",
    discussion: """
      Prints every problem as file:line:column: key: what is wrong. Without files it \
      checks the whole library.
      """)

  @Argument(help: ArgumentHelp("The plan files to check.", valueName: "file"))
  var files: [String] = []

  @OptionGroup var options: LibraryOptions

  func run() throws {
    let problems: [LibraryProblem]
    let checked: Int
    if files.isEmpty {
      let library = options.load()
      problems = library.problems
      checked = library.plans.count
    } else {
      let loader = LibraryLoader(LibraryLocations.current(adding: options.library))
      problems = files.flatMap(loader.check)
      checked = files.count
    }
    for problem in problems { try Output.line(problem.describe(in: .current)) }
    if !problems.isEmpty { throw CommandFailure.invalidFiles(problems: problems.count) }
    try Output.line(
      Language.current == .chinese ? "\(checked) 个文件，没有问题" : "\(checked) files, no problems")
  }
}
