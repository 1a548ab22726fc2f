/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

private let pieces: [String] = [
  "洛", "阳", "濟", "高铁", "高鐵", "圈", "都市圈", "G30", "ｇ３０", "GDP", "3.6", "%", "*", " ", "\u{3000}", "，",
  "“", "—", "…", "é", "e\u{301}", "\u{301}", "🚄", "👨‍👩‍👧", "🇨🇳", "\u{200B}", "\u{200D}", "\0", "İ", "ß",
  "\u{E000}",
]

/// Short texts of a few pieces, so that some contain others.
func randomTexts(_ count: Int, seed: UInt64, longest: Int = 16) -> [String] {
  var numbers = SeededNumbers(seed: seed)
  return (0..<count).map { _ in
    (0..<Int.random(in: 0...longest, using: &numbers)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &numbers)]
    }.joined()
  }
}
