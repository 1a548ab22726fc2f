import Glibc

// The commands of `make bench-search`; see Benchmarks/README.md.
do {
  try Command(CommandLine.arguments).run()
} catch {
  Console.complain("bench-search: \(error)")
  exit(1)
}
