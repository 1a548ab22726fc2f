import Corpus
import PlanCore
import PlanLibrary

/// The folder of one size of the corpus.
struct Workspace {
  /// The folder, without a slash at its end.
  let folder: String
  /// The folder with the bundled plans and places, which `metroplan` reads before the corpus.
  let data: String

  /// The library: `places.yaml` and `plans/`.
  var library: String { folder + "/library" }
  /// The folded entries, one a line: title, aliases and text, separated by tabs.
  var entries: String { folder + "/entries.tsv" }
  /// The queries, one a line: set, kind and text, separated by tabs.
  var queries: String { folder + "/queries.tsv" }
  /// What lists show of the plans.
  var summaries: String { folder + "/summaries.tsv" }
  /// The segments, in order.
  var segments: String { folder + "/segments" }
  /// What was measured: name and value, separated by a tab.
  var results: String { folder + "/results.tsv" }
  /// `XDG_CACHE_HOME` of the program.
  var cache: String { folder + "/cache" }

  func planFile(_ plan: Identifier<Plan>) -> String { "\(library)/plans/\(plan).yaml" }

  /// The corpus, with the bundled places among its own.
  func corpus(plans: Int) -> Corpus {
    let bundle = LibraryLoader(folders: [LibraryFolder(path: data)]).load()
    return Corpus(count: plans, places: bundle.gazetteer.places)
  }

  /// Keeps a figure for the report.
  func record(_ name: String, _ value: Double) throws(BenchFailure) {
    try Files.append("\(name)\t\(value)\n", to: results)
  }

  /// Keeps the distribution of times, in milliseconds.
  func record(_ name: String, _ times: Percentiles) throws(BenchFailure) {
    try record(name + ".p50", times.at(50))
    try record(name + ".p99", times.at(99))
    try record(name + ".max", times.at(100))
  }
}
