import Glibc
import PlanBrowser
import PlanCore
import PlanPlatform
import PlanStore

/// Where a reader's last session on a library is kept: `$XDG_STATE_HOME/metroplan/sessions`, a file
/// for each library.
///
/// It is replaced whole, so that of several browsers on one library the last to end counts. Errors
/// and slow disks are ignored.
struct SessionFile: Sendable {
  /// Sessions are small; a larger file is not one.
  private static let mostBytes = 1 << 20
  /// The longest that quitting may wait for it.
  private static let patience = Duration.seconds(1)

  let path: String

  /// The file for the library of these folders, or `nil` without a folder for it.
  init?(environment: [String: String], library folders: [String]) {
    guard let state = UserFolders(environment: environment).state else { return nil }
    path = "\(state)/sessions/\(CacheLocation.name(ofLibraryIn: folders))"
  }

  /// The content of a session file.
  enum Content: Equatable {
    case session(BrowserSession)
    /// There is none.
    case nothing
    /// It is damaged or not a session.
    case foreign
  }

  func read() -> Content {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try OpenFile(path).bytes(limit: Self.mostBytes + 1)
    } catch {
      return error.number == ENOENT || error.number == ENOTDIR ? .nothing : .foreign
    }
    guard bytes.count <= Self.mostBytes, let text = String(validating: bytes, as: UTF8.self),
      let session = BrowserSession(text: text)
    else { return .foreign }
    return .session(session)
  }

  /// Keeps a session; gives up if the disk does not answer.
  func write(_ session: BrowserSession) {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    let text = session.text
    let isStarted = SystemThread.detach { [path, entrance = ends[1]] in
      makeFolders(above: path)
      _ = try? FileWriter.write(.text(text), to: path, replacing: true, syncing: false)
      close(entrance)
    }
    guard isStarted else { return }
    var waiting = pollfd(fd: ends[0], events: Int16(POLLIN), revents: 0)
    poll(&waiting, 1, CInt(Self.patience / .milliseconds(1)))
  }
}
