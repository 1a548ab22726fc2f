/// The memory of this process that no file backs, in MB.
func anonymousMemory() throws(BenchFailure) -> Double {
  for line in try Files.lines(of: "/proc/self/status") where line.hasPrefix("RssAnon:") {
    let kilobytes = line.split { $0 == " " || $0 == "\t" }.compactMap { Double($0) }.first
    return (kilobytes ?? 0) * 1024 / 1e6
  }
  return 0
}
