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
  /// A section.
  let projects: String
  /// A section.
  let mechanisms: String
  /// A section.
  let agreements: String
  /// A section.
  let events: String
  /// A section.
  let indicators: String
  /// A section.
  let commitments: String
  /// A section: governing and child plans.
  let documents: String
  /// A section: places of the region.
  let members: String
  /// A section.
  let people: String
  /// A section: policies, resources, ideas.
  let context: String
  /// A section.
  let sources: String
  /// The pane that shows a thing whole.
  let detail: String
  /// A label.
  let kind: String
  /// A label.
  let region: String
  /// A label.
  let issuer: String
  /// A label.
  let documentNumber: String
  /// A label.
  let date: String
  /// A label.
  let period: String
  /// A label.
  let positioning: String
  /// A label: the number of parts that a source announces.
  let announced: String
  /// A label.
  let goal: String
  /// A label.
  let group: String
  /// A label.
  let field: String
  /// A label.
  let verb: String
  /// A label: stage and mode.
  let status: String
  /// A label.
  let due: String
  /// A label.
  let leads: String
  /// A label.
  let places: String
  /// A label.
  let aliases: String
  /// A label.
  let route: String
  /// The mark of a stop that a line only passes.
  let via: String
  /// A label.
  let industry: String
  /// A label.
  let beltEnds: String
  /// A label.
  let beltMembers: String
  /// A label.
  let partOf: String
  /// A heading.
  let parts: String
  /// A label.
  let phase: String
  /// A label.
  let projectCode: String
  /// A heading.
  let quantities: String
  /// A heading: the history of a promise.
  let statements: String
  /// A heading.
  let actions: String
  /// A heading: the projects of an action.
  let namedProjects: String
  /// A heading: the actions that name an item.
  let namedBy: String
  /// A heading: other things an action names.
  let mentions: String
  /// A label.
  let parties: String
  /// A label.
  let signed: String
  /// A label.
  let participants: String
  /// A label.
  let subject: String
  /// A label.
  let value: String
  /// A label.
  let growth: String
  /// A label.
  let rank: String
  /// A label.
  let note: String
  /// A label.
  let post: String
  /// A label.
  let role: String
  /// A label.
  let level: String
  /// A label.
  let placeCode: String
  /// A label.
  let successor: String
  /// A label.
  let abolished: String
  /// A label.
  let inPlan: String
  /// A label.
  let publisher: String
  /// A label.
  let repostedBy: String
  /// A label.
  let byline: String
  /// A label.
  let kicker: String
  /// A label.
  let address: String
  /// A heading.
  let paragraphs: String
  /// A label.
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
  /// A search without result.
  let noHits: String
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
  /// The title of the help screen.
  let helpTitle: String
  /// Said when a line is too long.
  package let textCut: String
  /// The end of the message about bad files, after their number.
  let filesWithProblems: String
}
