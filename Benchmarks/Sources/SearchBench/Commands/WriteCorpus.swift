import Corpus
import PlanCore
import PlanLibrary
import PlanSearch

extension Command {
  /// Writes the library as `metroplan` reads it, and the entries as other engines do.
  func writeCorpus(in workspace: Workspace, plans: Int) throws(BenchFailure) {
    let corpus = workspace.corpus(plans: plans)
    for folder in [workspace.folder, workspace.library, workspace.library + "/plans"] {
      try Files.makeFolder(folder)
    }
    try Files.write("", to: workspace.results)
    try Files.write("", to: workspace.entries)
    try Files.write(corpus.addedPlaces.yaml, to: workspace.library + "/places.yaml")

    var sample: [FoldedEntry] = []
    var summaries = ""
    var entryCount = 0
    var textBytes = 0
    for number in 0..<plans {
      guard let plan = corpus.plan(number) else { throw .noPlan(number) }
      try Files.write(plan.yaml, to: workspace.planFile(plan.id))
      summaries += PlanSummary(of: plan).line + "\n"
      let entries = FoldedEntry.entries(of: plan, gazetteer: corpus.gazetteer)
      if number < QuerySet.sample { sample += entries }
      entryCount += entries.count
      textBytes += entries.reduce(0) { $0 + $1.bytes }
      try Files.append(entries.map(\.line).joined(), to: workspace.entries)
    }
    try Files.write(summaries, to: workspace.summaries)
    var queries = QuerySet(sample)
    try Files.write(
      queries.make().map { $0.line + "\n" }.joined(), to: workspace.queries)
    try checkReading(of: corpus, in: workspace)
    try workspace.record("plans", Double(plans))
    try workspace.record("entries", Double(entryCount))
    try workspace.record("text.bytes", Double(textBytes))
    Console.say("\(plans) plans, \(entryCount) entries, \(textBytes / 1_000_000) MB of text")
  }

  /// Reads two plans back, which have to be what was written.
  private func checkReading(of corpus: Corpus, in workspace: Workspace) throws(BenchFailure) {
    for number in Set([0, corpus.count - 1]) {
      guard let plan = corpus.plan(number) else { throw .noPlan(number) }
      let reader = PlanFileReader(gazetteer: corpus.gazetteer)
      let file = workspace.planFile(plan.id)
      let reading = reader.read(try Files.read(file), file: file)
      guard reading.problems.isEmpty, reading.plan == plan else {
        let problems = reading.problems.map { $0.describe(in: .english) }
        throw .brokenLibrary(problems: problems.isEmpty ? ["\(file) reads otherwise"] : problems)
      }
    }
  }
}

extension FoldedEntry {
  /// The UTF-8 bytes of everything that is searched.
  var bytes: Int {
    title.utf8.count + aliases.reduce(0) { $0 + $1.utf8.count } + text.utf8.count
  }

  /// The entry on a line.
  ///
  /// A space, which no word of a query contains, separates aliases.
  var line: String { "\(title)\t\(aliases.joined(separator: " "))\t\(text)\n" }
}
