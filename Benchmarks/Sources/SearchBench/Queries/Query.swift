/// A query of the benchmark.
struct Query: Hashable {
  /// What it is asked for.
  enum Group: String {
    /// Literal words, which the other search engines are asked too.
    case words
    /// Pinyin, first letters and filters, which only we have.
    case readings
  }

  let group: Group
  /// What kind of query it is, for people: `2-rare`.
  let kind: String
  let text: String

  /// The query on a line.
  var line: String { "\(group.rawValue)\t\(kind)\t\(text)" }

  init(_ group: Group, _ kind: String, _ text: String) {
    self.group = group
    self.kind = kind
    self.text = text
  }

  /// Reads what ``line`` wrote.
  init?(line: String) {
    let cells = line.split(separator: "\t").map(String.init)
    guard cells.count == 3, let group = Group(rawValue: cells[0]) else { return nil }
    self.init(group, cells[1], cells[2])
  }
}

extension [Query] {
  /// What the box holds after every keystroke of every query, each text once.
  var keystrokes: [String] {
    var seen: Set<String> = []
    return flatMap { query in query.text.indices.map { String(query.text[...$0]) } }
      .filter { !$0.allSatisfy { $0 == " " } && seen.insert($0).inserted }
  }
}
