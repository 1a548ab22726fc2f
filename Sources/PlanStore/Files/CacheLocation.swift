import Glibc
import PlanIndex
import PlanLibrary
import PlanPlatform

/// Where caches are.
package enum CacheLocation {
  /// The folder for the caches of this program, or `nil` if the environment has none.
  package static func folder(environment: [String: String]) -> String? {
    UserFolders(environment: environment).cache
  }

  /// Identifies a library by a hash of the real paths of its folders, since a relative path depends
  /// on the working folder.
  static func hash(ofLibraryIn folders: [String]) -> UInt64 {
    let real = folders.map { folder in
      guard let path = realpath(folder, nil) else { return folder }
      defer { free(path) }
      return String(cString: path)
    }
    return Array(real.joined(separator: "\0").utf8).withUnsafeBytes(checksum)
  }

  /// A name for the library in these folders, for files that belong to it.
  package static func name(ofLibraryIn folders: [String]) -> String {
    hexadecimal(hash(ofLibraryIn: folders))
  }

  /// Identifies this build of the program, since others may read plans differently.
  static func programStamp() -> UInt64 {
    var raw = stat()
    // Without it, only the format version distinguishes builds.
    guard stat("/proc/self/exe", &raw) == 0 else { return 0 }
    let stamp = FileStamp(raw)
    var writer = ByteWriter()
    writer.append(Int64(stamp.size))
    writer.append(stamp.modified)
    return writer.bytes.withUnsafeBytes(checksum)
  }
}

/// A number in sixteen hexadecimal digits.
func hexadecimal(_ number: UInt64) -> String {
  let digits = String(number, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
