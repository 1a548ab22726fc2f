import Synchronization

/// 全国行政区划: the provinces, prefectures and counties of China, with those abolished since 2000,
/// for names that no places file has.
///
/// Nothing is read before the first question; docs/format.md has the file.
public final class NationalPlaces: Sendable {
  private let read: @Sendable () -> [UInt8]?
  private let table = Mutex<NationalTable?>(nil)

  /// Creates the places of a file.
  ///
  /// - Parameter read: Its bytes, or `nil` where there is none.
  public init(reading read: @escaping @Sendable () -> [UInt8]?) {
    self.read = read
  }

  private var known: NationalTable {
    table.withLock { table in
      if let table { return table }
      let made = NationalTable(read() ?? [])
      table = made
      return made
    }
  }

  /// All places in the order of their codes; of one code today's unit comes first.
  public var places: [Place] { known.places }

  /// The place with the slug `id`, or `nil`; only a slug that ends with a code is looked up.
  public subscript(id: Identifier<Place>) -> Place? {
    guard let code = Self.code(of: id) else { return nil }
    return known.places(code: code).first { $0.id == id }
  }

  /// The places with exactly that name, short name, abbreviation or code; of one code only today's.
  public func named(_ name: String) -> [Place] { known.named(name) }

  /// How the name of a place is spelled in Latin letters, officially and in pinyin: Hohhot and
  /// huhehaote; `nil` for what is no place of the nation.
  public func spellings(of place: Place) -> (official: String, pinyin: String)? {
    known.spellings(of: place)
  }

  /// The code at the end of a slug such as `hefei-340100`.
  static func code(of id: Identifier<Place>) -> String? {
    let tail = id.rawValue.utf8.suffix(7)
    guard tail.count == 7, tail.first == UInt8(ascii: "-"),
      tail.dropFirst().allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return String(id.rawValue.suffix(6))
  }
}

/// The rows of the file.
private struct NationalTable: Sendable {
  let places: [Place]
  private let spellings: [(official: String, pinyin: String)]
  private let byCode: [String: [Int]]
  private let byName: [String: [Int]]

  init(_ bytes: [UInt8]) {
    var rows: [NationalRow] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      if let row = NationalRow(line) { rows.append(row) }
    }
    var (byCode, byName): ([String: [Int]], [String: [Int]]) = ([:], [:])
    for (number, row) in rows.enumerated() {
      byCode[row.code, default: []].append(number)
      for name in Set([row.name, row.short, row.code] + row.abbreviations) {
        byName[name, default: []].append(number)
      }
    }
    let ids = rows.map(\.id)
    let id = { [byCode] (code: String) in byCode[code]?.first.map { ids[$0] } }
    places = rows.map { row in
      Place(
        id: row.id, code: row.code, name: row.name, level: row.level,
        parent: row.parents.lazy.compactMap(id).first,
        aliases: row.short == row.name ? [] : [row.short], abbreviations: row.abbreviations,
        validTo: row.end, successor: row.successor.flatMap(id), coordinate: row.coordinate)
    }
    self.byCode = byCode
    self.byName = byName
    spellings = rows.map { ($0.spelling, $0.pinyin) }
  }

  func places(code: String) -> [Place] { (byCode[code] ?? []).map { places[$0] } }

  func named(_ name: String) -> [Place] {
    let found = byName[name] ?? []
    // A code that was given twice means what has it today.
    return Self.isCode(name) ? found.prefix(1).map { places[$0] } : found.map { places[$0] }
  }

  func spellings(of place: Place) -> (official: String, pinyin: String)? {
    byCode[place.code ?? ""]?.first { places[$0].name == place.name }.map { spellings[$0] }
  }

  private static func isCode(_ name: String) -> Bool {
    name.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}

/// A line: code, name, spelling, pinyin, abbreviations, longitude, latitude, year, successor.
private struct NationalRow {
  let id: Identifier<Place>
  let code: String
  let name: String
  let short: String
  let spelling: String
  let pinyin: String
  let abbreviations: [String]
  let coordinate: Coordinate?
  let end: PartialDate?
  let successor: String?

  init?(_ line: ArraySlice<UInt8>) {
    let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    func field(_ index: Int) -> String { index < fields.count ? fields[index] : "" }
    guard field(0).utf8.count == 6, field(0).utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      !field(1).isEmpty, !field(2).isEmpty
    else { return nil }
    code = field(0)
    let parts = field(1).split(separator: "|")
    name = parts.joined()
    short = parts.first.map(String.init) ?? name
    spelling = field(2)
    pinyin = field(3).isEmpty ? spelling.lowercased() : field(3)
    abbreviations = field(4).split(separator: ",").map(String.init)
    coordinate = Double(field(5)).flatMap { longitude in
      Double(field(6)).flatMap { Coordinate(longitude: longitude, latitude: $0) }
    }
    end = PartialDate(field(7))
    successor = field(8).isEmpty ? nil : field(8)
    // A unit that kept its code has changed its name or its kind.
    let slug = successor == code ? "\(pinyin)-former-\(code)" : "\(pinyin)-\(code)"
    guard let id = Identifier<Place>(slug) else { return nil }
    self.id = id
  }

  private var isProvince: Bool { code.hasSuffix("0000") }
  /// Counties of a municipality or directly of a province have no prefecture.
  private var isProvinceRun: Bool { code.dropFirst(2).hasPrefix("90") }

  /// The codes of the units that it may belong to, the nearest first.
  var parents: [String] {
    if isProvince { return [] }
    let province = code.prefix(2) + "0000"
    return code.hasSuffix("00") ? [String(province)] : [code.prefix(4) + "00", String(province)]
  }

  var level: PlaceLevel {
    if isProvince {
      return ["11", "12", "31", "50"].contains(code.prefix(2)) ? .municipality : .province
    }
    if isProvinceRun { return .provinceRun }
    if code.hasSuffix("00") { return .prefecture }
    let isDistrict = name.hasSuffix("区") && !name.hasSuffix("林区") && !name.hasSuffix("特区")
    return isDistrict ? .district : .county
  }
}
