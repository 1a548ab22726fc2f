import PlanCore
import PlanViews

/// One row that can be chosen in a column, named so that it keeps its meaning
/// when the library is read anew.
package enum Node: Hashable, Sendable {
  /// A plan of the library.
  case plan(Identifier<Plan>)
  /// One of the lists beside a plan's initiatives.
  case section(PlanSection)
  /// An item of the plan that the path starts with.
  case item(ItemIdentifier)
  /// A place of the plan's region.
  case member(Identifier<Place>)
  /// The list of files that could not be read.
  case problems
  /// One problem, by its place in ``Library/problems``.
  case problem(Int)

  /// Whether it is one of a plan's sections.
  var isSection: Bool {
    if case .section = self { true } else { false }
  }
}

/// The lists of a plan that are not initiatives, in the order in which they are shown.
package enum PlanSection: String, CaseIterable, Hashable, Sendable {
  case projects
  case mechanisms
  case agreements
  case events
  case indicators
  case commitments
  case documents
  case members
  case people
  case context
  case sources

  /// The section that lists all items of a kind; `nil` for those that stand elsewhere.
  init?(of kind: ItemKind) {
    switch kind {
    case .project: self = .projects
    case .mechanism: self = .mechanisms
    case .agreement: self = .agreements
    case .event: self = .events
    case .indicator: self = .indicators
    case .commitment: self = .commitments
    case .document: self = .documents
    case .person: self = .people
    case .context: self = .context
    case .source: self = .sources
    // A place has its row among the members or leads to a project.
    case .plan, .initiative, .action, .place: return nil
    }
  }
}

/// One line of a column.
package struct Row: Equatable, Sendable {
  /// What it stands for, or `nil` for a heading, which cannot be chosen.
  package let node: Node?
  /// The words shown.
  package let title: String
  /// What kind of thing it is, for the badge and the mark.
  package let badge: Badge
  /// How far what lies below has come, for an initiative.
  let progress: InitiativeProgress?

  /// What stands beside the title.
  package enum Badge: Equatable, Sendable {
    case none
    /// How many rows lie below.
    case count(Int)
    /// What is reported and promised of the thing that the row is about.
    case standing(StandingSign, Status, String)
    /// A word or a figure.
    case text(String)
  }

  init(
    _ node: Node?, _ title: String, badge: Badge = .none, progress: InitiativeProgress? = nil
  ) {
    self.node = node
    self.title = title
    self.badge = badge
    self.progress = progress
  }
}
