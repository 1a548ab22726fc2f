import PlanCore
import PlanIndex
import PlanLibrary

/// What a cache knows about a library: its places, its plan files, and their segments;
/// docs/internals.md has the format.
struct Manifest: Sendable {
  /// The places and their files, or `nil` if one of them has a problem: then they are read every
  /// time.
  var places: Places
  /// The encoded places of the nation that plans name, with what they belong to.
  var nation: ArraySlice<UInt8> = []
  /// The plan files, ordered by ``FileKey``.
  var files: [File]
  /// The plan files with problems, ordered in the same way.
  var faulty: [FaultyFile] = []
  /// Whether these are all files of the library, and they do not contradict each other.
  var isPlain = false
  /// The folders of the library, all of them in the order in which they are named, or `nil`
  /// where later changes of them might not show.
  var folders: [ManifestFolder]?

  /// A plan file.
  struct File: Sendable {
    /// Its key.
    let key: FileKey
    /// What is known about it.
    let record: PlanRecord
  }

  /// A plan file with problems.
  struct FaultyFile: Sendable {
    let key: FileKey
    let record: FaultyRecord
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

  /// The version of the format.
  static let version: UInt32 = 6
  /// The first bytes of every manifest.
  static let magic: [UInt8] = Array("mplcache".utf8)
  static let headerBytes = 80
  /// The offset where the checksummed part begins.
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

/// Identifies a file of a library, independent of the names of folders.
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

  /// Reads a key from a manifest.
  init(stored folder: Int, name: ArraySlice<UInt8>) {
    self.folder = folder
    self.name = name
  }
}

extension FileStamp {
  /// Reads a stamp.
  init(_ reader: inout ByteReader) throws(CacheDamage) {
    self.init(
      size: Int(try reader.number(Int64.self)), modified: try reader.number(),
      changed: try reader.number())
  }
}
