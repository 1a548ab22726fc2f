import Foundation
import TestSupport
import Testing

/// What `make install` puts in place, and what it and `make uninstall` remove.
struct InstallTests {
  /// Runs a target of the Makefile without building, for a version with some of the plans.
  private func make(_ target: String, plans: [String], into folder: TemporaryFolder) throws {
    let (end, output) = try ChildProcess.run(
      "/usr/bin/make",
      [
        "-C", Checkout.root.path, "-o", "build", target, "RELEASE=/bin/true",
        "DESTDIR=\(folder.path)", "PREFIX=/usr",
        "PLAN_FILES=\(plans.map { "data/plans/\($0).yaml" }.joined(separator: " "))",
      ], environment: ["PATH": "/usr/bin:/bin"])
    #expect(end == .exited(0), "\(output)")
  }

  private func files(in folder: TemporaryFolder) -> Set<String> {
    let all = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
    return Set(
      all.filter { name in
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(
          atPath: "\(folder.path)/\(name)", isDirectory: &isFolder)
        return !isFolder.boolValue
      })
  }

  private let bundle = "usr/share/metroplan/data"
  private let old = "luoyang-jiyuan-integration"
  private let new = "luoyang-metropolitan-area"

  @Test func `an upgrade takes the plans away that the new version does not have`() throws {
    let folder = try TemporaryFolder()
    try make("install", plans: [old, new], into: folder)
    #expect(files(in: folder).contains("\(bundle)/plans/\(old).yaml"))
    // The reader's own plan is nobody's to remove.
    let own = "\(bundle)/plans/own.yaml"
    try "own".write(toFile: "\(folder.path)/\(own)", atomically: true, encoding: .utf8)
    try make("install", plans: [new], into: folder)
    let after = files(in: folder)
    #expect(!after.contains("\(bundle)/plans/\(old).yaml"))
    #expect(after.isSuperset(of: [own, "\(bundle)/plans/\(new).yaml", "\(bundle)/places.yaml"]))
    #expect(after.contains("usr/bin/metroplan"))
  }

  @Test func `an upgrade of a version that kept no list takes its plans away, too`() throws {
    let folder = try TemporaryFolder()
    for target in ["install", "uninstall"] {
      try make("install", plans: [old, new], into: folder)
      let own = "\(bundle)/plans/own.yaml"
      try "own".write(toFile: "\(folder.path)/\(own)", atomically: true, encoding: .utf8)
      try FileManager.default.removeItem(atPath: "\(folder.path)/\(bundle)/installed-files")
      try make(target, plans: [new], into: folder)
      let after = files(in: folder)
      #expect(!after.contains("\(bundle)/plans/\(old).yaml"), "\(target)")
      #expect(after.contains(own), "\(target)")
    }
  }

  @Test func `to uninstall takes away what any version has installed, and nothing else`() throws {
    let folder = try TemporaryFolder()
    try make("install", plans: [old, new], into: folder)
    let own = "\(bundle)/plans/own.yaml"
    try "own".write(toFile: "\(folder.path)/\(own)", atomically: true, encoding: .utf8)
    // The checkout is a newer one, which has a plan less.
    try make("uninstall", plans: [new], into: folder)
    #expect(files(in: folder) == [own])
    try FileManager.default.removeItem(atPath: "\(folder.path)/\(own)")
    try make("uninstall", plans: [new], into: folder)
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/usr/share/metroplan"))
  }

  @Test func `a list that leads elsewhere removes nothing there`() throws {
    let folder = try TemporaryFolder()
    try make("install", plans: [new], into: folder)
    try "safe".write(toFile: "\(folder.path)/safe", atomically: true, encoding: .utf8)
    let lines = ["../../../../safe", "plans/../../../../../safe", "\(folder.path)/safe", "", ".."]
    try (lines.joined(separator: "\n") + "\n").write(
      toFile: "\(folder.path)/\(bundle)/installed-files", atomically: true, encoding: .utf8)
    try make("uninstall", plans: [new], into: folder)
    #expect(files(in: folder).contains("safe"))
  }
}
