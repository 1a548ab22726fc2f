import PlanCore

/// Every word that the browser says, in one language.
///
/// A field without a value for a language does not compile.
package struct Strings: Equatable, Sendable {
  /// The language of all the fields.
  package let language: Language

  /// The top of the breadcrumb.
  let library: String
  /// The list of unreadable files.
  let problems: String
  /// The heading over the sections of a plan.
  let alsoInThisPlan: String
  /// What an item leads to.
  let related: String

  // Sections of a plan.
  let projects: String
  let mechanisms: String
  let agreements: String
  let events: String
  let indicators: String
  let commitments: String
  /// Governing and child plans.
  let documents: String
  /// Places of the region.
  let members: String
  let people: String
  /// Policies, resources, ideas.
  let context: String
  let sources: String

  /// The pane that shows a thing whole.
  let detail: String

  // Labels of the detail pane, and the headings among them.
  let kind: String
  let region: String
  let issuer: String
  let documentNumber: String
  let date: String
  let period: String
  let positioning: String
  /// The number of parts that a source announces.
  let announced: String
  let goal: String
  /// The label of an initiative's counts.
  let progress: String
  /// What is counted without a status.
  let noStatus: String
  let group: String
  let field: String
  let verb: String
  /// Stage and mode.
  let status: String
  let due: String
  let leads: String
  let places: String
  let aliases: String
  let route: String
  /// The mark of a stop that a line only passes.
  let via: String
  let industry: String
  let beltEnds: String
  let beltPlaces: String
  let beltMembers: String
  let partOf: String
  let parts: String
  let phase: String
  let projectCode: String
  let quantities: String
  /// The history of a promise.
  let statements: String
  let actions: String
  /// The projects of an action.
  let namedProjects: String
  /// The actions and events that name an item.
  let namedBy: String
  /// Other things an action names.
  let mentions: String
  let parties: String
  let signed: String
  let participants: String
  let subject: String
  let value: String
  let growth: String
  let rank: String
  let note: String
  let post: String
  let role: String
  let level: String
  let placeCode: String
  let successor: String
  let abolished: String
  let inPlan: String
  let publisher: String
  let repostedBy: String
  let byline: String
  let kicker: String
  let address: String
  let paragraphs: String
  let source: String

  /// The mark of what an editor concluded.
  let inferred: String
  /// A column without rows.
  let emptyColumn: String
  /// The screen without any plan.
  let emptyLibrary: String
  /// The label of the search box.
  let searchPrompt: String
  /// The empty search box.
  let searchHint: String
  /// The label of the progress of the index.
  let indexing: String
  /// The screen before the first plan has been read.
  let indexingFirst: String
  /// A plan that is being read.
  let opening: String
  /// A plan that cannot be read.
  let cannotOpen: String
  /// A search without result.
  let noHits: String
  let didYouMean: String
  /// The label of the export prompt.
  let exportPrompt: String
  /// The label of the path.
  let exportTo: String
  /// An export scope.
  let wholePlan: String
  /// The question before a file is replaced.
  let overwrite: String
  /// The answer to an empty path.
  let emptyPath: String
  /// The start of a failure.
  let exportFailed: String
  /// The start of a success.
  let exportWritten: String
  /// Said when an export is called off.
  let exportCancelled: String
  /// The answer to n without a search.
  package let noSearchYet: String
  /// The start of the answer to a mark that was set; its name follows.
  let markSet: String
  /// The start of the answer to a mark that is not set; its name follows.
  let noMark: String
  /// The answers to a step beyond the history of jumps.
  let noPlaceBefore: String
  let noPlaceAfter: String
  /// The answers to a step beyond the level above.
  let firstOfLevel: String
  let lastOfLevel: String
  /// The answer to picking a row that is no item.
  let cannotPick: String
  let picksCleared: String
  /// The label of a list's filter.
  let filter: String
  /// Said when a filter has been taken away.
  let filterRemoved: String
  /// Said when a jump has taken a filter away that hid its goal.
  let filterLifted: String
  /// The label of the search in the detail.
  let find: String
  /// Said when that search goes on around an end.
  let foundFromStart: String
  let foundFromEnd: String
  /// A list of which nothing passes.
  let noRowPasses: String
  /// The title of the command line's list; a number follows.
  let paletteTitle: String
  /// The title of the help screen.
  let helpTitle: String
  // Views across plans.
  let sortBy: String
  let groupBy: String
  /// The entry for the table's own order.
  let listedOrder: String
  /// The entry for no groups.
  let noGroups: String
  /// The group of what is not known.
  let unknownGroup: String
  /// The label of the progress of a view.
  let reading: String
  /// A view whose plans are being read.
  let readingPlans: String
  /// The answer to opening what is gone.
  let goneFromLibrary: String
  /// Said when a line is too long.
  package let textCut: String
}
