import PlanPlatform
import PlanText

/// The lines of a prompt, kept from run to run.
///
/// `$XDG_STATE_HOME/metroplan/command-history`, or a file beside it, has a line each, the oldest first. It is replaced
/// whole, so that browsers beside each other never see half of it. Nothing ever fails because of
/// it: what cannot be read is left out, and what cannot be written is forgotten.
struct CommandHistory: Sendable {
  /// The most lines kept, and the longest one, in characters.
  static let mostLines = 500
  static let longestLine = 1000
  private static let mostBytes = 1 << 20

  let path: String

  /// The history of an environment, or `nil` without a folder for it.
  ///
  /// - Parameter name: the name of the file.
  init?(environment: [String: String], name: String = "command-history") {
    guard let folder = UserFolders(environment: environment).state else { return nil }
    path = "\(folder)/\(name)"
  }

  /// The lines of earlier runs, each once, the newest last.
  func lines() -> [String] {
    let lines = String(decoding: bytes(), as: UTF8.self).split(separator: "\n").map(String.init)
    var seen: Set<String> = []
    var newest: [String] = []
    for line in lines.reversed() where Self.isWhole(line) && seen.insert(line).inserted {
      newest.append(line)
      if newest.count == Self.mostLines { break }
    }
    return newest.reversed()
  }

  /// Whether a line may have been typed: no controls, nothing that was no text.
  private static func isWhole(_ line: String) -> Bool {
    line.count <= longestLine && line == line.sanitized() && !line.contains("\u{FFFD}")
  }

  /// Adds a line to what the file holds by now.
  func append(_ line: String) {
    let kept = lines().filter { $0 != line }.suffix(Self.mostLines - 1)
    makeFolders(above: path)
    // Losing the last line with the power is no harm; waiting for the disk would be felt.
    _ = try? FileWriter.write(
      .text((kept + [line]).joined(separator: "\n") + "\n"), to: path, replacing: true,
      syncing: false)
  }

  private func bytes() -> [UInt8] {
    (try? OpenFile(path).bytes(limit: Self.mostBytes)) ?? []
  }
}
