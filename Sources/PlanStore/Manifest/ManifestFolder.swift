import PlanLibrary

/// What a manifest knows about a folder of the library.
struct ManifestFolder: Equatable, Sendable {
  /// When it was listed.
  let stamps: FolderStamps
  /// Its files, or `nil` if the folder was already named by another path.
  let files: Files?

  /// The files of a folder, without their names, which are in the rows of plan files.
  struct Files: Equatable, Sendable {
    let areInPlans: Bool
    let hasPlaces: Bool
    let hasLinks: Bool
  }

  /// Creates the record of a folder after a listing without problems; the stamps are from before
  /// it.
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

  /// What is written besides the stamps.
  var bits: UInt32 {
    (files == nil ? 0 : Self.isListedBit)
      | (files?.areInPlans == true ? Self.areInPlansBit : 0)
      | (files?.hasPlaces == true ? Self.hasPlacesBit : 0)
      | (files?.hasLinks == true ? Self.hasLinksBit : 0)
      | (stamps.plans == nil ? 0 : Self.hasPlansStampBit)
  }

  /// Reads a row.
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
