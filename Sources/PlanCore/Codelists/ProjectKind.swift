/// 类型: what a project is (the codelist `type`; `kind` here because it says what, not how).
///
/// The works done to it (new, rehabilitation, expansion) are another matter and
/// follow from the verb. OC4IDS sectors are given by ``oc4idsSector``.
public enum ProjectKind: String, Code {
  /// 铁路: 高铁、城际、铁路、客专.
  case rail
  /// 高速公路: 高速、高速公路、环线.
  case highway
  /// 快速路: 快速路、快速通道、快速连接线、大道.
  case expressway
  /// 公路桥梁: 国道、省道、G206、S241.
  case road
  /// 水运: 港、航道、港航、码头.
  case waterway
  /// 机场: 机场、航站楼、跑道.
  case airport
  /// 物流: 物流枢纽、物流园、陆港、多式联运.
  case logistics
  /// 水利: 灌区、水利枢纽、输水、水库.
  case water
  /// 能源: 热电、电站、抽水蓄能、风电.
  case energy
  /// 管线: 管线、管道、航煤.
  case pipeline
  /// 产业项目: 乙烯、生产线、基地、项目.
  case industry
  /// 产业集群: 产业集群、产业链.
  case cluster
  /// 产业带: 产业带、产业走廊、经济走廊.
  case belt
  /// 园区: 产业园、科创园、园区、智慧岛.
  case park
  /// 实验室: 实验室.
  case lab
  /// 中心: 创新中心、研究中心.
  case centre
  /// 研究院: 研究院.
  case institute
  /// 基金: 基金.
  case fund
  /// 走廊廊道: 科创走廊、生态廊道、保护走廊.
  case corridor
  /// 生态: 自然保护区、湿地公园、生态屏障、绿化.
  case ecology
  /// 环境治理: 治理、排污口、静脉产业园.
  case environment
  /// 文物遗产: 遗址、考古、文化公园、文化生态保护.
  case heritage
  /// 博物馆: 博物馆.
  case museum
  /// 旅游片区: 旅游片区、旅游景区、度假.
  case tourismArea = "tourism-area"
  /// 旅游产品: 旅游年票、旅游线路.
  case tourismProduct = "tourism-product"
  /// 医疗: 医疗中心、医院.
  case health
  /// 教育: 大学、学校、双一流.
  case education
  /// 应急: 应急救援.
  case emergency
  /// 合作区: 合作带、示范区、先行区、优先发展区.
  case coopZone = "coop-zone"
  /// 联盟: 联盟、共同体.
  case alliance
  /// 公交服务: 公交、一卡通、通勤圈.
  case transitService = "transit-service"
  /// 公共服务: 联网结算、绿色通道、带量采购.
  case publicService = "public-service"
  /// 数字: 大数据、区块链、云、5G.
  case digital
  /// 农业: 农产品、乡村振兴.
  case agriculture
  /// 活动: 运动会、大会、论坛.
  case event
  /// 政策行动: 工程、行动、改革、计划.
  case policy

  /// The Chinese term.
  public var chineseName: String {
    switch self {
    case .rail: "铁路"
    case .highway: "高速公路"
    case .expressway: "快速路"
    case .road: "公路桥梁"
    case .waterway: "水运"
    case .airport: "机场"
    case .logistics: "物流"
    case .water: "水利"
    case .energy: "能源"
    case .pipeline: "管线"
    case .industry: "产业项目"
    case .cluster: "产业集群"
    case .belt: "产业带"
    case .park: "园区"
    case .lab: "实验室"
    case .centre: "中心"
    case .institute: "研究院"
    case .fund: "基金"
    case .corridor: "走廊廊道"
    case .ecology: "生态"
    case .environment: "环境治理"
    case .heritage: "文物遗产"
    case .museum: "博物馆"
    case .tourismArea: "旅游片区"
    case .tourismProduct: "旅游产品"
    case .health: "医疗"
    case .education: "教育"
    case .emergency: "应急"
    case .coopZone: "合作区"
    case .alliance: "联盟"
    case .transitService: "公交服务"
    case .publicService: "公共服务"
    case .digital: "数字"
    case .agriculture: "农业"
    case .event: "活动"
    case .policy: "政策行动"
    }
  }

  /// The English term of docs/glossary.md.
  public var englishName: String {
    switch self {
    case .rail: "railway"
    case .highway: "motorway"
    case .expressway: "urban expressway"
    case .road: "road or bridge"
    case .waterway: "waterway"
    case .airport: "airport"
    case .logistics: "logistics"
    case .water: "water supply and irrigation"
    case .energy: "energy"
    case .pipeline: "pipeline"
    case .industry: "industrial project"
    case .cluster: "industrial cluster"
    case .belt: "industrial belt"
    case .park: "park"
    case .lab: "laboratory"
    case .centre: "innovation centre"
    case .institute: "research institute"
    case .fund: "fund"
    case .corridor: "corridor"
    case .ecology: "ecology"
    case .environment: "environmental works"
    case .heritage: "heritage site"
    case .museum: "museum"
    case .tourismArea: "tourism area"
    case .tourismProduct: "tourism product"
    case .health: "health care"
    case .education: "education"
    case .emergency: "emergency response"
    case .coopZone: "cooperation zone"
    case .alliance: "alliance"
    case .transitService: "transit service"
    case .publicService: "public service"
    case .digital: "digital"
    case .agriculture: "agriculture"
    case .event: "event"
    case .policy: "policy action"
    }
  }

  /// The code of the OC4IDS 0.9.5 codelist projectSector, or `nil` for what is not construction.
  public var oc4idsSector: String? {
    switch self {
    case .rail: "transport.rail"
    case .highway, .expressway, .road: "transport.road"
    case .waterway: "transport.water"
    case .airport: "transport.air"
    case .logistics: "transport"
    case .water, .environment: "waterAndWaste"
    case .energy, .pipeline: "energy"
    case .industry, .cluster, .belt, .park, .centre, .fund, .coopZone, .agriculture: "economy"
    case .lab, .institute, .education: "education"
    case .corridor, .ecology: "naturalResources"
    case .heritage, .museum, .tourismArea, .tourismProduct: "cultureSportsAndRecreation"
    case .health, .publicService: "health"
    case .emergency: "governance"
    case .alliance, .event, .policy: nil
    case .transitService: "transport.urban"
    case .digital: "communications"
    }
  }

  /// Whether a project of this kind may carry a ``Route``.
  public var isTransport: Bool {
    switch self {
    case .rail, .highway, .expressway, .road, .waterway, .pipeline, .transitService: true
    default: false
    }
  }

  /// Whether a project of this kind may carry a ``Belt``.
  public var isBelt: Bool {
    switch self {
    case .belt, .corridor, .cluster: true
    default: false
    }
  }
}
