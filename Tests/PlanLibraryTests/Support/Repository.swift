import Foundation

/// The checkout that the tests were built from.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The path of a file of the checkout.
  static func path(_ name: String) -> String {
    root.appendingPathComponent(name).path
  }

  /// The text of a file of the checkout.
  static func text(_ name: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
  }

  /// The complete example of the page about the format.
  static func formatExample() throws -> String {
    let parts = try text("docs/plan-format.md").components(separatedBy: "```yaml\n")
    let example = parts.last.flatMap { $0.components(separatedBy: "\n```").first }
    return (example ?? "") + "\n"
  }
}
