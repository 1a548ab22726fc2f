import PlanCore

/// Real places in the order of their provinces, for a library about the whole country.
public enum PlaceTable {
  /// The places that `known` lacks; together they are a gazetteer.
  public static func places(besides known: [Place]) -> [Place] {
    let slugs = Set(known.map(\.id.rawValue))
    return (provinces + prefectures + districts).filter { !slugs.contains($0.id.rawValue) }
  }

  private static let rows = cities.split(separator: "\n").map { Words.split($0) }

  private static var provinces: [Place] {
    rows.compactMap { row in
      guard let id = Identifier<Place>(row[0]), let level = PlaceLevel(rawValue: row[2]) else {
        return nil
      }
      return Place(
        id: id, name: row[1], level: level, aliases: [shortName(of: row[1])],
        abbreviations: [row[3]])
    }
  }

  private static var prefectures: [Place] {
    rows.flatMap { row in
      pairs(row.dropFirst(4)).compactMap { slug, name in
        guard let id = Identifier<Place>(slug) else { return nil }
        return Place(
          id: id, name: name + "市", level: .prefecture, parent: Identifier(row[0]),
          aliases: [name])
      }
    }
  }

  private static var districts: [Place] {
    counties.split(separator: "\n").map { Words.split($0) }.flatMap { row in
      pairs(row.dropFirst()).compactMap { slug, name in
        guard let id = Identifier<Place>(slug) else { return nil }
        // 单县 is never called 单.
        let short = name.count > 2 ? [String(name.dropLast())] : []
        return Place(
          id: id, name: name, level: name.hasSuffix("区") ? .district : .county,
          parent: Identifier(row[0]), aliases: short)
      }
    }
  }

  /// 内蒙古 of 内蒙古自治区, 广西 of 广西壮族自治区, 河北 of 河北省.
  private static func shortName(of province: String) -> String {
    for people in ["壮族", "回族", "维吾尔"] + ["自治区"] {
      if let range = province.firstRange(of: people) {
        return String(province[..<range.lowerBound])
      }
    }
    return String(province.dropLast())
  }

  private static func pairs(_ words: ArraySlice<String>) -> [(String, String)] {
    let words = Array(words)
    return stride(from: 0, to: words.count - 1, by: 2).map { (words[$0], words[$0 + 1]) }
  }
}
