import ArgumentParser
import PlanCache
import PlanCore
import PlanExport

/// `metroplan export PLAN`: a plan as a document.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a plan as Markdown.")

  /// What can be written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case markdown
  }

  @Argument(help: ArgumentHelp("The plan; see 'metroplan list'.", valueName: "plan"))
  var plan: String

  @Option(name: .long, help: "The format of the document.")
  var format = Format.markdown

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "Write a file instead of standard output, which '-' stands for.", valueName: "file"))
  var output: String?

  @Flag(name: .long, help: "Replace the file when there is one.")
  var force = false

  @OptionGroup var options: LibraryOptions

  func run() throws {
    let store = options.storeReportingProblems()
    let plan = try store.plan(named: plan)
    let text =
      switch format {
      case .markdown:
        MarkdownExport(gazetteer: store.catalog.gazetteer, language: .current).plan(plan)
      }
    guard let output, output != "-" else {
      try Output.write(text)
      return
    }
    do throws(FileWriter.Failure) {
      _ = try FileWriter.write(text, to: output, replacing: force)
    } catch {
      switch error {
      case .exists: throw CommandFailure.fileExists(path: output)
      case .system(let reason): throw CommandFailure.cannotWrite(path: output, reason: reason)
      }
    }
  }
}
