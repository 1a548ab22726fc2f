/// Builds the tree of a file from its parts in order.
struct NodeBuilder {
  /// A list or mapping that is open.
  private struct Container {
    let position: Position
    let isMapping: Bool
    var items: [Node] = []
    var entries: [(key: Node.Key, value: Node)] = []
    /// The key whose value comes next.
    var key: Node.Key?

    var node: Node {
      Node(content: isMapping ? .mapping(entries) : .list(items), position: position)
    }
  }

  /// The tree, once its last part is there.
  private(set) var root: Node?
  private var containers: [Container] = []

  /// Begins a list or a mapping.
  mutating func open(isMapping: Bool, at position: Position) {
    containers.append(Container(position: position, isMapping: isMapping))
  }

  /// Ends the innermost list or mapping.
  mutating func close() {
    if let last = containers.popLast() { add(last.node) }
  }

  /// Takes a single value, or a key where one is due.
  mutating func add(_ scalar: Node.Scalar, at position: Position) {
    if let last = containers.indices.last, containers[last].isMapping,
      containers[last].key == nil
    {
      containers[last].key = Node.Key(text: scalar.text, position: position)
    } else {
      add(Node(content: .scalar(scalar), position: position))
    }
  }

  private mutating func add(_ node: Node) {
    guard let last = containers.indices.last else {
      root = node
      return
    }
    if let key = containers[last].key {
      containers[last].entries.append((key, node))
      containers[last].key = nil
    } else {
      containers[last].items.append(node)
    }
  }
}
