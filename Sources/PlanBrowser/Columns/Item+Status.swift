import PlanCore

extension Item {
  /// How it stands: an action by its own mark, a thing with a history by the statement that counts.
  ///
  /// `nil` for kinds that have no status, and when nothing was said.
  var status: (stage: Stage?, mode: Mode)? {
    switch self {
    case .action(let item): (item.stage, item.mode)
    case .project(let item): item.statements.status
    case .mechanism(let item): item.statements.status
    case .agreement(let item): item.statements.status
    case .document(let item): item.statements.status
    case .initiative, .event, .indicator, .commitment, .person, .context, .source: nil
    }
  }
}

extension [Statement] {
  /// How the thing stands whose history this is.
  var status: (stage: Stage?, mode: Mode)? { current.map { ($0.stage, $0.mode) } }
}
