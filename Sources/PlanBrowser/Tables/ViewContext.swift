import PlanCore
import PlanText
import PlanViews

/// What the views across plans see of the browser.
struct ViewContext {
  let display: DisplayState
  let layout: Layout
  let catalog: Catalog
  /// The progress of the index while it is being built.
  let progress: IndexingProgress?
  /// What is picked.
  let exports: ExportState
  /// The list of plans, and the chosen plan.
  let planRows: PlanRows
  let chosenPlan: Identifier<Plan>?
  /// Where going back from a table leads; `nil` where the reader began, for the plans.
  let wayBack: Location?

  var words: Strings { display.words }
  var meter: ColumnMeter { display.meter }
  var size: Size { display.size }
}

/// What a view across plans wants from the browser.
enum ViewAction {
  case say(Message)
  case effect(BrowserEffect)
  /// Carries out a command that all panes and views share.
  case perform(Command, count: Int?)
  /// Opens a prompt.
  case ask(any Prompt)
  /// Asks what to narrow the table to.
  case askFilter
  /// Opens what a row is about.
  case open(RowTarget)
  case show(BrowserView)
  case clearPicks
  /// A click has opened something; a second click there completes a double click.
  case endDoubleClick
}

extension ViewAction {
  static func effects(_ effects: [BrowserEffect]) -> [ViewAction] { effects.map { .effect($0) } }
}
