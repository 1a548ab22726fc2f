import PlanCore

/// What a list is to be narrowed to.
package struct FilterQuestion: Equatable, Sendable {
  /// A row of the list.
  package struct Row: Equatable, Sendable {
    package let node: Node
    package let listed: ListedRow

    package init(node: Node, listed: ListedRow) {
      self.node = node
      self.listed = listed
    }
  }

  /// The path that the list lies below.
  package let path: [Node]
  /// The plan that its rows belong to, or `nil` for the list of plans.
  package let plan: Identifier<Plan>?
  /// All rows of the list that can be chosen.
  package let rows: [Row]
  /// The words and filters as typed.
  package let text: String

  package init(path: [Node], plan: Identifier<Plan>?, rows: [Row], text: String) {
    self.path = path
    self.plan = plan
    self.rows = rows
    self.text = text
  }
}

/// Which rows of a list pass.
package struct FilterAnswer: Equatable, Sendable {
  /// The path that the list lies below.
  package let path: [Node]
  /// The words and filters that were asked about.
  package let text: String
  package let passing: Set<Node>
  /// What to tell the reader about the query; usually nothing.
  package let notice: SearchNotice?
  /// The near words that were looked for too.
  package let added: [String]

  package init(
    path: [Node], text: String, passing: Set<Node>, notice: SearchNotice? = nil,
    added: [String] = []
  ) {
    self.path = path
    self.text = text
    self.passing = passing
    self.notice = notice
    self.added = added
  }
}

/// The rows of a list, which are to be put in order by name.
package struct NameQuestion: Equatable, Sendable {
  /// The path that the list lies below.
  package let path: [Node]
  /// The rows, with the names that they are shown with; as many of one as of the other.
  package let nodes: [Node]
  package let names: [String]

  package init(path: [Node], nodes: [Node], names: [String]) {
    self.path = path
    self.nodes = nodes
    self.names = names
  }
}
