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
      return PlanReading(
        plan: nil, problems: syntax.problems(), warnings: syntax.warnings(), id: nil,
        planReferences: [], nationalPlaces: [])
    }
    var decoder = PlanDecoder(file: file, gazetteer: gazetteer)
    let plan = decoder.plan(root)
    decoder.finish()
    let problems = syntax.problems()
    return PlanReading(
      plan: problems.isEmpty ? plan : nil, problems: problems,
      warnings: syntax.warnings(),
      id: decoder.id.flatMap { mentions([($0.id, $0.value)], in: syntax).first },
      planReferences: mentions(decoder.planReferences, in: syntax),
      nationalPlaces: decoder.nationalPlaces.ids)
  }

  private func mentions(
    _ found: [(id: Identifier<Plan>, value: Value)], in syntax: FileSyntax
  ) -> [PlanMention] {
    zip(found, syntax.locations(of: found.map(\.value))).map {
      PlanMention(id: $0.id, location: $1)
    }
  }
}

/// The result of reading one plan file.
package struct PlanReading {
  /// The plan, or `nil` when anything is wrong with the file.
  package let plan: Plan?
  /// The problems, in the order of the file.
  package let problems: [LibraryProblem]
  /// What a writer should look at again, in the order of the file; the plan is good all the same.
  package let warnings: [LibraryProblem]
  /// The slug of the plan and its position, even when the rest is wrong.
  package let id: PlanMention?
  /// The plans of the library that this one refers to.
  package let planReferences: [PlanMention]
  /// The places of the nation that it names and that no places file has, each once.
  package let nationalPlaces: [Identifier<Place>]
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
