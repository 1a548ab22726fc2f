import ArgumentParser
import Glibc
import PlanConfig
import PlanCore
import PlanExport
import PlanSearch
import PlanViews

/// The options of every command that shows a view across plans.
struct ViewOptions: ParsableArguments {
  @OptionGroup var library: LibraryOptions

  @Flag(name: .long, help: "Print JSON; see docs/json.md.")
  var json = false

  @Flag(name: .long, help: "Print comma-separated values.")
  var csv = false

  @OptionGroup var csvForm: CSVOptions

  /// The language of the output.
  var language: Language { library.language }

  func validate() throws {
    if json, csv { throw ValidationError("--json and --csv exclude each other.") }
  }

  /// How the view names what it shows: programs can ask for codes.
  func names(of library: Library) -> ViewNames {
    csv && csvForm.codes ? ViewNames(codesOf: library) : ViewNames(of: library, in: language)
  }

  /// Prints a view in the form asked for.
  ///
  /// - Parameters:
  ///   - encode: The view as JSON.
  ///   - data: The view as a table for other programs.
  ///   - text: The lines for a reader.
  func print(
    json encode: () throws -> String, data: () -> DataTable, text: () -> [String]
  ) throws(CommandFailure) {
    if json {
      try Output.write(encoded(encode))
    } else if csv {
      try Output.write(csvForm.export.text(data()))
    } else {
      try Output.lines(text())
    }
  }
}

/// How comma-separated values are written.
struct CSVOptions: ParsableArguments {
  @Flag(
    name: .long, help: "Begin comma-separated values with a byte order mark, as Excel needs it.")
  var bom = false

  @Flag(name: .long, help: "Head columns of comma-separated values with names for programs.")
  var codes = false

  /// The form asked for here or in the configuration.
  var export: CSVExport {
    CSVExport(
      hasMark: bom || ConfigurationFile().configuration.marksCSV, usesCodes: codes)
  }
}

extension DataTable {
  /// All rows of a view.
  init(_ table: ColumnTable, _ names: ViewNames) {
    self = ViewData(table, in: names.language).whole
  }
}

/// The option of commands that depend on the date.
struct DayOptions: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "The day on which targets count as overdue; today if not given.", valueName: "date"))
  var asOf: PartialDate?

  /// The day that counts.
  var day: PartialDate { asOf ?? Clock.today }
}

extension PartialDate: ExpressibleByArgument {
  /// Reads `2021`, `2021-04` or `2021-04-12`.
  public init?(argument: String) { self.init(argument) }
}

/// Only here does the program ask for the date.
enum Clock {
  /// Today in the time zone of the process.
  static var today: PartialDate {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    let date = PartialDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    guard let date else { preconditionFailure("the C library gave no date") }
    return date
  }
}
