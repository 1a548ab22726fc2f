import PlanLibrary
import Testing

@testable import PlanStore

/// Hours, in nanoseconds: far more than a test can take.
private let hour: Int64 = 3_600_000_000_000

/// A stamp with times so many hours from now; a time far away says nothing.
private func stamp(modified: Int64 = -1_000, changed: Int64 = -1_000) -> FileStamp {
  let now = FileStamp.now
  return FileStamp(size: 1, modified: now + modified * hour, changed: now + changed * hour)
}

@Test func `a stamp may miss a change when either of its times is young, or still to come`() {
  // A file from a machine whose clock is ahead has a time to come.
  for young: Int64 in [-1, 0, 1] {
    #expect(stamp(modified: young).isRacy(2 * hour), "\(young)")
    #expect(stamp(changed: young).isRacy(2 * hour), "\(young)")
    #expect(stamp(modified: young, changed: young).isRacy(2 * hour), "\(young)")
  }
  for old: Int64 in [-1_000, -3, 3, 1_000] {
    #expect(!stamp(modified: old, changed: old).isRacy(2 * hour), "\(old)")
  }
  #expect(!stamp(modified: -1, changed: -1).isRacy(0))
}

@Test func `the age that is trusted is longer than the slowest clock of a file system ticks`() {
  #expect(FileStamp.racyAge == 2_000_000_000)
}

@Test func `a folder may have missed a name when it or its folder plans is young`() {
  let (old, young) = (stamp(), stamp(changed: 0))
  #expect(!FolderStamps(folder: old, plans: old).areRacy(hour))
  #expect(!FolderStamps(folder: old, plans: nil).areRacy(hour))
  #expect(FolderStamps(folder: young, plans: old).areRacy(hour))
  #expect(FolderStamps(folder: young, plans: nil).areRacy(hour))
  #expect(FolderStamps(folder: old, plans: young).areRacy(hour))
}

@Test func `what is too young to be trusted is stored with times that no file has`() {
  let (old, young) = (stamp(), stamp(modified: 0))
  #expect(old.ifOld(hour) == old)
  let stored = young.ifOld(hour)
  #expect(stored.size == young.size)
  #expect(stored.modified == .min && stored.changed == .min)
}
