import Glibc
import PlanIndex

extension SegmentBytes {
  /// Maps a file, as the program does.
  static func mapped(_ path: String) throws(BenchFailure) -> SegmentBytes {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .file(path, errno: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .file(path, errno: errno) }
    let size = Int(status.st_size)
    // Nothing cannot be mapped.
    guard size > 0 else { return SegmentBytes(copying: []) }
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    else { throw .file(path, errno: errno) }
    return SegmentBytes(UnsafeRawBufferPointer(start: start, count: size)) { bytes in
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    }
  }
}
