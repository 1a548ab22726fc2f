import Foundation
import TestSupport

/// The Swift files below a folder of the checkout, in order.
func swiftFiles(in folder: String) -> [URL] {
  files(in: folder) { $0.pathExtension == "swift" }
}

/// The files below a folder of the checkout that meet a condition, in order; none of a build's.
func files(in folder: String, where isWanted: (URL) -> Bool) -> [URL] {
  let all = FileManager.default.enumerator(
    at: Checkout.root.appendingPathComponent(folder), includingPropertiesForKeys: nil,
    options: .skipsHiddenFiles)
  return (all?.allObjects as? [URL] ?? []).filter(isWanted).sorted { $0.path < $1.path }
}

/// The path of a file within the checkout.
func shortPath(_ file: URL) -> String {
  String(file.path.dropFirst(Checkout.root.path.count + 1))
}
