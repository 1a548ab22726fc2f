import PlanLibrary

/// What a manifest knows of a folder that the library is read from.
struct ManifestFolder: Equatable, Sendable {
  /// When it was listed.
  let stamps: FolderStamps
  /// Its files, or `nil` when the folder was named before by another path.
  let files: Files?

  /// The files of a folder, but for their names, which the rows of plan files have.
  struct Files: Equatable, Sendable {
    let areInPlans: Bool
    let hasPlaces: Bool
    let hasLinks: Bool
  }

  /// What is known after a listing in which nothing was wrong, of a folder with its stamps from
  /// before.
  init(_ stamps: FolderStamps, listed folder: LibraryListing.Folder?) {
    self.stamps = stamps
    files = folder.map { folder in
      Files(
        areInPlans: !folder.files.plansPrefix.isEmpty, hasPlaces: folder.files.places != nil,
        hasLinks: folder.files.links != nil)
    }
  }
}

extension ManifestFolder {
  private static let isListedBit: UInt32 = 1
  private static let areInPlansBit: UInt32 = 2
  private static let hasPlacesBit: UInt32 = 4
  private static let hasLinksBit: UInt32 = 8
  private static let hasPlansStampBit: UInt32 = 16

  /// What else is to be written beside the stamps.
  var bits: UInt32 {
    (files == nil ? 0 : Self.isListedBit)
      | (files?.areInPlans == true ? Self.areInPlansBit : 0)
      | (files?.hasPlaces == true ? Self.hasPlacesBit : 0)
      | (files?.hasLinks == true ? Self.hasLinksBit : 0)
      | (stamps.plans == nil ? 0 : Self.hasPlansStampBit)
  }

  /// Takes a row.
  init(_ reader: inout ByteReader) throws(CacheDamage) {
    let bits = try reader.number(UInt32.self)
    _ = try reader.number(UInt32.self)
    let folder = try FileStamp(&reader)
    let plans = try FileStamp(&reader)
    stamps = FolderStamps(folder: folder, plans: bits & Self.hasPlansStampBit == 0 ? nil : plans)
    files =
      bits & Self.isListedBit == 0
      ? nil
      : Files(
        areInPlans: bits & Self.areInPlansBit != 0, hasPlaces: bits & Self.hasPlacesBit != 0,
        hasLinks: bits & Self.hasLinksBit != 0)
  }
}
