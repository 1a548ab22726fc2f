import CTerminalRescue

/// The end of a process that has no memory left.
package enum OutOfMemory {
  /// From now on it says these words and has this exit code,
  /// instead of a list of addresses.
  package static func end(with words: String, status: Int32) {
    memory_words(words, status)
  }
}
