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
    switch language {
    case .english: english(number)
    case .chinese: chinese(number)
    }
  }

  private func english(_ number: String) -> String {
    switch self {
    case .about: "about \(number)"
    case .over: "over \(number)"
    case .atLeast: "at least \(number)"
    case .nearly: "nearly \(number)"
    case .under: "up to \(number)"
    }
  }

  private func chinese(_ number: String) -> String {
    switch self {
    case .about: "约\(number)"
    case .over: "超\(number)"
    case .atLeast: "\(number)以上"
    case .nearly: "近\(number)"
    case .under: "\(number)以下"
    }
  }
}
