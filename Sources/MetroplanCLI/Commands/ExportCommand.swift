import ArgumentParser
import Glibc
import PlanBrowser
import PlanCore
import PlanExport
import PlanPlatform
import PlanStore

/// `metroplan export [PLAN]`: a plan, or the whole library, in a format for other programs.
struct ExportCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a plan or the whole library in another format.",
    discussion: ExportFormat.formats(of: .plans)
      .map { "\($0.rawValue): \($0.summary). " }.joined() + "See docs/output.md.")

  @Argument(
    help: ArgumentHelp("The plan; the whole library if not given.", valueName: "plan"))
  var plan: String?

  @Option(name: .long, help: "The format of the document.")
  var format = ExportFormat.markdown

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "Write a file instead of standard output, which '-' stands for.", valueName: "file"))
  var output: String?

  @Flag(name: .long, help: "Replace the file when there is one.")
  var force = false

  @Flag(name: .long, help: "A row for each statement, and not for each project (csv).")
  var statements = false

  @Flag(name: .long, help: "A row for each document that speaks of a project (csv).")
  var byDocument = false

  @Flag(name: .long, help: "Two pages of a plan (markdown).")
  var brief = false

  @OptionGroup var csvForm: CSVOptions
  @OptionGroup var days: DayOptions
  @OptionGroup var options: LibraryOptions

  var language: Language { options.language }

  func validate() throws {
    if statements, format != .csv { throw ValidationError("--statements needs --format csv.") }
    if brief, format != .markdown || plan == nil {
      throw ValidationError("--brief needs a plan and --format markdown.")
    }
    if format == .xlsx, output == nil, isatty(STDOUT_FILENO) == 1 {
      throw ValidationError("A workbook needs a file: name one with -o.")
    }
  }

  func run() throws {
    let content = try content()
    guard let output, output != "-" else { return try Output.write(content, to: STDOUT_FILENO) }
    // What a shell has opened already is no file to replace.
    if let descriptor = OpenFile.descriptor(named: output) {
      return try Output.write(content, to: descriptor, named: output)
    }
    do throws(FileWriter.Failure) {
      _ = try FileWriter.write(content, to: output, replacing: force)
    } catch {
      switch error {
      case .exists: throw CommandFailure.fileExists(path: output)
      // A finished text cannot be cancelled.
      case .cancelled: break
      case .system(let reason): throw CommandFailure.cannotWrite(path: output, reason: reason)
      }
    }
  }

  /// What was asked for.
  private func content() throws(CommandFailure) -> FileContent {
    let form = ExportForm(
      language, asOf: days.day, csv: csvForm.export, isByDocument: byDocument)
    // Of other plans a document needs only what they state, so that they are not read for it.
    if let plan, format == .markdown {
      let (library, store) = options.openCompactReportingProblems()
      let whole = try store.plan(named: library.plan(named: plan).id.rawValue)
      return .text(form.document(of: whole, in: library.replacing(whole), isBrief: brief))
    }
    let library = options.loadReportingProblems()
    let one = try plan.map { name throws(CommandFailure) in try library.plan(named: name) }
    if library.plans.isEmpty { throw .noPlans }
    let plans = one.map { [$0] } ?? library.plans
    if format == .xlsx {
      do throws(WorkbookExport.Failure) {
        return .bytes(try form.workbook(of: plans, in: library))
      } catch {
        throw .noWorkbook(error)
      }
    }
    if statements { return .text(form.csv.text(form.statements(of: plans, in: library))) }
    if format == .geojson {
      let features = try encoded {
        try GeoJSONExport.features(of: plans, in: library, asOf: days.day)
      }
      for remark in features.remarks { Output.complain(remark.describe(in: language)) }
      return .text(features.text)
    }
    let text = try encoded { try format.text(of: one, in: library, form) }
    guard let text else { throw .nothingToExport(format: format.rawValue) }
    return .text(text)
  }
}

extension ExportFormat: ExpressibleByArgument {
  package init?(argument: String) {
    guard let format = Self(rawValue: argument), format.contents.contains(.plans) else {
      return nil
    }
    self = format
  }

  package static var allValueStrings: [String] { formats(of: .plans).map(\.rawValue) }
}
