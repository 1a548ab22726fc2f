import Foundation

/// A text that a test compares with the one kept beside it.
package struct GoldenFile {
  /// Where it is kept.
  package let url: URL

  /// The golden file `name` in the folder `Golden` of the test file's target.
  package init(_ name: String, beside testFile: String = #filePath) {
    let target = URL(fileURLWithPath: testFile).pathComponents
      .dropFirst(Checkout.root.pathComponents.count).prefix(2).joined(separator: "/")
    url = Checkout.root.appendingPathComponent("\(target)/Golden/\(name)")
  }

  /// What differs, or `nil` when the text is as kept.
  ///
  /// With `RECORD_GOLDEN=1` in the environment the file is written again, and
  /// the answer still reports a difference, so that a recording run never passes.
  package func difference(from text: String) -> String? {
    let kept = try? String(contentsOf: url, encoding: .utf8)
    if kept == text { return nil }
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      do {
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: url, atomically: true, encoding: .utf8)
        return "recorded \(url.lastPathComponent); run again without RECORD_GOLDEN"
      } catch {
        return "cannot record \(url.lastPathComponent): \(error)"
      }
    }
    guard let kept else {
      return "\(url.lastPathComponent) is missing; record it with RECORD_GOLDEN=1\n\(text)"
    }
    return "\(url.lastPathComponent) differs\n--- kept\n\(kept)\n+++ now\n\(text)"
  }
}
