import PlanCore

/// Every word that the views add to those of the plans.
///
/// Each language is one value of this type, so that a missing translation does
/// not compile. Codes bring their own names; see ``PlanCore/Code``.
package struct AcrossStrings: Sendable {
  // Heads of columns.
  package let name: String
  package let kind: String
  package let places: String
  package let place: String
  package let stage: String
  package let mode: String
  package let date: String
  package let plan: String
  package let plans: String
  package let item: String
  package let by: String
  package let verb: String
  package let due: String
  package let source: String
  package let certainty: String
  package let marks: String
  package let repeatedTargets: String
  package let slips: String
  package let contradictions: String
  package let lastWord: String
  package let months: String
  package let role: String
  package let title: String
  package let precision: String
  package let state: String
  package let subject: String
  package let value: String
  package let unit: String
  package let period: String
  package let growth: String
  package let bar: String
  package let rank: String
  package let group: String
  package let count: String
  package let field: String
  /// A field of the plan format, which is not one of policy.
  package let formatField: String
  package let initiatives: String
  package let projects: String
  package let onlyHere: String
  package let shared: String
  package let change: String
  package let significance: String
  package let before: String
  package let after: String
  package let id: String
  package let party: String
  package let reason: String

  // Headings and marks.
  package let aliases: String
  package let appearances: String
  package let statements: String
  package let related: String
  package let commitments: String
  package let links: String
  package let roles: String
  package let belongsTo: String
  package let nothingSaid: String
  package let unknown: String
  package let inferred: String
  package let overdue: String
  package let ahead: String
  package let nothing: String
  package let comparable: String
  package let differentPeriods: String
  package let noInitiative: String
  package let stillOpen: String
  package let noChanges: String
  package let library: String

  // Lines and the map.
  package let lineStyle: String
  /// The length as the crow flies.
  package let kilometres: String
  package let via: String
  package let notDrawn: String
  package let orderNotStated: String
  package let noCoordinates: String
  /// What the lengths are, and what they are not.
  package let straightLines: String
  package let north: String
  package let belt: String

  // Places.
  package let level: String
  package let prefecture: String
  package let province: String
  package let items: String
  package let lines: String

  package let separator: String
  package let colon: String

  /// The words of `language`.
  package static func words(in language: Language) -> AcrossStrings {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}
