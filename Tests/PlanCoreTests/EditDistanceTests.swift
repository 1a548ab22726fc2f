import Testing

@testable import PlanCore

@Test(
  arguments: [
    ("knd", "kind"), ("tilte", "title"), ("statments", "statements"), ("Mode", "mode"),
    ("isuers", "issuer"), ("源", nil), ("", nil), ("zzzzzz", nil), ("kind", nil),
  ] as [(String, String?)])
func `the nearest name is at most one edit in three letters away`(word: String, nearest: String?) {
  let names = ["title", "kind", "mode", "statements", "issuer"]
  #expect(nearestName(to: word, among: names) == nearest)
}

@Test(arguments: 1...18)
func `a third of the letters may be wrong, and no letter more`(length: Int) {
  let name = String("abcdefghijklmnopqr".prefix(length))
  for wrong in 1...length {
    // So many letters of the name are others.
    let typed = String(repeating: "-", count: wrong) + name.dropFirst(wrong)
    let expected = wrong * 3 <= length ? name : nil
    #expect(nearestName(to: typed, among: [name]) == expected, "\(typed)")
    // Left out, they make the word shorter; the longer of the two counts.
    let short = String(name.dropFirst(wrong))
    #expect(nearestName(to: short, among: [name]) == expected, "\(short)")
  }
}

@Test func `of two names equally near the first counts`() {
  #expect(nearestName(to: "line-c", among: ["line-a", "line-b"]) == "line-a")
}

@Test func `a name without end has no neighbour`() {
  #expect(nearestName(to: String(repeating: "a", count: 1_000_000), among: ["a"]) == nil)
}

@Test func `the distance of texts counts what has to change`() {
  #expect(editDistance(Array("洛阳都市圈"), Array("洛阴都市")) == 2)
  #expect(editDistance(Array(""), Array("ab")) == 2 && editDistance(Array("ab"), Array("")) == 2)
  #expect(editDistance(Array("ab"), Array("ab")) == 0)
  #expect(editDistance(Array("jiaozou"), Array("jiaozuo")) == 1)
}

@Test func `the distance in bits is the distance`() throws {
  var words: [[UInt32]] = [[]]
  for length in 0..<4 {
    words += words.filter { $0.count == length }.flatMap { word in
      [0x61, 0x62, 0x6D1B].map { word + [$0] }
    }
  }
  let long = (0..<64).map { UInt32(0x61 + $0 % 5) }
  for letters in words.dropFirst() + [long, long.reversed()] {
    let pattern = try #require(EditPattern(letters))
    for other in words + [long] {
      #expect(pattern.distance(to: other) == editDistance(letters, other))
      var run = pattern.start()
      var nearest = letters.count
      for letter in other {
        pattern.take(letter, &run)
        nearest = min(nearest, run.distance)
      }
      let everywhere = Array(repeating: true, count: other.count + 1)
      #expect(nearest == editDistance(of: letters, toPartOf: other, isBound: everywhere))
    }
  }
  let isEmptyTaken = EditPattern([]) != nil
  let isLongTaken = EditPattern(long + [0x61]) != nil
  #expect(!isEmptyTaken && !isLongTaken)
}
