import PlanCore
import PlanIndex
import PlanLibrary
import PlanPlatform
import PlanSearch

extension LibraryWork {
  /// The number of plans in memory at once.
  private static let batch = 16
  /// The number of files after which results are published even without a finished segment.
  private static let step = 64

  /// Reads what must be read and stores it.
  ///
  /// - Parameters:
  ///   - progress: Called for every finished file.
  ///   - publish: Receives what is ready, several times a second.
  /// - Returns: Whether anything has changed.
  mutating func update(
    progress: (_ done: Int, _ total: Int) -> Void, publish: (Snapshot) -> Void
  ) -> Bool {
    if let unchanged, !isUnsaved, !unchanged.isToBeMerged, !unchanged.isDamaged { return false }
    lookAtFiles()
    let jobs = jobs()
    guard !jobs.isEmpty || isUnsaved else { return false }
    run(jobs, progress: progress, publish: publish)
    // A search may have found damage meanwhile.
    if files.contains(where: \.isDamaged) { run(self.jobs(), progress: progress, publish: publish) }
    if cache == nil { isUnsaved = false }
    return true
  }

  private mutating func run(
    _ jobs: [Job], progress: (_ done: Int, _ total: Int) -> Void, publish: (Snapshot) -> Void
  ) {
    if let folder = cache, !folder.make() { cache = nil }
    do {
      // Prevents others from removing the new segments before the manifest names them.
      let lock = cache.flatMap { CacheLock.working(in: $0, isWriter: true) }
      defer { _ = lock }
      var waiting = SegmentBatch()
      for start in stride(from: 0, to: jobs.count, by: Self.batch) {
        let some = Array(jobs[start..<min(start + Self.batch, jobs.count)])
        var isSaved = false
        for (job, outcome) in zip(some, read(some)) {
          take(outcome, of: job.file, into: &waiting)
          guard waiting.isFull else { continue }
          finish(&waiting)
          // If interrupted now, the next update continues from here.
          save()
          isSaved = true
        }
        if isSaved || (start + Self.batch) % Self.step == 0 { publish(snapshot()) }
        for number in some.indices { progress(start + number + 1, jobs.count) }
      }
      finish(&waiting)
      save()
    }
    sweep()
  }

  /// Whether a file that this process wrote has turned out to be damaged.
  var isFolderBad: Bool {
    files.contains { file in
      guard file.isDamaged, let segment = file.record?.location?.segment else { return false }
      return segment.isNew && segment.isInFile
    }
  }

  /// A file that must be read.
  private struct Job: Sendable {
    let file: Int
    let path: String
    /// The hash of contents that need not be read again.
    let known: UInt64?
  }

  /// The result of a job.
  private enum Outcome: Sendable {
    /// The contents have not changed.
    case same(FileStamp)
    /// The file has been read: its record and its entries.
    case good(PlanRecord, PlanEntries?)
    /// The file has a problem.
    case bad(FaultyRecord)
  }

  private func jobs() -> [Job] {
    let merging = segmentsToMerge
    return files.indices.compactMap { index in
      let file = files[index]
      switch file.state {
      case .stale(.good(let record)?) where record.usableLocation == nil:
        return Job(file: index, path: file.file.path, known: nil)
      case .stale(let record):
        return Job(file: index, path: file.file.path, known: record?.hash)
      case .fresh(let record):
        if !purpose.makesIndex { return nil }
        if let location = record.usableLocation,
          !merging.contains(ObjectIdentifier(location.segment))
        {
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
      guard let location = record.usableLocation else { continue }
      sizes.add(location.segment, textBytes: record.textBytes)
    }
    return sizes.merged
  }

  /// Reads files on several threads, each once: the row of the catalog, what a search finds, and
  /// the plan without its prose come from the one reading.
  private func read(_ jobs: [Job]) -> [Outcome] {
    let (reader, gazetteer, racyAge) = (PlanFileReader(gazetteer: gazetteer), gazetteer, racyAge)
    let (recent, purpose) = (jobs.count <= RecentPlans.limit ? recent : nil, purpose)
    return parallelMap(jobs) { job in
      do throws(LibraryProblem.Fault) {
        let contents = try contents(ofFile: job.path)
        let hash = contents.bytes.withUnsafeBytes(checksum)
        if hash == job.known { return .same(contents.stamp) }
        let file = ReadPlanFile(reader.read(contents.bytes, file: job.path))
        guard let plan = file.reading?.plan else {
          if let fault = file.problems.lazy.map(\.fault).first(where: \.isOfSystem) {
            return .bad(FaultyRecord(unreadable: job.path, fault))
          }
          return .bad(
            FaultyRecord(
              file, path: job.path, stamp: contents.stamp.ifOld(racyAge), hash: hash))
        }
        recent?.keep(plan, at: job.path, contents.stamp, gazetteer)
        let record = PlanRecord(
          file, plan, stamp: contents.stamp.ifOld(racyAge), hash: hash,
          keepsPlan: purpose.keepsPlans)
        guard purpose == .everything || purpose == .oneSearch else { return .good(record, nil) }
        let entries = PlanEntries(
          of: plan, gazetteer: gazetteer.adopting(file.reading?.nationalPlaces ?? []))
        return purpose == .oneSearch
          ? .good(record.folded(FoldedEntries(entries)), nil) : .good(record, entries)
      } catch {
        return .bad(FaultyRecord(unreadable: job.path, error))
      }
    }
  }

  /// Records the result for a file; a valid plan waits for its segment to be finished.
  private mutating func take(_ outcome: Outcome, of index: Int, into batch: inout SegmentBatch) {
    judgement = nil
    switch outcome {
    case .same(let stamp):
      guard case .stale(let record?) = files[index].state else { return }
      files[index].state = record.state(stamped: stamp.ifOld(racyAge))
      isUnsaved = true
    case .good(let record, let entries):
      let textBytes = entries.map { batch.add($0, file: index) } ?? 0
      files[index].state = .fresh(record.measured(textBytes: textBytes))
      isUnsaved = true
    case .bad(let record):
      if record.isKept || files[index].record != nil { isUnsaved = true }
      files[index].state = .bad(record)
    }
  }

  /// Makes a segment of the waiting plans.
  private mutating func finish(_ batch: inout SegmentBatch) {
    defer { batch = SegmentBatch() }
    let records = batch.files.compactMap { files[$0].record }
    guard !records.isEmpty, records.count == batch.files.count else { return }
    var plans = records.map(\.plan)
    var segment: StoredSegment?
    if let folder = cache {
      if let (made, places) = batch.written(to: folder, plans.compactMap(\.self)) {
        (segment, plans) = (made, places)
      } else {
        cache = nil
      }
    }
    guard let segment = segment ?? batch.inMemory(),
      segment.segment.planCount == records.count, plans.count == records.count
    else { return }
    for (ordinal, index) in batch.files.enumerated() {
      files[index].state = .fresh(
        records[ordinal].placed(
          in: SegmentLocation(segment: segment, ordinal: ordinal), plan: plans[ordinal]))
    }
  }

  /// Writes the manifest.
  private mutating func save() {
    guard isUnsaved, let folder = cache else { return }
    var (good, faulty): ([Manifest.File], [Manifest.FaultyFile]) = ([], [])
    for file in files {
      switch file.state {
      case .fresh(let record): good.append(Manifest.File(key: file.file.key, record: record))
      case .bad(let record) where record.isKept:
        faulty.append(Manifest.FaultyFile(key: file.file.key, record: record))
      case .stale, .bad: break
      }
    }
    let bytes = Manifest(
      places: places, nation: encodedNation(), files: good, faulty: faulty,
      isPlain: judged().isPlain(of: files.count), folders: folders
    ).encoded(program: program, library: library)
    if folder.writeManifest(bytes) { isUnsaved = false } else { cache = nil }
  }

  private func encodedNation() -> ArraySlice<UInt8> {
    let named = Array(wholeGazetteer.places.dropFirst(gazetteer.places.count))
    guard !named.isEmpty else { return [] }
    var writer = ByteWriter()
    writer.write(named)
    return writer.bytes[...]
  }

  /// Removes the segments that are no longer needed, unless others are at work.
  private func sweep() {
    let mine = Set(files.compactMap { $0.record?.location?.segment.name })
    guard let folder = cache, !folder.strays(beside: mine).isEmpty,
      let lock = CacheLock.alone(in: folder)
    else { return }
    defer { _ = lock }
    // Another process may have written the last manifest.
    guard let bytes = folder.readManifest(),
      let manifest = try? ManifestBytes(bytes, program: program, library: library)
    else { return }
    folder.remove(folder.strays(beside: Set(manifest.segments.map(\.name))))
  }
}
