import Foundation
import TestSupport
import Testing

/// NOTICE against the link map of the release.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["METROPLAN_RELEASE"] != nil))
struct NoticeTests {
  private static let path = ProcessInfo.processInfo.environment["METROPLAN_RELEASE"] ?? ""

  /// What linked files come from, by the heads of NOTICE; our own have none.
  private static let origins: [(file: String, heads: [String])] = [
    ("/ArgumentParser", ["swift-argument-parser"]),
    ("libswiftCore.a", ["The Swift standard library", "LLVM, ", "Unicode Character Database"]),
    ("libswiftSwiftOnoneSupport.a", ["The Swift standard library"]),
    ("libswift_", ["The Swift standard library"]),
    ("libswiftSynchronization.a", ["The Swift standard library"]),
    ("libswiftGlibc.a", ["The Swift standard library"]),
    ("libswiftRegexBuilder.a", ["The Swift standard library"]),
    ("libswiftObservation.a", ["The Swift standard library"]),
    ("libFoundationEssentials.a", ["swift-foundation"]),
    ("lib_FoundationCShims.a", ["swift-foundation", "libuuid"]),
    ("lib_FoundationCollections.a", ["swift-collections"]),
    ("libdispatch.a", ["libdispatch"]), ("libBlocksRuntime.a", ["LLVM, ", "compiler-rt"]),
    ("swiftrt.o", ["The Swift standard library"]),
    ("crt1.o", ["The GNU C library"]), ("crti.o", ["The GNU C library"]),
    ("crtn.o", ["The GNU C library"]), ("Scrt1.o", ["The GNU C library"]),
    ("crtbegin", ["GCC"]), ("crtend", ["GCC"]), ("libgcc", ["GCC"]),
    ("libc_nonshared.a", ["The GNU C library"]),
    ("libclang_rt", ["LLVM, "]),
  ]
  /// Libraries that are only headers, by what the names of their symbols contain.
  private static let headers: [(symbol: String, head: String)] = [
    ("4toml2v3", "toml++, "), ("XXH3_", "xxHash, "), ("4llvm", "LLVM, "),
  ]

  private let notice: String
  private let map: String

  init() throws {
    notice = try Checkout.text("NOTICE")
    map = try String(contentsOfFile: Self.path + ".map", encoding: .utf8)
  }

  /// The files that something was taken from.
  private var files: Set<String> {
    var files: Set<String> = []
    for line in map.split(separator: "\n") {
      guard let end = line.range(of: ":(", options: .backwards) else { continue }
      let name = line[..<end.lowerBound].split(separator: " ").last.map(String.init) ?? ""
      // The member of an archive is none of the name.
      let file = name.components(separatedBy: "(")[0]
      if file.hasSuffix(".o") || file.hasSuffix(".a") { files.insert(file) }
    }
    return files
  }

  private func isOwn(_ file: String) throws -> Bool {
    let targets = try FileManager.default.contentsOfDirectory(atPath: Checkout.path("Sources"))
    return targets.contains { file.contains("/\($0).build/") }
  }

  @Test func `everything that is linked is named`() throws {
    #expect(files.count > 20)
    for file in files where try !isOwn(file) {
      let heads = Self.origins.first { file.contains($0.file) }?.heads
      #expect(heads != nil, "\(file) is linked, and nothing says whose it is")
      for head in heads ?? [] { #expect(notice.contains(head), "\(file) needs \(head)") }
    }
  }

  @Test func `libraries of headers are named`() {
    for (symbol, head) in Self.headers {
      #expect(map.contains(symbol), "\(head) is named and not used")
      #expect(notice.contains(head))
    }
  }

  @Test func `what is linked by name is named as that`() throws {
    let parts = notice.components(separatedBy: "These libraries are not inside.")
    #expect(parts.count == 2)
    for library in try ELFFile(at: Self.path).libraries {
      let name =
        library.prefix { $0 != "." }.split(separator: "-").first.map(String.init) ?? library
      #expect(parts[1].contains(name), "\(library)")
      #expect(!parts[0].contains("\n\(name),"), "\(library) is not inside")
    }
    // This one is loaded when it is needed.
    #expect(parts[1].contains("libxlsxwriter"))
  }

  @Test func `no name is one of something that is gone`() {
    let files = files
    for origin in Self.origins
    where !origin.file.contains("crt") && !origin.file.hasPrefix("libgcc") {
      let isOptional =
        origin.heads == ["The Swift standard library"] || origin.file == "libclang_rt"
        || origin.file == "libc_nonshared.a"
      #expect(isOptional || files.contains { $0.contains(origin.file) }, "\(origin.file)")
    }
  }
}
