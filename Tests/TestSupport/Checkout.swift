import Foundation

/// The checkout that the tests were built from.
package enum Checkout {
  /// Its top folder, which has the manifest.
  package static let root: URL = {
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while folder.path != "/",
      !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path)
    {
      folder.deleteLastPathComponent()
    }
    return folder
  }()

  /// The path of a file of the checkout.
  package static func path(_ name: String) -> String {
    root.appendingPathComponent(name).path
  }

  /// The text of a file of the checkout.
  package static func text(_ name: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
  }

  /// The complete example of the page about the format.
  package static func formatExample() throws -> String {
    let parts = try text("docs/format.md").components(separatedBy: "```yaml\n")
    let example = parts.last.flatMap { $0.components(separatedBy: "\n```").first }
    return (example ?? "") + "\n"
  }
}
