import PlanCore
import PlanIndex
import PlanLibrary
import PlanPlatform

extension LibraryWork {
  /// The plans that are in memory at once.
  private static let batch = 16
  /// The files after which what is known is published, whether a segment is ready or not.
  private static let step = 64

  /// Reads what has to be read and keeps it.
  ///
  /// - Parameters:
  ///   - progress: Told of every file that is done.
  ///   - publish: Given what is ready, several times a second.
  /// - Returns: Whether anything else is known now.
  mutating func update(
    progress: (_ done: Int, _ total: Int) -> Void, publish: (Snapshot) -> Void
  ) -> Bool {
    if let unchanged, !isUnsaved, !unchanged.isToBeMerged, !unchanged.isDamaged { return false }
    lookAtFiles()
    let jobs = jobs()
    guard !jobs.isEmpty || isUnsaved else { return false }
    run(jobs, progress: progress, publish: publish)
    // Damage may have come to light meanwhile, by a search of what is ready.
    if files.contains(where: \.isDamaged) { run(self.jobs(), progress: progress, publish: publish) }
    if cache == nil { isUnsaved = false }
    return true
  }

  private mutating func run(
    _ jobs: [Job], progress: (_ done: Int, _ total: Int) -> Void, publish: (Snapshot) -> Void
  ) {
    if let folder = cache, !folder.make() { cache = nil }
    do {
      // Nobody removes the new segments before the manifest names them.
      let lock = cache.flatMap { CacheLock.working(in: $0, isWriter: true) }
      defer { _ = lock }
      var batches = SegmentBatch()
      for start in stride(from: 0, to: jobs.count, by: Self.batch) {
        let some = Array(jobs[start..<min(start + Self.batch, jobs.count)])
        for (offset, outcome) in read(some).enumerated() {
          take(outcome, of: some[offset].file, into: &batches)
          progress(start + offset + 1, jobs.count)
          if batches.isFull {
            finish(&batches)
            // Whoever is stopped now goes on from here the next time.
            save()
            publish(snapshot())
          }
        }
        if (start + Self.batch) % Self.step == 0 { publish(snapshot()) }
      }
      finish(&batches)
      save()
    }
    sweep()
  }

  /// Whether a file that this process wrote has turned out to be damaged.
  var isFolderBad: Bool {
    files.contains { file in
      guard file.isDamaged, let segment = file.record?.home?.segment else { return false }
      return segment.isNew && segment.isInFile
    }
  }

  /// A file that has to be read.
  private struct Job: Sendable {
    let file: Int
    let path: String
    /// The hash of contents that need not be read again.
    let known: UInt64?
  }

  /// What came of a job.
  private enum Outcome: Sendable {
    /// The contents are those that are known.
    case same(FileStamp)
    /// The file has been read, or cannot be.
    case read(ReadPlanFile, FileStamp?, hash: UInt64)
  }

  private func jobs() -> [Job] {
    let merging = segmentsToMerge
    return files.indices.compactMap { index in
      let file = files[index]
      switch file.state {
      case .stale(let record):
        let isFound = record?.usableHome != nil
        return Job(file: index, path: file.file.path, known: isFound ? record?.hash : nil)
      case .fresh(let record):
        if let home = record.usableHome, !merging.contains(ObjectIdentifier(home.segment)) {
          return nil
        }
        return Job(file: index, path: file.file.path, known: nil)
      case .bad:
        return nil
      }
    }
  }

  private var segmentsToMerge: Set<ObjectIdentifier> {
    var sizes = SegmentSizes()
    for case .fresh(let record) in files.lazy.map(\.state) {
      guard let home = record.usableHome else { continue }
      sizes.add(home.segment, textBytes: record.textBytes)
    }
    return sizes.merged
  }

  /// Reads files on several threads.
  private func read(_ jobs: [Job]) -> [Outcome] {
    let reader = PlanFileReader(gazetteer: gazetteer)
    return parallelMap(jobs) { job in
      do throws(LibraryProblem.Fault) {
        let contents = try contents(ofFile: job.path)
        let hash = contents.bytes.withUnsafeBytes(checksum)
        if hash == job.known { return .same(contents.stamp) }
        let file = ReadPlanFile(reader.read(contents.bytes, file: job.path))
        return .read(file, contents.stamp, hash: hash)
      } catch {
        return .read(ReadPlanFile(unreadable: job.path, error), nil, hash: 0)
      }
    }
  }

  /// Notes what came of a file; a good plan waits for its segment to be finished.
  private mutating func take(_ outcome: Outcome, of index: Int, into batch: inout SegmentBatch) {
    judgement = nil
    switch outcome {
    case .same(let stamp):
      guard case .stale(let record?) = files[index].state else { return }
      files[index].state = .fresh(record.stamped(stamp.ifOld(racyAge)))
      isUnsaved = true
    case .read(let file, let stamp, let hash):
      guard let plan = file.reading?.plan, let stamp else {
        if files[index].record != nil { isUnsaved = true }
        files[index].state = .bad(file)
        return
      }
      let textBytes = batch.add(plan, gazetteer: gazetteer, file: index)
      files[index].state = .fresh(
        PlanRecord(file, plan, stamp: stamp.ifOld(racyAge), hash: hash, textBytes: textBytes))
      isUnsaved = true
    }
  }

  /// Makes a segment of the plans that wait for one.
  private mutating func finish(_ batch: inout SegmentBatch) {
    guard let made = batch.finish() else { return }
    var segment: StoredSegment?
    if let folder = cache {
      segment = folder.writeSegment(made.bytes).flatMap { name in
        folder.mapSegment(name, length: made.bytes.count).flatMap {
          try? StoredSegment($0, name: name, length: made.bytes.count, isInFile: true, isNew: true)
        }
      }
      if segment == nil { cache = nil }
    }
    segment =
      segment
      ?? (try? StoredSegment(
        SegmentBytes(copying: made.bytes), name: 0, length: made.bytes.count, isInFile: false,
        isNew: true))
    guard let segment, segment.segment.planCount == made.files.count else { return }
    for (ordinal, index) in made.files.enumerated() {
      guard let record = files[index].record else { continue }
      files[index].state = .fresh(
        record.placed(in: PlanRecord.Home(segment: segment, ordinal: ordinal)))
    }
  }

  /// Writes the manifest.
  private mutating func save() {
    guard isUnsaved, let folder = cache else { return }
    let known = files.compactMap { file in
      file.record.map { Manifest.File(key: file.file.key, record: $0) }
    }
    let bytes = Manifest(
      places: places, files: known, isPlain: judged().isPlain(of: files.count), folders: folders
    ).encoded(program: program, library: library)
    if folder.writeManifest(bytes) { isUnsaved = false } else { cache = nil }
  }

  /// Removes the segments that nobody needs any more, unless others are at work.
  private func sweep() {
    let mine = Set(files.compactMap { $0.record?.home?.segment.name })
    guard let folder = cache, !folder.strays(beside: mine).isEmpty,
      let lock = CacheLock.alone(in: folder)
    else { return }
    defer { _ = lock }
    // Another process may have written the last manifest.
    guard let bytes = folder.mapManifest(),
      let manifest = try? ManifestBytes(bytes, program: program, library: library)
    else { return }
    folder.remove(folder.strays(beside: Set(manifest.segments.map(\.name))))
  }
}
