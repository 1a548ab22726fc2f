import PlanCore

// The names of what views distinguish, beside the codelists of the model.

extension Timeline.Kind: Code {
  /// The Chinese term.
  package var chineseName: String {
    switch self {
    case .event: "事件"
    case .agreement: "协议"
    case .statement: "表述"
    case .target: "时限"
    }
  }

  /// The English term.
  package var englishName: String {
    switch self {
    case .event, .agreement, .statement: rawValue
    case .target: "due date"
    }
  }
}

extension Timeline.Precision: Code {
  /// The Chinese term.
  package var chineseName: String {
    switch self {
    case .exact: "日"
    case .month: "月"
    case .year: "年"
    case .inferred: "推断"
    }
  }

  /// The English term.
  package var englishName: String {
    switch self {
    case .exact: "day"
    case .month: "month"
    case .year: "year"
    case .inferred: "inferred"
    }
  }
}

extension Timeline.Outcome: Code {
  /// The Chinese term.
  package var chineseName: String {
    switch self {
    case .overdue: Check.overdue.chineseName
    case .ahead: "未到期"
    case .reported: "已见载明"
    case .lapsed: "不再适用"
    }
  }

  /// The English term.
  package var englishName: String {
    switch self {
    case .overdue: Check.overdue.englishName
    case .ahead: "ahead"
    case .reported: "reported"
    case .lapsed: "no longer applies"
    }
  }
}

extension VersionComparison.Sort: Code {
  /// The Chinese term.
  package var chineseName: String {
    switch self {
    case .added: "新增"
    case .dropped: "删去"
    case .status: "进展变化"
    case .content: "内容变化"
    case .wording: "措辞变化"
    }
  }

  /// The English term.
  package var englishName: String {
    switch self {
    case .added: "added"
    case .dropped: "dropped"
    case .status: "progress changed"
    case .content: "content changed"
    case .wording: "wording changed"
    }
  }
}

extension VersionComparison.Significance: Code {
  /// The Chinese term.
  package var chineseName: String {
    switch self {
    case .amendment: "实质修订"
    case .administrative: "编辑性修改"
    }
  }

  /// The English term.
  package var englishName: String {
    switch self {
    case .amendment: "amendment"
    case .administrative: "administrative modification"
    }
  }
}
