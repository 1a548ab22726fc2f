import ArgumentParser
import PlanCore
import PlanLibrary

/// `metroplan validate [FILE…]`: what is wrong with plan files.
struct ValidateCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Check plan files.",
    discussion: """
      Prints every problem as file:line:column: key: what is wrong. Without files it \
      checks the whole library. Characters that nobody sees are warned of; --strict warns of \
      zero-width spaces too, and fails where there is a warning.
      """)

  @Argument(help: ArgumentHelp("The plan files to check.", valueName: "file"))
  var files: [String] = []

  @Flag(name: .long, help: "Warn of zero-width spaces too, and fail where there is a warning.")
  var strict = false

  @OptionGroup var options: LibraryOptions

  var language: Language { options.language }

  func run() throws {
    let problems: [LibraryProblem]
    let checked: String
    let loader = LibraryLoader(LibraryLocations.current(adding: options.library))
    let files = WordRuns.files(files)
    if files.isEmpty {
      let library = options.load()
      problems = library.problems
      checked = count(library.plans.count, "plan", "部规划")
    } else {
      problems = files.flatMap(loader.check)
      checked = count(files.count, "file", "个文件")
    }
    let warnings = (files.isEmpty ? loader.list().allFiles : files).flatMap(warnings)
    try Output.lines(problems.map { $0.describe(in: language) } + warnings)
    let count = problems.count + (strict ? warnings.count : 0)
    if count > 0 { throw CommandFailure.invalidFiles(problems: count) }
    let warned = warnings.isEmpty ? "" : warnedOf(warnings.count)
    try Output.line(checked + Strings(language).say("，没有问题", ", no problems") + warned)
  }

  private func warnedOf(_ number: Int) -> String {
    Strings(language).say("，\(number) 处提醒", ", \(number) warning\(number == 1 ? "" : "s")")
  }

  /// What a file has that nobody sees; a file that cannot be read has its problem already.
  private func warnings(of file: String) -> [String] {
    guard let bytes = try? contents(ofFile: file).bytes else { return [] }
    return InvisibleCharacters.found(in: bytes)
      .filter { strict || $0.treatment != .leftOutQuietly }
      .map { "\(file):\($0.line):\($0.column): \(describe($0))" }
  }

  private func describe(_ found: InvisibleCharacters.Finding) -> String {
    let digits = String(found.scalar, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let words = Strings(language)
    return found.treatment == .kept
      ? words.say("\(code) 是专用字符，多数字体没有", "\(code) is for private use, and few fonts have it")
      : words.say("\(code) 看不见，读取时略去", "\(code) cannot be seen and is left out")
  }

  /// A number with its noun.
  private func count(_ number: Int, _ english: String, _ chinese: String) -> String {
    Strings(language).say(
      "\(number) \(chinese)", "\(number) \(english)\(number == 1 ? "" : "s")")
  }
}
