import PlanBrowser
import PlanCore
import PlanText
import PlanViews

extension BrowserState {
  /// A browser as of the day of the samples.
  package init(
    catalog: Catalog, open: [Plan] = [], isIndexing: Bool = false, language: Language, size: Size,
    plan: Identifier<Plan>? = nil, keymap: Keymap = .standard,
    meter: ColumnMeter = ColumnMeter(), notice: String? = nil, commandHistory: [String] = [],
    pipeHistory: [String] = [], session: BrowserSession? = nil,
    remark: String? = nil, reportsMouse: Bool = true
  ) {
    self.init(
      catalog: catalog, open: open, asOf: ViewFactory.sampleDay, isIndexing: isIndexing,
      language: language, size: size, plan: plan, keymap: keymap, meter: meter, notice: notice,
      commandHistory: commandHistory, pipeHistory: pipeHistory, session: session, remark: remark,
      reportsMouse: reportsMouse)
  }

  /// A browser on a library that has been read whole, as of the day of the samples.
  package init(
    library: Library, language: Language, size: Size, plan: Identifier<Plan>? = nil,
    keymap: Keymap = .standard, meter: ColumnMeter = ColumnMeter()
  ) {
    self.init(
      library: library, asOf: ViewFactory.sampleDay, language: language, size: size, plan: plan,
      keymap: keymap, meter: meter)
  }
}
