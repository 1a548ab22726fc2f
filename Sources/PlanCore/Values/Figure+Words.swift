extension Figure {
  /// The figure with its unit and what qualifies it: 约56公里, `about 56公里`.
  ///
  /// A unit in Latin letters is set apart.
  public func describe(in language: Language) -> String {
    var text = printed
    if let unit {
      let isTight = unit.first.map { !$0.isASCII || $0 == "%" } ?? true
      text += isTight ? unit : " \(unit)"
    }
    return comparator?.describe(text, in: language) ?? text
  }
}

extension Comparator {
  /// `number`, which may carry its unit, as the comparator qualifies it: 约242公里, `about 242 公里`.
  ///
  /// Each phrase is true for all the words that its case covers.
  public func describe(_ number: String, in language: Language) -> String {
    let words = Strings(language)
    return switch self {
    case .about: words.say("约\(number)", "about \(number)")
    case .over: words.say("超\(number)", "over \(number)")
    case .atLeast: words.say("\(number)以上", "at least \(number)")
    case .nearly: words.say("近\(number)", "nearly \(number)")
    case .under: words.say("\(number)以下", "up to \(number)")
    }
  }
}
