import PlanCore

/// Turns the bytes of one plan file into a plan, or reports everything that is
/// wrong with them.
package struct PlanFileReader: Sendable {
  private let gazetteer: Gazetteer

  /// Creates a reader; the places that plans name are looked up in `gazetteer`.
  package init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
  }

  /// Reads the bytes of a file, which problems call `file`.
  package func read(_ bytes: [UInt8], file: String) -> PlanReading {
    let syntax = FileSyntax(bytes, file: file)
    guard let root = syntax.root else {
      return PlanReading(plan: nil, problems: syntax.problems(), id: nil, planReferences: [])
    }
    var decoder = PlanDecoder(file: file, gazetteer: gazetteer)
    let plan = decoder.plan(root)
    decoder.finish()
    let problems = syntax.problems()
    return PlanReading(
      plan: problems.isEmpty ? plan : nil, problems: problems,
      id: decoder.id.map { PlanMention(id: $0.id, location: syntax.location(of: $0.value)) },
      planReferences: decoder.planReferences.map {
        PlanMention(id: $0.id, location: syntax.location(of: $0.value))
      })
  }
}

/// The result of reading one plan file.
package struct PlanReading {
  /// The plan, or `nil` when anything is wrong with the file.
  package let plan: Plan?
  /// The problems, in the order of the file.
  package let problems: [LibraryProblem]
  /// The slug of the plan and its position, even when the rest is wrong.
  package let id: PlanMention?
  /// The plans of the library that this one refers to.
  package let planReferences: [PlanMention]
}

/// The slug of a plan and where a file has it.
package struct PlanMention: Hashable, Sendable {
  /// The slug.
  package let id: Identifier<Plan>
  /// Its position.
  package let location: FileLocation

  /// Creates a mention from its parts.
  package init(id: Identifier<Plan>, location: FileLocation) {
    self.id = id
    self.location = location
  }
}
