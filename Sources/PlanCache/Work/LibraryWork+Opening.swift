import PlanCore
import PlanLibrary
import PlanSearch
import PlanThreads

extension LibraryWork {
  /// The most files whose contents are compared at once when only their times differ.
  ///
  /// More are left to an update, as opening should not wait for the disk.
  static let mostCompared = 32
  /// The files that a thread looks at before it asks for more.
  private static let chunk = 512

  /// Lists the library and finds out what is known of it.
  mutating func open() {
    let (listing, stored) = listingAndCache()
    let folders = listing.folders.map(ListedFolder.init)
    let looks = Self.look(at: folders, in: stored)
    var known = isListed ? knownFiles : looks.known
    if !isListed, let stored { places = stored.manifest.places }
    earlyProblems = listing.problems
    if !openPlaces(listing, stored: isListed ? nil : stored) { known = [] }
    isUnsaved = isUnsaved || stored == nil
    files = matched(folders, stamps: looks.stamps, known: known)
    // Of a file that is gone, or has another size, nothing is worth keeping.
    let kept = files.count { file in
      switch file.state {
      case .fresh, .stale(.some): true
      case .stale(nil), .bad: false
      }
    }
    isUnsaved = isUnsaved || kept != known.count
    let isPlain = !isListed && stored?.manifest.isPlain == true && kept == known.count
    isListed = true
    compareFew()
    // What was found of the same contents need not be found again.
    judgement =
      isPlain && files.count == known.count && !files.contains(where: \.isStale)
      ? LibraryJudgement(plain: files.count) : nil
  }

  /// Lists the files while another thread reads what the cache says, unless that is known.
  private func listingAndCache() -> (LibraryListing, CachedLibrary?) {
    let (loader, cache) = (loader, isListed ? nil : cache)
    let (program, library) = (program, library)
    return inParallel(
      { loader.list() },
      { cache.flatMap { CachedLibrary(in: $0, program: program, library: library) } })
  }

  /// What is known of files, when the library has been opened before.
  private var knownFiles: [Manifest.File] {
    files.compactMap { file in
      switch file.state {
      case .fresh(let record): Manifest.File(key: file.file.key, record: record)
      case .stale(let record): record.map { Manifest.File(key: file.file.key, record: $0) }
      case .bad: nil
      }
    }
  }

  private enum Task: Sendable {
    case known(Range<Int>)
    case stamps(folder: Int, Range<Int>)
  }

  private enum Finding: Sendable {
    case known([Manifest.File]?)
    case stamps(folder: Int, [FileStamp?])
  }

  /// Stamps all files and takes what is known of them out of a manifest, on several threads.
  private static func look(
    at folders: [ListedFolder], in stored: CachedLibrary?
  ) -> (stamps: [[FileStamp?]], known: [Manifest.File]) {
    var tasks = folders.enumerated().flatMap { number, folder in
      chunks(of: folder.files.planNames.count).map { Task.stamps(folder: number, $0) }
    }
    if let stored { tasks += chunks(of: stored.manifest.fileCount).map(Task.known) }
    let findings = parallelMap(tasks) { task -> Finding in
      switch task {
      case .known(let range):
        .known(stored?.manifest.files(range, segments: stored?.segments ?? []))
      case .stamps(let number, let range):
        .stamps(
          folder: number, PlanCache.stamps(of: range, in: folders[number].files))
      }
    }
    var stamps: [[FileStamp?]] = folders.map { _ in [] }
    var known: [Manifest.File] = []
    for finding in findings {
      switch finding {
      case .known(let files): known += files ?? []
      case .stamps(let number, let some): stamps[number] += some
      }
    }
    return (stamps, known)
  }

  private static func chunks(of count: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: chunk).map { $0..<min($0 + chunk, count) }
  }

  /// Finds out the places: from the cache when their files are as they were, else by reading.
  ///
  /// - Returns: Whether they are what they were; plans read with other places are worth nothing.
  private mutating func openPlaces(_ listing: LibraryListing, stored: CachedLibrary?) -> Bool {
    let stamps = listing.folders.compactMap { folder in
      folder.files.places.flatMap(stamp(of:)).map {
        Manifest.Places.Stamp(folder: folder.number, stamp: $0)
      }
    }
    if stamps == places.stamps, stamps.count == listing.placesFiles.count {
      guard let stored else { return true }
      if let known = try? stored.manifest.gazetteer() {
        gazetteer = known
        return true
      }
    }
    var loading = PlacesLoading()
    var found: [Manifest.Places.Stamp]? = []
    for folder in listing.folders {
      guard let file = folder.files.places else { continue }
      let contents = loading.add(file: file)
      if let contents, !contents.stamp.isYoung(youth) {
        found?.append(.init(folder: folder.number, stamp: contents.stamp))
      } else {
        found = nil
      }
    }
    gazetteer = loading.gazetteer
    earlyProblems += loading.problems
    var writer = ByteWriter()
    writer.write(gazetteer)
    let read = Manifest.Places(
      stamps: loading.problems.isEmpty ? found : nil, encoded: writer.bytes[...])
    isUnsaved = isUnsaved || read != places
    defer { places = read }
    return read.encoded == places.encoded
  }

  /// Compares the contents of a few files of which only the times have changed.
  private mutating func compareFew() {
    let touched = files.indices.filter {
      if case .stale(.some) = files[$0].state { true } else { false }
    }
    for index in touched.prefix(Self.mostCompared) {
      guard case .stale(let record?) = files[index].state,
        let contents = try? contents(ofFile: files[index].file.path),
        contents.bytes.withUnsafeBytes(checksum) == record.hash
      else { continue }
      files[index].state = .fresh(record.stamped(contents.stamp.ifOld(youth)))
      isUnsaved = true
    }
  }
}

extension FileStamp {
  /// The stamp, or one of no file when this one is too young to tell files apart: then contents
  /// are compared the next time.
  func ifOld(_ youth: Int64) -> FileStamp {
    isYoung(youth) ? FileStamp(size: size, modified: .min, changed: .min) : self
  }
}
