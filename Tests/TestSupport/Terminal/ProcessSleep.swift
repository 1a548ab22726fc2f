import Foundation

/// Whether all processes of a session sleep: each thread waits for something to happen, none for
/// the disk, or for its turn on a busy machine.
///
/// - Parameter leader: The process that the session began with.
func isSessionAsleep(_ leader: pid_t) -> Bool {
  let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
  return processes.lazy.filter { pid_t($0) != nil }.allSatisfy { process in
    // State, parent, group, session; what has ended meanwhile has none.
    let fields = facts("/proc/\(process)/stat")
    guard fields.count > 3, fields[3] == "\(leader)" else { return true }
    let tasks = "/proc/\(process)/task"
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: tasks)) ?? []
    return threads.allSatisfy { thread in
      let state = facts("\(tasks)/\(thread)/stat").first
      return state != "R" && state != "D"
    }
  }
}

/// What a file of the kernel says behind the name of a program, which may have any signs in it.
private func facts(_ path: String) -> [Substring] {
  let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  return text.split(separator: ")").last?.split(separator: " ") ?? []
}
