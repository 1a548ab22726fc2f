import PlanCore

/// The terms of the code lists in their order, made once: `allCases` makes a new array each time.
enum PlanTerms {
  static let planKinds = PlanKind.allCases
  static let regionKinds = RegionKind.allCases
  static let roles = MemberRole.allCases
  static let fields = InitiativeField.allCases
  static let modes = Mode.allCases
  static let stages = Stage.allCases
  static let projectKinds = ProjectKind.allCases
  static let mechanismKinds = MechanismKind.allCases
  static let contextKinds = ContextKind.allCases
  static let comparators = Comparator.allCases
}
