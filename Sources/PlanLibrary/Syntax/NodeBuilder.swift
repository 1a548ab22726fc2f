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

    /// The lines of the first so many keys.
    private var table: [String: Int] = [:]
    private var tabled = 0

    init(position: Position, isMapping: Bool) {
      self.position = position
      self.isMapping = isMapping
      // One piece of memory for nearly every mapping.
      if isMapping { entries.reserveCapacity(8) }
    }

    /// The line of a key that is there already; a key that is hidden is none of the file's.
    ///
    /// Nearly every mapping has a few, among which looking is quicker than a hash of each.
    mutating func line(of key: String) -> Int? {
      guard key != Node.Scalar.hidden.text else { return nil }
      guard entries.count >= 16 else {
        // By index, as an element that is taken out is copied with its value.
        for index in entries.indices where entries[index].key.text == key {
          return entries[index].key.position.line
        }
        return nil
      }
      for index in tabled..<entries.count where table[entries[index].key.text] == nil {
        table[entries[index].key.text] = entries[index].key.position.line
      }
      tabled = entries.count
      return table[key]
    }

    var node: Node {
      Node(content: isMapping ? .mapping(entries) : .list(items), position: position)
    }
  }

  /// The tree, once its last part is there.
  private(set) var root: Node?
  private var containers: [Container] = []

  /// The line where the innermost mapping has a key already, or `nil`.
  mutating func line(of key: String) -> Int? {
    containers.isEmpty ? nil : containers[containers.count - 1].line(of: key)
  }

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
