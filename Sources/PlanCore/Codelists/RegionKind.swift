/// 区域类型: the form of a region that several places make together.
///
/// The raw values are the Chinese terms, which have no shorter standard code.
public enum RegionKind: String, Code {
  /// 都市圈.
  case metropolitanArea = "都市圈"
  /// 城市群.
  case cityCluster = "城市群"
  /// 经济圈.
  case economicCircle = "经济圈"
  /// 一体化.
  case integration = "一体化"
  /// 同城化.
  case urbanIntegration = "同城化"
  /// 城际融合.
  case intercityIntegration = "城际融合"
  /// 合作带.
  case cooperationBelt = "合作带"
  /// 合作区.
  case cooperationZone = "合作区"
  /// 经济走廊.
  case economicCorridor = "经济走廊"
  /// 示范区.
  case demonstrationZone = "示范区"
  /// 先行区.
  case pioneerZone = "先行区"
  /// 双城经济圈.
  case twinCityEconomicCircle = "双城经济圈"

  /// The Chinese term.
  public var chineseName: String { rawValue }

  /// The English term of docs/glossary.md.
  public var englishName: String {
    switch self {
    case .metropolitanArea: "metropolitan area"
    case .cityCluster: "city cluster"
    case .economicCircle: "economic circle"
    case .integration: "integration area"
    case .urbanIntegration: "urban integration area"
    case .intercityIntegration: "inter-city integration"
    case .cooperationBelt: "cooperation belt"
    case .cooperationZone: "cooperation zone"
    case .economicCorridor: "economic corridor"
    case .demonstrationZone: "demonstration zone"
    case .pioneerZone: "pioneer zone"
    case .twinCityEconomicCircle: "twin-city economic circle"
    }
  }
}
