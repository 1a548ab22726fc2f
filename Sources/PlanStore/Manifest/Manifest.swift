import PlanCore
import PlanIndex
import PlanLibrary

/// What a cache knows of a library: its places, its plan files, and the segments that find what
/// is in them; docs/internals.md has the bytes.
struct Manifest: Sendable {
  /// The places and the files that they were read from, or `nil` when something is wrong with
  /// one of them: then they are read every time.
  var places: Places
  /// The plan files, ordered by ``FileKey``.
  var files: [File]
  /// Whether these are all files of the library, and nothing is wrong between them.
  var isPlain = false
  /// The folders of the library, all of them in the order in which they are named, or `nil`
  /// where later changes of them might not show.
  var folders: [ManifestFolder]?

  /// A plan file.
  struct File: Sendable {
    /// Which one.
    let key: FileKey
    /// What is known of it.
    let record: PlanRecord
  }

  /// The places of the library.
  struct Places: Equatable, Sendable {
    /// The stamps of their files with the folders' numbers, or `nil` when problems were found.
    var stamps: [Stamp]?
    /// The encoded gazetteer.
    var encoded: ArraySlice<UInt8>

    /// The stamp of the places file of a folder.
    struct Stamp: Equatable, Sendable {
      let folder: Int
      let stamp: FileStamp
    }
  }

  /// Which version of the format this is.
  static let version: UInt32 = 3
  /// The first bytes of every manifest.
  static let magic: [UInt8] = Array("mplcache".utf8)
  static let headerBytes = 72
  /// Where that begins which the checksum is of.
  static let checkedFrom = 32
  static let segmentBytes = 24
  static let placesBytes = 32
  static let folderBytes = 56
  static let fileBytes = 80
  /// The bit that says that the places have no problems.
  static let hasPlacesBit: UInt32 = 1
  /// The bit of ``isPlain``.
  static let isPlainBit: UInt32 = 2
  /// The bit that says that the folders are known.
  static let hasFoldersBit: UInt32 = 4
}

/// Which file of a library it is, whatever the folders are called.
struct FileKey: Sendable {
  /// The number of the folder, doubled, and one more for files in its folder `plans`.
  let folder: Int
  /// The bytes of the file's name.
  let name: ArraySlice<UInt8>

  /// Creates a key.
  init(folder: Int, isInPlans: Bool, name: ArraySlice<UInt8>) {
    self.folder = Self.number(ofFolder: folder, isInPlans: isInPlans)
    self.name = name
  }

  /// A folder's number in keys, given its number among the folders that were named.
  static func number(ofFolder folder: Int, isInPlans: Bool) -> Int {
    folder * 2 + (isInPlans ? 1 : 0)
  }

  /// Takes a key out of a manifest.
  init(stored folder: Int, name: ArraySlice<UInt8>) {
    self.folder = folder
    self.name = name
  }
}

extension FileStamp {
  /// Takes a stamp.
  init(_ reader: inout ByteReader) throws(CacheDamage) {
    self.init(
      size: Int(try reader.number(Int64.self)), modified: try reader.number(),
      changed: try reader.number())
  }
}
