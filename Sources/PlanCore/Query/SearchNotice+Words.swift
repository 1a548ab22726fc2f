extension SearchNotice {
  /// The notice in words, with the nearest ten of the values that exist.
  public func describe(in language: Language) -> String {
    switch (self, language) {
    case (.cut(let limit), .english): "only the first \(limit) characters were searched for"
    case (.cut(let limit), .chinese): "只搜索了前 \(limit) 个字符"
    case (.unknownValue(let field, let value, let known), .english):
      "no \(field.englishName) is called '\(value)'; "
        + "there are: \(Self.nearest(known, joinedBy: ", "))"
    case (.unknownValue(let field, let value, let known), .chinese):
      "\(field.chineseName)没有“\(value)”；现有：\(Self.nearest(known, joinedBy: "、"))"
    }
  }

  private static func nearest(_ known: [String], joinedBy separator: String) -> String {
    known.prefix(10).joined(separator: separator) + (known.count > 10 ? separator + "…" : "")
  }
}
