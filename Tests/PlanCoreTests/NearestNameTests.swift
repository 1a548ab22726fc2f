import Testing

@testable import PlanCore

@Test(
  arguments: [
    ("knd", "kind"), ("tilte", "title"), ("statments", "statements"), ("Mode", "mode"),
    ("isuers", "issuer"), ("源", nil), ("", nil), ("zzzzzz", nil), ("kind", nil),
  ] as [(String, String?)])
func `the nearest name is at most one slip in three letters away`(word: String, nearest: String?) {
  let names = ["title", "kind", "mode", "statements", "issuer"]
  #expect(nearestName(to: word, among: names) == nearest)
}

@Test func `of two names equally near the first counts`() {
  #expect(nearestName(to: "line-c", among: ["line-a", "line-b"]) == "line-a")
}

@Test func `a name without end has no neighbour`() {
  #expect(nearestName(to: String(repeating: "a", count: 1_000_000), among: ["a"]) == nil)
}
