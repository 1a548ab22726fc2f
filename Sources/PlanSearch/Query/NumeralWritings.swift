/// The other ways to write the numbers in a word: 7大行动 for 七大行动, 二期 for II期.
enum NumeralWritings {
  /// The most writings of one word; one with four numbers in it has more, which nobody means.
  static let limit = 16
  /// The most numbers of a word that are looked for otherwise than they are typed; a word with more is
  /// no name.
  private static let mostNumbers = 8

  /// The other writings of a folded word, none for one without numbers.
  static func others(of word: [UInt32]) -> [Writing] {
    let parts = parts(of: word)
    guard parts.contains(where: { $0.count > 1 }), !isSingleNumeral(word) else { return [] }
    var writings = [[Piece]()]
    for part in parts {
      writings = writings.flatMap { start in
        part.compactMap { piece in
          // 14 and 5 of 十四五 are not 145.
          piece.script == .figures && start.last?.script == .figures ? nil : start + [piece]
        }
      }
      writings = Array(writings.prefix(limit))
    }
    return writings.filter { !$0.allSatisfy(\.isTyped) }.map { Writing(of: $0) }
      .filter { $0.scalars != word }
  }

  /// One figure alone says too little: 七 is in thousands of names.
  private static func isSingleNumeral(_ word: [UInt32]) -> Bool { word.count == 1 }

  enum Script {
    case plain, figures, chinese, roman

    var edge: WordEdge {
      switch self {
      case .plain: .any
      case .figures: .figures
      case .chinese: .numerals
      case .roman: .letters
      }
    }
  }

  /// A part of a word in one writing.
  struct Piece {
    var scalars: [UInt32]
    var script: Script
    /// Whether it is as it was typed.
    var isTyped = false
  }

  /// The parts of a word, each in all its writings, the typed one first.
  private static func parts(of word: [UInt32]) -> [[Piece]] {
    var parts: [[Piece]] = []
    var plain: [UInt32] = []
    var (position, numbers) = (0, 0)
    func finish() {
      if !plain.isEmpty { parts.append([Piece(scalars: plain, script: .plain, isTyped: true)]) }
      plain = []
    }
    while position < word.count {
      guard numbers < mostNumbers, let number = TypedNumber(in: word, at: position) else {
        plain.append(word[position])
        position += 1
        continue
      }
      numbers += 1
      var pieces = number.pieces
      if number.isOrdinal, plain.last == TypedNumber.ordinal {
        // 第二期 is 二期 too.
        plain.removeLast()
        pieces =
          pieces.map {
            Piece(
              scalars: [TypedNumber.ordinal] + $0.scalars,
              script: $0.isTyped ? $0.script : .plain, isTyped: $0.isTyped)
          } + pieces.map { Piece(scalars: $0.scalars, script: $0.script) }
      }
      finish()
      parts.append(pieces)
      position += number.length
    }
    finish()
    return parts
  }

  /// A folded text with every number in figures, so that two names with the same numbers are one.
  static func inFigures(_ text: [UInt32]) -> [UInt32] {
    guard
      text.contains(where: {
        ChineseNumerals.isPart($0) || [0x69, 0x76, 0x78, 0x7B2C].contains($0)
      })
    else { return text }
    var result: [UInt32] = []
    var position = 0
    var endsWithFigures = false
    while position < text.count {
      guard let number = TypedNumber(in: text, at: position) else {
        result.append(text[position])
        endsWithFigures = (0x30...0x39).contains(text[position])
        position += 1
        continue
      }
      let figures = number.pieces.first { $0.script == .figures }?.scalars
      if number.isOrdinal, result.last == TypedNumber.ordinal { result.removeLast() }
      let typed = Array(text[position..<position + number.length])
      result += endsWithFigures ? typed : figures ?? typed
      endsWithFigures = !endsWithFigures && figures != nil
      position += number.length
    }
    return result
  }
}

extension Writing {
  fileprivate init(of pieces: [NumeralWritings.Piece]) {
    // What was typed is found inside of other words too.
    func edge(of piece: NumeralWritings.Piece?) -> WordEdge {
      piece.map { $0.isTyped ? .any : $0.script.edge } ?? .any
    }
    self.init(
      pieces.flatMap(\.scalars), start: edge(of: pieces.first), end: edge(of: pieces.last))
  }
}

/// A number in a word, as it is typed.
struct TypedNumber {
  /// The number of characters.
  let length: Int
  /// Its writings, the typed one first.
  let pieces: [NumeralWritings.Piece]
  /// Whether 期 or the like follows, before which 第 says nothing.
  let isOrdinal: Bool

  /// 第.
  static let ordinal: UInt32 = 0x7B2C

  init?(in text: [UInt32], at position: Int) {
    let rest = text[position...]
    let last = position > 0 ? text[position - 1] : nil
    guard let number = Number(rest, after: last) else { return nil }
    let next = rest.dropFirst(number.length).first
    let follower = next.flatMap { Self.counted.contains($0) ? $0 : nil }
    if number.script == .roman, follower == nil { return nil }
    let typed = Array(rest.prefix(number.length))
    var pieces = [NumeralWritings.Piece(scalars: typed, script: number.script, isTyped: true)]
    for piece in number.writings(canBeRoman: follower != nil)
    where !pieces.contains(where: { $0.scalars == piece.scalars }) {
      pieces.append(piece)
    }
    self.pieces = pieces
    length = number.length
    isOrdinal = follower.map(Self.phases.contains) ?? false
  }

  /// 期 批 轮 阶 标: 第二期 is 二期.
  private static let phases: Set<UInt32> = [0x671F, 0x6279, 0x8F6E, 0x9636, 0x6807]
  /// What Roman numerals are printed before: 期 类 级 型 段 标 区 号 阶 线 批 等 轮.
  private static let counted: Set<UInt32> = phases.union([
    0x7C7B, 0x7EA7, 0x578B, 0x6BB5, 0x533A, 0x53F7, 0x7EBF, 0x7B49,
  ])
}

/// What a number says, and in which characters.
private struct Number {
  var length: Int
  let script: NumeralWritings.Script
  private var whole: Int
  /// The figures behind the point.
  private var decimals: [Int] = []
  /// The number below the stroke.
  private var divisor: Int?
  private var isPercent = false
  private let isByFigures: Bool

  init?(_ text: ArraySlice<UInt32>, after last: UInt32?) {
    guard let first = text.first else { return nil }
    if (0x30...0x39).contains(first) {
      guard let figures = Self.figures(text, after: last) else { return nil }
      self.init(figures: figures, in: text)
    } else if ChineseNumerals.isPart(first) {
      self.init(chinese: text, after: last)
    } else {
      self.init(roman: text, after: last)
    }
  }

  private init?(figures: [Int], in text: ArraySlice<UInt32>) {
    length = figures.count
    script = .figures
    whole = figures.reduce(0) { $0 * 10 + $1 }
    isByFigures = false
    var rest = text.dropFirst(length)
    if rest.first == 0x2E,
      let behind = Self.figures(rest.dropFirst(), after: nil, areDecimals: true)
    {
      decimals = behind
      length += 1 + behind.count
      rest = text.dropFirst(length)
    }
    if rest.first == 0x25 {
      isPercent = true
      length += 1
    } else if rest.first == 0x2F, decimals.isEmpty,
      let below = Self.figures(rest.dropFirst(), after: nil), below.count <= 2
    {
      divisor = below.reduce(0) { $0 * 10 + $1 }
      length += 1 + below.count
    }
  }

  private init?(chinese text: ArraySlice<UInt32>, after last: UInt32?) {
    script = .chinese
    var text = text
    var skipped = 0
    if text.starts(with: Self.percent) {
      text = text.dropFirst(Self.percent.count)
      skipped = Self.percent.count
      isPercent = true
    }
    // Of more figures than a year has, the last four are none.
    guard let number = ChineseNumerals.number(in: text),
      !number.isByFigures || last.flatMap(ChineseNumerals.digit) == nil
    else { return nil }
    whole = number.value
    isByFigures = number.isByFigures && number.length > 2
    length = skipped + number.length
    let rest = text.dropFirst(number.length)
    if rest.starts(with: Self.parts), !isPercent,
      let above = ChineseNumerals.number(in: rest.dropFirst(2))
    {
      divisor = whole
      whole = above.value
      length += 2 + above.length
    } else if rest.first == Self.point {
      decimals = rest.dropFirst().prefix(4).prefix { ChineseNumerals.digit($0) != nil }
        .compactMap(ChineseNumerals.digit)
      if !decimals.isEmpty { length += 1 + decimals.count }
    }
  }

  private init?(roman text: ArraySlice<UInt32>, after last: UInt32?) {
    guard !WordEdge.letters.forbids(last), !WordEdge.figures.forbids(last) else { return nil }
    let letters = text.prefix { (0x61...0x7A).contains($0) }
    guard let number = Self.romanNumerals.firstIndex(where: { $0.elementsEqual(letters) }) else {
      return nil
    }
    (length, script, whole, isByFigures) = (letters.count, .roman, number + 1, false)
  }

  /// The most figures of a number.
  private static let longest = 4

  /// The figures at the start of a text, if they are a number by themselves: not those of g30.
  private static func figures(
    _ text: ArraySlice<UInt32>, after last: UInt32?, areDecimals: Bool = false
  ) -> [Int]? {
    let figures = text.prefix(longest + 1).prefix { (0x30...0x39).contains($0) }
      .map { Int($0) - 0x30 }
    guard (1...longest).contains(figures.count),
      areDecimals || figures.count == 1 || figures[0] > 0,
      !WordEdge.letters.forbids(last), !WordEdge.figures.forbids(last), last != 0x2E,
      !WordEdge.letters.forbids(text.dropFirst(figures.count).first)
    else { return nil }
    return figures
  }

  /// The ways to write it.
  func writings(canBeRoman: Bool) -> [NumeralWritings.Piece] {
    var pieces: [NumeralWritings.Piece] = []
    func add(_ scalars: [UInt32], _ script: NumeralWritings.Script) {
      pieces.append(NumeralWritings.Piece(scalars: scalars, script: script))
    }
    let figures = String(whole).unicodeScalars.map(\.value)
    if let divisor {
      add(figures + [0x2F] + String(divisor).unicodeScalars.map(\.value), .figures)
      add(
        ChineseNumerals.byPlaces(divisor) + Self.parts + ChineseNumerals.byPlaces(whole), .chinese)
      return pieces
    }
    let behind = decimals.isEmpty ? [] : [0x2E] + decimals.map { UInt32($0) + 0x30 }
    add(figures + behind + (isPercent ? [0x25] : []), .figures)
    if !isByFigures {
      let point = decimals.isEmpty ? [] : [Self.point] + ChineseNumerals.byFigures(decimals)
      for number in ChineseNumerals.allByPlaces(whole) {
        add((isPercent ? Self.percent : []) + number + point, .chinese)
      }
    }
    guard decimals.isEmpty, !isPercent else { return pieces }
    // Years, 三零一医院.
    if whole >= 100 {
      let numbers = figures.map { Int($0) - 0x30 }
      add(ChineseNumerals.byFigures(numbers), .chinese)
      if numbers.contains(0) {
        // Printed with a letter or a figure for the zero.
        add(ChineseNumerals.byFigures(numbers, zero: 0x6F), .chinese)
        add(ChineseNumerals.byFigures(numbers, zero: 0x30), .chinese)
      }
    }
    if canBeRoman, (1...Self.romanNumerals.count).contains(whole) {
      add(Self.romanNumerals[whole - 1], .roman)
    }
    return pieces
  }

  /// 百分之.
  private static let percent: [UInt32] = [0x767E, 0x5206, 0x4E4B]
  /// 分之.
  private static let parts: [UInt32] = [0x5206, 0x4E4B]
  /// 点.
  private static let point: UInt32 = 0x70B9

  private static let romanNumerals: [[UInt32]] = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
  ].map { $0.unicodeScalars.map(\.value) }
}

extension WordEdge {
  fileprivate func forbids(_ neighbour: UInt32?) -> Bool { !allows(neighbour) }
}
