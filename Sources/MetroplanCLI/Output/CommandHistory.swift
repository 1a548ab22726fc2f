import PlanPlatform
import PlanText

/// The lines of a prompt, kept from run to run.
///
/// `$XDG_STATE_HOME/metroplan/command-history`, or a file next to it, has one entry per line, the
/// oldest first. It is replaced whole, so that other browsers never see half of it. Errors are
/// ignored: unreadable lines are left out, and unwritable ones are lost.
struct CommandHistory: Sendable {
  /// The most lines to keep, and the longest line in characters.
  static let mostLines = 500
  static let longestLine = 1000
  private static let mostBytes = 1 << 20

  let path: String

  /// The history for an environment, or `nil` without a folder for it.
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

  /// Whether a line could have been typed: no control or invalid characters.
  private static func isWhole(_ line: String) -> Bool {
    line.count <= longestLine && line == line.sanitized() && !line.contains("\u{FFFD}")
  }

  /// Adds a line to the current content of the file.
  func append(_ line: String) {
    let kept = lines().filter { $0 != line }.suffix(Self.mostLines - 1)
    makeFolders(above: path)
    // A power cut may lose the last line, but waiting for the disk would be noticed.
    _ = try? FileWriter.write(
      .text((kept + [line]).joined(separator: "\n") + "\n"), to: path, replacing: true,
      syncing: false)
  }

  private func bytes() -> [UInt8] {
    (try? OpenFile(path).bytes(limit: Self.mostBytes)) ?? []
  }
}
