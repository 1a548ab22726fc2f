/// 地方级别: the administrative level of a place, or `area` for what is not an administrative unit.
public enum PlaceLevel: String, Code {
  /// 省级.
  case province
  /// 直辖市.
  case municipality
  /// 地级市.
  case prefecture
  /// 省直辖县级.
  case provinceRun = "province-run"
  /// 县级.
  case county
  /// 市辖区.
  case district
  /// 地理区域.
  case area

  /// The Chinese term.
  public var chineseName: String {
    switch self {
    case .province: "省级"
    case .municipality: "直辖市"
    case .prefecture: "地级市"
    case .provinceRun: "省直辖县级"
    case .county: "县级"
    case .district: "市辖区"
    case .area: "地理区域"
    }
  }

  /// The English term of docs/glossary.md.
  public var englishName: String {
    switch self {
    case .province: "province"
    case .municipality: "municipality"
    case .prefecture: "prefecture"
    case .provinceRun: "province-run county"
    case .county: "county"
    case .district: "district"
    case .area: "area"
    }
  }
}
