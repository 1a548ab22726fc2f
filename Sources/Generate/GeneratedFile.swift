import Foundation
import PlanBrowser

/// A file of this package that is made from data, never by hand.
struct GeneratedFile: Sendable {
  /// Where it goes, counted from the package's folder.
  let path: String
  /// Makes its text.
  let make: @Sendable () throws -> String
  /// Whether a committed text is whole, for what has inputs that no Debian package has.
  var isSealed: (@Sendable (String) -> Bool)?

  /// Every generated file; a new one is one more line here.
  static let all = [
    GeneratedFile(path: "Sources/PlanText/WidthTable+Generated.swift", make: widthTableSource),
    GeneratedFile(
      path: "Sources/PlanSearch/Folding/TraditionalTable+Generated.swift",
      make: traditionalTableSource),
    GeneratedFile(
      path: "Sources/PlanSearch/Folding/FoldingTable+Generated.swift", make: foldingTableSource),
    GeneratedFile(
      path: "Sources/PlanSearch/Pinyin/PinyinTable+Generated.swift", make: pinyinTableSource,
      isSealed: isSealedPinyinTable),
    GeneratedFile(path: "docs/keys.md") { KeyTable().markdown },
    GeneratedFile(path: "docs/json.md") { try JSONPage.markdown() },
    GeneratedFile(path: "docs/glossary.md", make: glossary),
  ]
}

/// Why a generated file could not be made.
enum GenerateError: Error {
  /// An input is not on this machine; `package` is the Debian package that has it.
  case missingInput(path: String, package: String)
  /// The PyPI package pypinyin is not on this machine.
  case missingPypinyin
  /// A line of an input is not of the expected form.
  case malformedLine(path: String, line: String)
  /// A tool that reads an input failed.
  case toolFailed(name: String, status: Int32)
}

/// Writes or checks `files`, tells about each, and returns the exit code.
///
/// A file whose inputs are not installed counts as failed, since nobody would
/// see that it had not been checked; the others are checked all the same. A
/// sealed file is held to its checksum then, and what was not checked is said.
func run(_ files: [GeneratedFile], onlyChecking: Bool) -> Int32 {
  var exitCode: Int32 = 0
  for file in files {
    do {
      let text = try file.make()
      let current = try? String(contentsOfFile: file.path, encoding: .utf8)
      if current == text { continue }
      if onlyChecking {
        report("\(file.path): stale; run `swift run metroplan-generate`")
        exitCode = 1
      } else {
        try text.write(toFile: file.path, atomically: true, encoding: .utf8)
        report("\(file.path): written")
      }
    } catch GenerateError.missingInput(let path, let package) {
      let advice = "\(path) is missing; install the Debian package \(package)"
      report("\(file.path): \(onlyChecking ? "not checked" : "not written"): \(advice)")
      exitCode = 2
    } catch GenerateError.missingPypinyin {
      let advice = "pypinyin is not installed (pip install pypinyin, or METROPLAN_PYPINYIN=folder)"
      let current = try? String(contentsOfFile: file.path, encoding: .utf8)
      switch (onlyChecking, file.isSealed?(current ?? "")) {
      case (false, _), (true, nil):
        report("\(file.path): \(onlyChecking ? "not checked" : "not written"): \(advice)")
        exitCode = 2
      case (true, true?):
        report("\(file.path): only its checksum was checked: \(advice)")
      case (true, false?):
        report("\(file.path): changed by hand, or older than PlaceReadings.swift: \(advice)")
        exitCode = max(exitCode, 1)
      }
    } catch {
      report("\(file.path): \(error)")
      exitCode = 2
    }
  }
  return exitCode
}

/// Prints one line on standard error.
func report(_ line: String) {
  FileHandle.standardError.write(Data((line + "\n").utf8))
}
