import Foundation
import TestSupport
import Testing

/// The release that `make build` makes; `make release` names it.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["METROPLAN_RELEASE"] != nil))
struct ReleaseTests {
  private static let path = ProcessInfo.processInfo.environment["METROPLAN_RELEASE"] ?? ""

  private enum Tag {
    static let rpath = 15
    static let bindNow = 24
    static let runpath = 29
    static let flags = 30
    static let flags1 = 0x6fff_fffb
  }

  private let elf: ELFFile

  init() throws {
    elf = try ELFFile(at: Self.path)
  }

  @Test func `libraries come from the system alone`() {
    #expect(elf.dynamic[Tag.rpath] == nil)
    #expect(elf.dynamic[Tag.runpath] == nil)
    #expect(elf.libraries.contains { $0.hasPrefix("libyaml") })
    #expect(elf.libraries.allSatisfy { !$0.contains("/") })
  }

  @Test func `what is found at the start cannot be changed`() {
    #expect(elf.kind == 3)
    // PT_GNU_RELRO, and no PT_GNU_STACK that could be executed is the linker's default.
    #expect(elf.segments.contains(0x6474_e552))
    let now =
      elf.dynamic[Tag.bindNow] != nil || (elf.dynamic[Tag.flags] ?? []).contains { $0 & 8 != 0 }
      || (elf.dynamic[Tag.flags1] ?? []).contains { $0 & 1 != 0 }
    #expect(now)
    // With everything bound at the start there is no table that stays writable.
    #expect(elf.sections[".got.plt"] == nil || now)
  }

  @Test func `symbols are in a file of their own that the program names`() throws {
    #expect(elf.sections[".symtab"] == nil)
    #expect(elf.sections.keys.allSatisfy { !$0.hasPrefix(".debug_") })
    let name = try #require(elf.text(of: ".gnu_debuglink"))
    #expect(name == "metroplan.debug")
    let symbols = try ELFFile(at: Self.path + ".debug")
    #expect(symbols.sections[".symtab"].map { !$0.isEmpty } == true)
    let id = try #require(elf.sections[".note.gnu.build-id"])
    let other = try #require(symbols.sections[".note.gnu.build-id"])
    #expect(elf.bytes[id] == symbols.bytes[other])
  }

  @Test func `it does not say where it was built`() {
    let roots = [Checkout.root.path, ProcessInfo.processInfo.environment["HOME"] ?? ""]
    for root in roots where root.split(separator: "/").count > 1 {
      #expect(elf.bytes.range(of: Data(root.utf8)) == nil, "\(root)")
    }
    #expect(elf.bytes.range(of: Data(Checkout.root.path.utf8)) == nil)
  }

  @Test func `a library beside the program is not loaded`() throws {
    let folder = try TemporaryFolder()
    let program = "\(folder.path)/metroplan"
    try FileManager.default.copyItem(atPath: Self.path, toPath: program)
    let yaml = try #require(elf.libraries.first { $0.hasPrefix("libyaml") })
    // Were it looked at, the start would fail.
    try "no library".write(toFile: "\(folder.path)/\(yaml)", atomically: true, encoding: .utf8)
    let (end, output) = try ChildProcess.run(
      program, ["--version"], environment: ["LANG": "C.UTF-8"])
    #expect(end == .exited(0), "\(output)")
  }
}
