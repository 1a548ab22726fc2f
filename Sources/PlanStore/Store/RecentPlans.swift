import PlanCore
import PlanLibrary
import Synchronization

/// The plans read last, so that going back and forth does not read them again.
final class RecentPlans: Sendable {
  /// The most plans to keep.
  static let limit = 8

  private struct Entry {
    let path: String
    let stamp: FileStamp
    let gazetteer: Gazetteer
    let plan: Plan
  }

  /// The entries, the last one used first.
  private let entries = Mutex<[Entry]>([])
  /// How long a stamp is too new to be reliable, in nanoseconds.
  private let racyAge: Int64

  init(racyAge: Int64 = FileStamp.racyAge) { self.racyAge = racyAge }

  /// The plan in a file.
  ///
  /// - Throws: The problems of the file.
  func plan(at path: String, gazetteer: Gazetteer) throws(LibraryProblem) -> Plan {
    if let plan = known(at: path, gazetteer) { return plan }
    let contents: StampedBytes
    do throws(LibraryProblem.Fault) {
      contents = try PlanLibrary.contents(ofFile: path)
    } catch {
      throw LibraryProblem(file: path, keyPath: "", fault: error)
    }
    let reading = PlanFileReader(gazetteer: gazetteer).read(contents.bytes, file: path)
    guard let plan = reading.plan else {
      throw reading.problems.first ?? LibraryProblem(file: path, keyPath: "", fault: .empty)
    }
    keep(plan, at: path, contents.stamp, gazetteer)
    return plan
  }

  /// The plan of a file, if it is kept and the file has not changed since.
  func known(at path: String, _ gazetteer: Gazetteer) -> Plan? {
    stamp(of: path).flatMap { kept(path, $0, gazetteer) }
  }

  /// Keeps a plan that has just been read, as the last one used.
  ///
  /// That of a young file is not kept: what was written right after the reading may have left the
  /// stamp as it was, which would not show when the file has grown old.
  func keep(_ plan: Plan, at path: String, _ stamp: FileStamp, _ gazetteer: Gazetteer) {
    let entry = Entry(path: path, stamp: stamp, gazetteer: gazetteer, plan: plan)
    entries.withLock { entries in
      entries.removeAll { $0.path == path }
      guard !stamp.isRacy(racyAge) else { return }
      entries.insert(entry, at: 0)
      if entries.count > Self.limit { entries.removeLast() }
    }
  }

  /// The plan of a file that has not changed since; it becomes the last one used.
  private func kept(_ path: String, _ stamp: FileStamp, _ gazetteer: Gazetteer) -> Plan? {
    entries.withLock { entries in
      guard let index = entries.firstIndex(where: { $0.path == path }),
        entries[index].stamp == stamp, entries[index].gazetteer == gazetteer
      else { return nil }
      let entry = entries.remove(at: index)
      entries.insert(entry, at: 0)
      return entry.plan
    }
  }
}
