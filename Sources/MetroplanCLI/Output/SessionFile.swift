import Glibc
import PlanBrowser
import PlanCore
import PlanStore
import PlanTerminal

/// Where a reader's last session on a library is kept: `$XDG_STATE_HOME/metroplan/sessions`, a file
/// for each library.
///
/// It is replaced whole, so that of several browsers on one library the last one to end is
/// remembered. Nothing ever fails or waits because of it.
struct SessionFile: Sendable {
  /// Sessions are small; whatever is larger is something else.
  private static let mostBytes = 1 << 20
  /// The longest that ending may take because of it.
  private static let patience = Duration.seconds(1)

  let path: String

  /// The file for the library of these folders, or `nil` without a folder for it.
  init?(environment: [String: String], library folders: [String]) {
    guard let state = StateFolder.path(in: environment) else { return nil }
    path = "\(state)/sessions/\(CacheLocation.name(ofLibraryIn: folders))"
  }

  /// What a file holds.
  enum Content: Equatable {
    case session(BrowserSession)
    /// There is none.
    case nothing
    /// It is damaged, or no session.
    case foreign
  }

  func read() -> Content {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return errno == ENOENT || errno == ENOTDIR ? .nothing : .foreign }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= Self.mostBytes {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      guard count >= 0 else { return .foreign }
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    guard bytes.count <= Self.mostBytes, let text = String(validating: bytes, as: UTF8.self),
      let session = BrowserSession(text: text)
    else { return .foreign }
    return .session(session)
  }

  /// Keeps a session; gives up where the disk does not answer.
  func write(_ session: BrowserSession) {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    let text = session.text
    let isStarted = SystemThread.detach { [path, entrance = ends[1]] in
      StateFolder.makeFolders(above: path)
      _ = try? FileWriter.write(text, to: path, replacing: true, syncing: false)
      close(entrance)
    }
    guard isStarted else { return }
    var waiting = pollfd(fd: ends[0], events: Int16(POLLIN), revents: 0)
    poll(&waiting, 1, CInt(Self.patience / .milliseconds(1)))
  }
}

/// The folder for what the program keeps from run to run.
enum StateFolder {
  /// `$XDG_STATE_HOME/metroplan`, of which a relative path does not count, else
  /// `~/.local/state/metroplan`; `nil` without a home.
  static func path(in environment: [String: String]) -> String? {
    let home = environment["HOME"].flatMap { $0.isEmpty ? nil : "\($0)/.local/state" }
    let set = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (set ?? home).map { "\($0)/metroplan" }
  }

  /// Makes the folders above a file, for the reader alone as XDG asks.
  static func makeFolders(above path: String) {
    for (index, character) in zip(path.indices, path)
    where character == "/" && index > path.startIndex { mkdir(String(path[..<index]), 0o700) }
  }
}
