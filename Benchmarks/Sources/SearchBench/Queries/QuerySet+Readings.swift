extension QuerySet {
  /// What no plan says: characters that none has, pairs that none has, and neighbours that never meet.
  static let missing = [
    "鲸鱼", "火星基地", "龘", "都圈市", "阳洛", "海盗船只", "q99x7", "qwertz", "产业带鲸", "洛阳 火箭筒",
  ]

  /// Pinyin and first letters, whole and unfinished, of common words and of names.
  static let readings = [
    "luoyang", "zhengzhou", "xian", "xi'an", "chongqing", "changsha", "chengdu", "taizhou", "luan",
    "gaotie", "chanye", "chanyedai", "dushiquan", "gongye", "jiaotong", "shengtai", "lvse", "lüse",
    "xinnengyuan", "wuliuyuan", "gaosugonglu", "xingdong", "zhongdian", "shifanqu", "huanghe",
    "fazhan", "guihua", "xiangmu", "hezuo", "jianshe", "luoyan", "luoy", "zhengz", "chanyed",
    "dushiq", "gaosugongl", "shengt", "jiaot", "ly", "zz", "cyd", "dsq", "gt", "csj", "wly", "xny",
    "gsgl", "sfq", "zhd", "jjlp", "hangdong", "chongdian", "zhuangbeizhizao", "shuiku", "yiyuan",
    "luoyang gaotie", "luoyang 高铁", "zhengzhou chanye", "高铁 zhengzhou", "cyd luoyang",
  ].map { Query(.readings, "pinyin", $0) }

  /// Filters alone and beside words.
  static let filters = [
    "kind:rail", "类型:铁路", "kind:project", "kind:action 高铁", "kind:belt", "类型:产业带 洛阳",
    "place:luoyang", "地方:洛阳", "地方:河南 高铁", "地方:洛济焦", "place:henan kind:rail",
    "stage:build", "阶段:开工", "stage:operate 机场", "mode:target", "表述性质:争取", "mode:achieved 产业",
    "year:2021", "年份:2021..2024", "year:2021..2024 高铁", "year:..2018", "plan:corpus-00007",
    "规划:洛阳都市圈", "plan:corpus-00007 产业", "kind:nothing", "地方:洛阳 luoyang",
    "kind:rail place:zhengzhou year:2020..2025", "类型:高速 郑州", "kind:event", "kind:place 洛",
    "mode:seek stage:prep", "地方:郑州 cyd", "kind:indicator gdp", "阶段:建成 年份:2023 水库",
    "kind:mechanism 联席", "kind:person", "kind:park 5g", "place:xian 地铁", "年份:2022.. 医院",
    "kind:",
  ].map { Query(.readings, "filter", $0) }
}
