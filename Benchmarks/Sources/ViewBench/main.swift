import PlanBrowser
import PlanCore
import PlanViews

// Measures the views across plans; see Benchmarks/README.md. `bench-views 100000 1000000`

let sizes = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let today = PartialDate(year: 2024, month: 6, day: 1)
print("| rows | view | | p50 ms | p99 ms | max ms |\n| --- | --- | --- | --- | --- | --- |")
for size in sizes.isEmpty ? [100_000] : sizes {
  guard let today else { break }
  for view in [PlanView.projects, .timeline] {
    // Each project has a row of its own, and on the timeline most have two.
    let library = MadeLibrary.library(projects: view == .projects ? size : size * 3 / 5)
    let factory = ViewFactory(.chinese, asOf: today, folding: { $0 })
    var table = ColumnTable(columns: [])
    let gathering = Times(of: 1) {
      table = factory.content(of: view, library).table
    }
    ViewBench(
      view: view, table: table, catalog: Catalog(of: library), asOf: today, gathering: gathering
    ).run()
  }
}
