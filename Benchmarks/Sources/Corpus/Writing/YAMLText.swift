/// Writes YAML in block form, texts in double quotes.
struct YAMLText {
  private(set) var text = ""
  private var depth = 0
  /// Whether the next line begins an item of a list, with `- ` before it.
  private var beginsItem = false

  /// A text, which may be anything; left out when there is none.
  mutating func text(_ key: String, _ value: String?) {
    if let value { line(key, quoted(value)) }
  }

  /// A slug, code, date or number, which needs no quotes; left out when there is none.
  mutating func plain(_ key: String, _ value: (some CustomStringConvertible)?) {
    if let value { line(key, value.description) }
  }

  /// A list of texts on one line; left out when empty.
  mutating func texts(_ key: String, _ values: [String]) {
    if !values.isEmpty { line(key, "[" + values.map(quoted).joined(separator: ", ") + "]") }
  }

  /// A list of slugs or mappings on one line; left out when empty.
  mutating func plains(_ key: String, _ values: [some CustomStringConvertible]) {
    if !values.isEmpty {
      line(key, "[" + values.map(\.description).joined(separator: ", ") + "]")
    }
  }

  /// A mapping.
  mutating func mapping(_ key: String, _ write: (inout Self) -> Void) {
    line(key, nil)
    depth += 1
    write(&self)
    depth -= 1
  }

  /// A list of mappings; left out when empty.
  mutating func list<Item>(_ key: String, _ items: [Item], _ write: (inout Self, Item) -> Void) {
    guard !items.isEmpty else { return }
    line(key, nil)
    depth += 2
    for item in items {
      beginsItem = true
      write(&self, item)
    }
    depth -= 2
  }

  private mutating func line(_ key: String, _ value: String?) {
    let indent = depth - (beginsItem ? 1 : 0)
    text += String(repeating: "  ", count: indent) + (beginsItem ? "- " : "") + key + ":"
    if let value { text += " " + value }
    text += "\n"
    beginsItem = false
  }

  private func quoted(_ value: String) -> String {
    var text = "\""
    for scalar in value.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }
}
