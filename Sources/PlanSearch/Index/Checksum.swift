import CXXHash

/// The 64-bit XXH3 hash of bytes: tells damage and change, not malice.
package func checksum(of bytes: UnsafeRawBufferPointer) -> UInt64 {
  return xxhash_xxh3_64(bytes.baseAddress, bytes.count)
}
