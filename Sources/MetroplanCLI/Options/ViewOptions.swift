import ArgumentParser
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

  /// The language that the command answers in.
  var language: Language { library.language }

  func validate() throws {
    if json, csv { throw ValidationError("--json and --csv exclude each other.") }
  }

  /// Prints a view in the form asked for.
  ///
  /// - Parameters:
  ///   - encode: The view as JSON.
  ///   - table: The view as a table.
  ///   - text: The lines for a reader.
  func print(
    json encode: () throws -> String, table: () -> ViewTable, text: () -> [String]
  ) throws(CommandFailure) {
    if json {
      try Output.write(encoded(encode))
    } else if csv {
      try Output.write(CSVExport.text(table()))
    } else {
      try Output.lines(text())
    }
  }
}

/// The option of commands for which it matters what day it is.
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
