import PlanCore

/// Which thing belongs to which, to find those that belong to themselves.
struct ParentTable {
  private struct Link {
    let parent: String
    /// The number of the link in the file.
    let number: Int
    /// Where the parent is written.
    let value: Value
  }

  private var links: [String: Link] = [:]
  private var children: [String] = []

  /// Notes that `child` belongs to `parent`, which is written at `value`.
  mutating func add(_ child: String?, parent: String?, at value: Value?) {
    guard let child, let parent, let value, links[child] == nil else { return }
    links[child] = Link(parent: parent, number: children.count, value: value)
    children.append(child)
  }

  /// Reports each cycle once, at the first of its members in the file.
  func checkCycles() {
    var visited: Set<String> = []
    for child in children where !visited.contains(child) {
      var path: [String] = []
      var places: [String: Int] = [:]
      var next = child
      while let link = links[next], visited.insert(next).inserted {
        places[next] = path.count
        path.append(next)
        next = link.parent
      }
      if let start = places[next] { reportCycle(Array(path[start...])) }
    }
  }

  private func reportCycle(_ members: [String]) {
    let firstLink = members.enumerated().compactMap { offset, slug in
      links[slug].map { (offset, $0) }
    }.min { $0.1.number < $1.1.number }
    guard let (offset, link) = firstLink else { return }
    let circle = Array(members[offset...] + members[..<offset])
    link.value.report(.conflict(.cycle(circle + circle.prefix(1))))
  }
}
