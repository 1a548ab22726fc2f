import PlanCore

/// Every word that a Markdown or text export adds to those of the plan.
///
/// Each language is one value of this type, so that a missing translation does
/// not compile. Codes bring their own names; see ``PlanCore/Code``.
struct ExportStrings: Sendable {
  // Sections.
  let announcements: String
  let belts: String
  let members: String
  let notes: String
  let positioning: String
  let projectDetails: String
  let routes: String
  let sections: Sections
  /// The title of a document of several parts.
  let selection: String

  // Labels of facts and heads of columns.
  let aliases: String
  let byline: String
  let codeOfProject: String
  let date: String
  let documentNumber: String
  let due: String
  let ends: String
  let field: String
  let goal: String
  let group: String
  let growth: String
  let industry: String
  let issuer: String
  let kicker: String
  let kind: String
  let leads: String
  let memberProjects: String
  let mentions: String
  let mode: String
  let name: String
  let namedIn: String
  let note: String
  let parent: String
  let participants: String
  let parties: String
  let period: String
  let phase: String
  let place: String
  let places: String
  let plan: String
  let post: String
  let projects: String
  let provinces: String
  let publisher: String
  let rank: String
  let region: String
  let repostedBy: String
  let role: String
  let shortTitle: String
  let signed: String
  let source: String
  let stage: String
  let statements: String
  let status: String
  let stops: String
  let subject: String
  let unit: String
  let url: String
  let value: String

  // Marks inside a line.
  let inferred: String
  let inferredName: String
  let editorsName: String
  let via: String
  let wholeText: String
  let paragraph: Affix
  let parentheses: Affix
  let unitSpace: String
  let colon: String
  let comma: String

  /// The headings of the lists that plans consist of.
  struct Sections: Sendable {
    let projects: String
    let mechanisms: String
    let agreements: String
    let events: String
    let indicators: String
    let commitments: String
    let documents: String
    let people: String
    let context: String
    let sources: String
  }

  /// What goes before and after something.
  struct Affix: Sendable {
    let before: String
    let after: String

    init(_ before: String, _ after: String = "") {
      self.before = before
      self.after = after
    }

    /// `text` between the two.
    func around(_ text: String) -> String { before + text + after }
  }

  /// The words of `language`.
  static func words(in language: Language) -> ExportStrings {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}
