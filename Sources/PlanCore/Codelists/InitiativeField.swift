/// 领域: the field an initiative works in, for comparing plans field by field.
public enum InitiativeField: String, Code {
  /// 交通.
  case transport
  /// 基础设施.
  case infrastructure
  /// 产业.
  case industry
  /// 创新.
  case innovation
  /// 生态环境.
  case ecology
  /// 公共服务.
  case publicServices = "public-services"
  /// 文化旅游.
  case culture
  /// 区域合作.
  case cooperation
  /// 体制机制.
  case mechanisms
  /// 经济运行.
  case economy
  /// 乡村振兴.
  case rural

  /// The Chinese term.
  public var chineseName: String {
    switch self {
    case .transport: "交通"
    case .infrastructure: "基础设施"
    case .industry: "产业"
    case .innovation: "创新"
    case .ecology: "生态环境"
    case .publicServices: "公共服务"
    case .culture: "文化旅游"
    case .cooperation: "区域合作"
    case .mechanisms: "体制机制"
    case .economy: "经济运行"
    case .rural: "乡村振兴"
    }
  }

  /// The English term of docs/glossary.md.
  public var englishName: String {
    switch self {
    case .transport: "transport"
    case .infrastructure: "infrastructure"
    case .industry: "industry"
    case .innovation: "innovation"
    case .ecology: "ecology"
    case .publicServices: "public services"
    case .culture: "culture and tourism"
    case .cooperation: "regional cooperation"
    case .mechanisms: "mechanisms"
    case .economy: "economy"
    case .rural: "rural revitalisation"
    }
  }
}
