import PlanCore
import PlanIndex
import PlanLibrary
import PlanPlatform

extension LibraryWork {
  /// The most files to compare by content on opening if only their times differ.
  ///
  /// More are left to an update, since opening should not wait for the disk.
  static let mostCompared = 32
  /// The most bytes to compare so.
  static let mostComparedBytes = 1 << 20

  /// Lists the library and finds what is known about it.
  mutating func open() {
    let stored = isListed ? nil : readCache()
    let listing = list(asIn: isListed ? unchanged?.stored : stored)
    let folders = listing.folders.map(ListedFolder.init)
    let plain = (isListed ? unchanged?.stored : stored).flatMap { $0.manifest.isPlain ? $0 : nil }
    let look = DirectoryScan(at: folders, comparedWith: plain?.manifest)
    if !isListed, let stored { places = stored.manifest.places }
    earlyProblems = listing.problems
    let arePlacesSame = openPlaces(listing, stored: isListed ? nil : stored)
    isUnsaved = isUnsaved || stored == nil
    if arePlacesSame, look.areAsStored, let plain,
      let same = UnchangedLibrary(plain, folders: folders)
    {
      (unchanged, files, judgement, isListed) = (same, [], nil, true)
      return
    }
    lookAtFiles()
    let known = !arePlacesSame ? [] : isListed ? knownFiles : stored?.knownFiles() ?? []
    files = matched(folders, stamps: look.stamps, known: known)
    // Drop what is known about files that are gone or have another size.
    let kept = files.count { file in
      switch file.state {
      case .fresh, .stale(.some), .bad: true
      case .stale(nil): false
      }
    }
    isUnsaved = isUnsaved || kept != known.count
    let isPlain = !isListed && stored?.manifest.isPlain == true && kept == known.count
    isListed = true
    compareFew()
    // Keep what is known about unchanged contents.
    judgement =
      isPlain && files.count == known.count && !files.contains(where: \.isStale)
      ? LibraryValidation(plain: files.count) : nil
  }

  private func readCache() -> CachedLibrary? {
    cache.flatMap { CachedLibrary(in: $0, program: program, library: library) }
  }

  /// Lists the files, unless the folders have not changed since the cache was written.
  private mutating func list(asIn stored: CachedLibrary?) -> LibraryListing {
    let paths = loader.paths
    // Before listing, so that changes meanwhile are seen the next time.
    let stamps = paths.compactMap(FolderStamps.init(of:))
    let isWhole = stamps.count == paths.count && !loader.lacksBundle
    if isWhole, stored?.manifest.isPlain == true, let listing = stored?.listing(of: paths, stamps) {
      self.folders = stored?.manifest.folders
      return listing
    }
    let listing = loader.list()
    let isKnown =
      isWhole && listing.problems.isEmpty && !stamps.contains { $0.areRacy(racyFolderAge) }
    folders =
      isKnown
      ? stamps.enumerated().map { number, stamps in
        ManifestFolder(stamps, listed: listing.folders.first { $0.number == number })
      } : nil
    // Do not write the manifest again only because folders are too new to show changes.
    if isKnown, let stored, stored.manifest.folders != folders { isUnsaved = true }
    return listing
  }

  /// What is known about files if the library was opened before.
  private var knownFiles: [KnownFile] {
    files.compactMap { file in
      file.known.map { KnownFile(key: file.file.key, record: $0) }
    }
  }

  /// Loads the places: from the cache if their files have not changed, else by reading them.
  ///
  /// - Returns: Whether they are unchanged; plans read with other places must be read again.
  private mutating func openPlaces(_ listing: LibraryListing, stored: CachedLibrary?) -> Bool {
    let stamps = listing.folders.compactMap { folder in
      folder.files.places.flatMap(stamp(of:)).map {
        Manifest.Places.Stamp(folder: folder.number, stamp: $0)
      }
    }
    if stamps == places.stamps, stamps.count == listing.placesFiles.count {
      guard let stored else { return true }
      if let known = try? stored.manifest.filedPlaces() {
        gazetteer = Gazetteer(places: known, nation: loader.nation)
        nationalPlaces = (try? stored.manifest.nationalPlaces()) ?? []
        return true
      }
    }
    var loading = PlacesLoading(nation: loader.nation)
    var found: [Manifest.Places.Stamp]? = []
    for folder in listing.folders {
      guard let file = folder.files.places else { continue }
      let contents = loading.add(file: file)
      if let contents, !contents.stamp.isRacy(racyAge) {
        found?.append(.init(folder: folder.number, stamp: contents.stamp))
      } else {
        found = nil
      }
    }
    gazetteer = loading.gazetteer
    nationalPlaces = []
    earlyProblems += loading.problems
    var writer = ByteWriter()
    writer.write(gazetteer.places)
    let read = Manifest.Places(
      stamps: loading.problems.isEmpty ? found : nil, encoded: writer.bytes[...])
    isUnsaved = isUnsaved || read != places
    defer { places = read }
    return read.encoded == places.encoded
  }

  /// Compares the contents of a few files whose times alone have changed.
  private mutating func compareFew() {
    let touched = files.indices.filter {
      if case .stale(.some) = files[$0].state { true } else { false }
    }
    var bytes = 0
    for index in touched.prefix(Self.mostCompared) {
      guard case .stale(let record?) = files[index].state else { continue }
      bytes += record.stamp.size
      guard bytes <= Self.mostComparedBytes,
        let contents = try? contents(ofFile: files[index].file.path),
        contents.bytes.withUnsafeBytes(checksum) == record.hash
      else { continue }
      files[index].state = record.state(stamped: contents.stamp.ifOld(racyAge))
      isUnsaved = true
    }
  }
}

extension FileStamp {
  /// The stamp, or one that matches no file if it is too new to be reliable: then contents are
  /// compared the next time.
  func ifOld(_ racyAge: Int64) -> FileStamp {
    isRacy(racyAge) ? FileStamp(size: size, modified: .min, changed: .min) : self
  }
}
