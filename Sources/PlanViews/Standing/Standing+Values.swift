import PlanCore

// What tables show of a standing: the same cells in every view.

extension ViewNames {
  /// The status of a thing.
  func status(_ standing: Standing) -> TableValue {
    let name = name(of: standing.status)
    return TableValue(
      isInCodes ? name : words.status(standing),
      order: Status.allCases.firstIndex(of: standing.status),
      groups: [name], codes: [standing.status.rawValue])
  }

  /// What is to happen next, with its due date; grouped without it.
  func aim(_ standing: Standing, of kind: ItemKind = .project) -> TableValue {
    guard let aim = standing.aim else {
      return TableValue("", groups: [isInCodes ? "none" : words.noAim], codes: ["none"])
    }
    let codes = [aim.stage.rawValue, aim.mode.rawValue]
    let stage = Stage.allCases.firstIndex(of: aim.stage) ?? 0
    let mode = Mode.allCases.firstIndex(of: aim.mode) ?? 0
    let due = (aim.due?.end.year).map { min($0, 9_998) } ?? 9_999
    let phrase =
      isInCodes
      ? codes.joined(separator: " ") : words.phrase(aim.stage, aim.mode, of: kind)
    let text =
      isInCodes
      ? ([phrase] + [aim.due?.description].compactMap { $0 }).joined(separator: " ")
      : words.aim(aim, of: kind)
    return TableValue(
      text, order: (stage * 4 + mode) * 10_000 + due, groups: [phrase], codes: codes)
  }

  /// What is to happen next, for a table that has the due date beside it.
  func aimWithoutDue(_ standing: Standing, of kind: ItemKind = .project) -> String {
    standing.aim == nil ? "" : aim(standing, of: kind).groups?.first ?? ""
  }

  /// When the aim is to be reached.
  func due(_ standing: Standing) -> TableValue { due(standing.aim?.due) }

  /// A due date, sorted and grouped by its end.
  func due(_ due: Period?) -> TableValue {
    guard let due else { return TableValue("") }
    let end = TableValue(due.end)
    return TableValue(due.description, order: end.order, groups: end.groups)
  }

  /// What checks found of a thing.
  func checks(_ standing: Standing) -> TableValue { checks(standing.checkCodes) }

  /// Some checks, each a group.
  func checks(_ codes: [Check]) -> TableValue {
    guard !codes.isEmpty else {
      return TableValue("", groups: [isInCodes ? "none" : words.noChecks], codes: ["none"])
    }
    let terms = codes.map { name(of: $0) }
    return TableValue(
      joined(terms), order: codes.first.flatMap { Check.allCases.firstIndex(of: $0) },
      groups: terms, codes: codes.map(\.rawValue))
  }
}

extension Standing {
  /// The checks that found something, each once, in the order of ``Check``.
  package var checkCodes: [Check] {
    var codes: [Check] = []
    for check in checks where codes.last != check.code { codes.append(check.code) }
    return codes
  }
}
