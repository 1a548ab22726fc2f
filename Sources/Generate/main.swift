import Foundation

// Writes the generated sources and documents of this package, or with
// `--check` says which of them are stale. Run it in the package's folder.

let arguments = CommandLine.arguments.dropFirst()
guard arguments.allSatisfy({ $0 == "--check" }) else {
  report("usage: metroplan-generate [--check]")
  exit(64)
}
guard FileManager.default.fileExists(atPath: "Package.swift") else {
  report("no Package.swift here: run metroplan-generate in the package's folder")
  exit(2)
}
exit(run(GeneratedFile.all, onlyChecking: !arguments.isEmpty))
