/// Makes phrases and sentences as plans have them, from words drawn by frequency.
struct Prose {
  var random: SplitMix
  /// Names of villages, rivers and people that only this plan has.
  private let localNames: [String]
  /// The short names of the places that this plan is about.
  private let places: [String]

  init(random: SplitMix, places: [String]) {
    var random = random
    localNames = (0..<12).map { _ in
      random.pick(Words.nameCharacters) + random.pick(Words.nameCharacters)
        + random.pick(["镇", "乡", "村", "河", "山", "湖", "水库", "街道", "灌区", "沟", "", ""])
    }
    self.places = places
    self.random = random
  }

  // MARK: - Words

  mutating func noun() -> String { Lexicon.nouns.draw(&random) }

  mutating func verb() -> String { Lexicon.verbs.draw(&random) }

  mutating func quality() -> String { Lexicon.qualities.draw(&random) }

  mutating func industry() -> String { Lexicon.industries.draw(&random) }

  mutating func facility() -> String { Lexicon.facilities.draw(&random) }

  mutating func code() -> String { Lexicon.codes.draw(&random) }

  mutating func place() -> String {
    random.chance(85) ? random.pick(places) : random.pick(localNames)
  }

  /// The code of a road: G30, S312.
  mutating func road() -> String {
    random.chance(60)
      ? "G\(random.chance(50) ? random.within(1...99) : random.within(1001...7699))"
      : "S\(random.within(1...399))"
  }

  /// A number as printed, with at most one decimal place.
  mutating func number() -> String {
    let whole = random.chance(60) ? random.within(2...99) : random.within(100...9999)
    return random.chance(40) ? "\(whole).\(random.within(1...9))" : "\(whole)"
  }

  /// A noun of one word or several.
  mutating func term() -> String {
    switch random.below(20) {
    case 0..<8: noun()
    case 8..<11: noun() + noun()
    case 11..<13: quality() + noun()
    case 13..<15: industry() + facility()
    case 15..<17: industry() + "产业"
    case 17: place() + facility()
    case 18: code() + noun()
    default: place() + noun()
    }
  }

  // MARK: - Sentences

  /// A part of a sentence between two marks.
  mutating func clause() -> String {
    switch random.below(16) {
    case 0..<5: verb() + term()
    case 5: quality() + verb() + term() + "建设"
    case 6: "以" + term() + "为" + noun() + "，" + verb() + term()
    case 7: verb() + term() + "、" + term() + "、" + noun() + "等" + noun()
    case 8: verb() + place() + "与" + place() + noun() + noun()
    case 9: "到20\(random.within(21...35))年" + verb() + term() + number() + unit()
    case 10: "总投资" + number() + "亿元，" + verb() + term()
    case 11: "依托" + place() + facility() + "，" + verb() + term()
    case 12: "推动" + term() + "“" + noun() + noun() + "”" + verb()
    case 13: "沿" + road() + verb() + term()
    case 14: "支持" + place() + verb() + term()
    default: verb() + term() + "（" + term() + "）"
    }
  }

  /// A sentence with its full stop.
  mutating func sentence() -> String {
    let marks = ["，", "，", "，", "；"]
    var text = clause()
    for _ in 0..<random.below(3) { text += random.pick(marks) + clause() }
    return text + "。"
  }

  /// Some sentences.
  mutating func text(_ sentences: ClosedRange<Int>) -> String {
    (0..<random.within(sentences)).map { _ in sentence() }.joined()
  }

  /// The unit of a figure.
  mutating func unit() -> String {
    random.pick(["亿元", "公里", "万亩", "%", "家", "个", "万人", "万吨", "平方公里", "千瓦时"])
  }

  /// Somebody with a post, as speakers are printed.
  mutating func speaker() -> String {
    place() + random.pick(["市长", "市委书记", "发改委主任", "交通运输局局长", "副市长"]) + person()
  }

  /// The name of somebody.
  mutating func person() -> String {
    let given = random.pick(Words.nameCharacters)
    return random.pick(Words.nameCharacters) + given
      + (random.chance(60) ? random.pick(Words.nameCharacters) : "")
  }
}
