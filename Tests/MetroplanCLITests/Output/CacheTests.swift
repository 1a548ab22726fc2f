import Foundation
import TestSupport
import Testing

private let lines = [
  "list", "list --json", "search 高铁 洛阳 --limit 3", "search 高跌", "show luoyang-jiyuan-integration",
  "export nope",
]

/// A home with a plan that is bad and one that refers to a plan that is missing.
private func home() throws -> TemporaryFolder {
  let home = try TemporaryFolder()
  let plans = home.path + "/.local/share/metroplan/plans"
  try FileManager.default.createDirectory(atPath: plans, withIntermediateDirectories: true)
  try "id: a\ntitle: [\n".write(toFile: plans + "/bad.yaml", atomically: false, encoding: .utf8)
  try """
  id: mine
  title: 我的规划
  kind: 评论
  region: {name: 区域, kind: 都市圈}
  sources: [{id: daily, title: 报道}]
  documents:
    - {id: x, title: 甲, kind: 评论, plan: nope, statements: [{mode: seek, source: daily}]}
  """.write(toFile: plans + "/mine.yaml", atomically: false, encoding: .utf8)
  return home
}

/// The environment that keeps a cache in a home.
private func caching(in home: TemporaryFolder) -> [String: String] {
  ["XDG_CACHE_HOME": home.path + "/cache"]
}

@Test func `a command prints the same with a cold cache, a warm one, a damaged one and none`()
  throws
{
  let home = try home()
  for line in lines {
    let words = line.split(separator: " ").map(String.init)
    let plain = try ProgramRun(words + ["--no-cache"], environment: caching(in: home), in: home)
    // Problems come before anything else, and other complaints only where nothing is printed.
    let printed = plain.errors + plain.output
    #expect(plain.errors.contains("bad.yaml"))
    #expect(plain.errors.contains("no plan has the slug \"nope\""))
    #expect(!FileManager.default.fileExists(atPath: home.path + "/cache"))
    for round in ["cold", "warm", "unwritable", "damaged"] {
      var prelude = ":"
      if round == "unwritable" {
        prelude = "touch .local/share/metroplan/plans/mine.yaml; trap '' XFSZ && ulimit -S -f 0"
      }
      if round == "damaged" {
        prelude =
          "for f in cache/metroplan/*/*-*; do printf 1234 | dd of=$f bs=1 seek=99 conv=notrunc 2> /dev/null; done"
      }
      // What is printed goes through a pipe, which the limit on files does not meet.
      let run = try ProgramRun(
        words, environment: caching(in: home), in: home, prelude: prelude,
        redirection: "2>&1 | (ulimit -S -f unlimited; cat > \"$streams/output\")")
      #expect(run.output == printed, "\(line), \(round)")
    }
    try FileManager.default.removeItem(atPath: home.path + "/cache")
  }
}

@Test func `two commands at once share a cache`() throws {
  let home = try home()
  let environment = caching(in: home)
  let wanted = try ProgramRun(["search", "高铁", "--no-cache"], environment: environment, in: home)
  // Eight processes, started together, with a cold cache.
  let run = try ProgramRun(
    ["search", "高铁"], environment: environment, in: home,
    prelude: "for i in 1 2 3 4 5 6 7; do \"$0\" \"$@\" > out$i 2> err$i & done; wait")
  #expect(run.output == wanted.output)
  for number in 1...7 {
    let output = try String(contentsOfFile: "\(home.path)/out\(number)", encoding: .utf8)
    #expect(output == wanted.output)
  }
  let caches = home.path + "/cache/metroplan"
  let library = try #require(try FileManager.default.contentsOfDirectory(atPath: caches).first)
  let files = try FileManager.default.contentsOfDirectory(atPath: "\(caches)/\(library)").sorted()
  #expect(files.filter { !$0.hasPrefix("segment-") } == ["links", "lock", "manifest"])
}

@Test func `without a home there is no cache, and commands work`() throws {
  let folder = try TemporaryFolder()
  let run = try ProgramRun(
    ["list"], environment: ["XDG_CACHE_HOME": "relative"], in: folder, prelude: "unset HOME")
  run.expect(0, output: ["luoyang-metropolitan-area"])
  #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
}
