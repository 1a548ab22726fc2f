import PlanCore
import TestSupport
import Testing

@testable import PlanLibrary

/// Texts of about a size that have been slow for some reader of YAML.
private let shapes: [(name: String, text: @Sendable (Int) -> String)] = [
  ("directives", { lines("%TAG !a$! tag:a,2000:$\n", $0) + "---\nid: a\n" }),
  ("comments", { lines("# 注 $\n", $0) + "id: a\n" }),
  ("anchors", { lines("- &a$ 甲\n", $0) }),
  ("aliases", { "- &a 甲\n" + lines("- *a\n", $0) }),
  ("tags", { lines("- !!str 甲\n", $0) }),
  ("long keys", { lines("\(String(repeating: "k", count: 900))$: 甲\n", $0) }),
  ("keys of one mapping", { lines("key$: 甲\n", $0) }),
  ("one key again and again", { lines("key: 甲\n", $0) }),
  ("a flow list", { "a: [" + lines("甲,", $0) + "]\n" }),
  ("a block scalar", { "a: |\n" + lines("  甲乙丙 $\n", $0) }),
  ("a quoted text of many lines", { "a: \"" + lines("甲乙丙 $\n  ", $0) + "\"\n" }),
  ("a plain text of many lines", { "a: 甲\n" + lines("  甲乙丙 $\n", $0) }),
  ("deep indentation", { lines("- \(String(repeating: " ", count: 2000))甲\n", $0) }),
  ("Windows line ends", { lines("- 甲\r\n", $0) }),
  ("blank lines", { "id: a\n" + lines("\n", $0) + "title: 甲\n" }),
  ("nests of brackets", { lines("- [[[[甲]]]]\n", $0) }),
  ("comments without a blank", { lines("- 甲 #2\n", $0) }),
  ("keys with a full-width colon", { lines("- key：甲\n", $0) }),
  ("places", { "places:\n" + lines("  - {id: p$, name: 甲, level: 乡镇}\n", $0) }),
  ("links", { "entities:\n" + lines("  - {id: e$, name: 甲, kind: 项目, links: []}\n", $0) }),
]

/// A line again and again, its number for `$`, until there are so many bytes.
private func lines(_ line: String, _ bytes: Int) -> String {
  var text = ""
  var number = 0
  while text.utf8.count < bytes {
    text += line.replacing("$", with: String(number))
    number += 1
  }
  return text
}

@Test(arguments: shapes.indices)
func `a file of any shape is read in a time that grows as its size does`(shape: Int) {
  func read(_ size: Int) -> Double {
    let bytes = Array(shapes[shape].text(size).utf8)
    return processorTime {
      _ = Reading.plan(bytes)
      _ = PlacesFileReader().read(bytes, file: "places.yaml")
      _ = LinksFileReader(index: .trusting).read(bytes, file: "links.yaml")
    }
  }
  // Four times the size takes four times as long, and sixteen times when it is quadratic.
  let (small, large) = (read(1 << 16), read(1 << 18))
  #expect(large < 10 * small + 0.02, "\(shapes[shape].name): \(small) s, then \(large) s")
}
