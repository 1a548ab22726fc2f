import PlanCore

/// What is known of a plan file besides its plan, to be checked against other files.
package protocol PlanFileFacts {
  /// The problems of the file itself, in its order.
  var problems: [LibraryProblem] { get }
  /// The slug of its plan, even when the rest is wrong, or `nil` when it has none.
  var slug: Identifier<Plan>? { get }
  /// Whether it has no problems, and so gives a plan.
  var holdsPlan: Bool { get }
  /// The slugs of plans that it refers to, in the order of the file.
  var references: [Identifier<Plan>] { get }

  /// The slug of its plan and its position; asked for only when something is wrong with it.
  func declaration() -> PlanMention?
  /// The references and their positions; asked for only when something is wrong with one.
  func mentions() -> [PlanMention]
}

/// The plan files of a library together: which plans count, and the problems.
package struct LibraryValidation {
  /// The files whose plans are those of the library, by their indices, ascending.
  ///
  /// Of several good plans with one slug the first one counts.
  package private(set) var files: [Int] = []
  /// The problems of files and between them, in the order in which they are reported.
  package private(set) var problems: [LibraryProblem] = []

  /// Whether every file gives a plan that counts, without problems.
  package func isPlain(of count: Int) -> Bool { problems.isEmpty && files.count == count }

  /// What was found before of the same files: each gives a plan that counts, without problems.
  package init(plain count: Int) {
    files = Array(0..<count)
  }

  /// Validates plan files, given in the order of the library.
  ///
  /// - Parameter checkingReferences: Whether all files are there, so that a plan that is
  ///   referred to can be found missing.
  package init<Files: RandomAccessCollection>(_ facts: Files, checkingReferences: Bool = true)
  where Files.Element: PlanFileFacts, Files.Index == Int {
    var owners: [Identifier<Plan>: Int] = [:]
    owners.reserveCapacity(facts.count)
    var plans: Set<Identifier<Plan>> = []
    var referring: [Int] = []
    for index in facts.indices {
      let file = facts[index]
      problems += file.problems
      if !file.references.isEmpty { referring.append(index) }
      guard let slug = file.slug else { continue }
      if let owner = owners[slug] {
        problems += Self.problem(of: file, after: facts[owner])
        // A plan that cannot be read does not keep another one out.
        if file.holdsPlan, !facts[owner].holdsPlan, plans.insert(slug).inserted {
          files.append(index)
        }
      } else {
        owners[slug] = index
        if file.holdsPlan { files.append(index) }
      }
    }
    guard checkingReferences else { return }
    for index in referring {
      problems += missingReferences(of: facts[index], among: owners.keys) { owners[$0] != nil }
    }
  }

  /// The problem that the slug of a file is taken by an earlier one.
  private static func problem(
    of file: some PlanFileFacts, after owner: some PlanFileFacts
  ) -> [LibraryProblem] {
    guard let slug = file.declaration(), let first = owner.declaration()?.location else {
      return []
    }
    return [
      slug.location.problem(
        .duplicateIdentifier(slug.id.rawValue, firstFile: first.file, firstLine: first.line))
    ]
  }
}

/// The references of a file to plans that no file holds; the file is good all the same.
///
/// - Parameters:
///   - slugs: Those of all files; the slug of a plan with problems is known too.
///   - isKnown: Whether a slug is among them.
func missingReferences(
  of file: some PlanFileFacts, among slugs: some Sequence<Identifier<Plan>>,
  isKnown: (Identifier<Plan>) -> Bool
) -> [LibraryProblem] {
  guard !file.references.allSatisfy(isKnown) else { return [] }
  let names = slugs.sorted().map(\.rawValue)
  return file.mentions().filter { !isKnown($0.id) }.map { mention in
    let slug = mention.id.rawValue
    return mention.location.problem(
      .unknownReference(slug, to: .plan, nearest: nearestName(to: slug, among: names)))
  }
}

/// A plan file that has been read, or the reason why not.
package struct ReadPlanFile: PlanFileFacts {
  /// The result of reading, or `nil` when the file could not be read at all.
  package let reading: PlanReading?
  /// The problems of the file itself, in its order.
  package let problems: [LibraryProblem]

  /// Adopts the result of reading.
  package init(_ reading: PlanReading) {
    self.reading = reading
    problems = reading.problems
  }

  /// Notes that a file could not be read.
  package init(unreadable file: String, _ fault: LibraryProblem.Fault) {
    reading = nil
    problems = [LibraryProblem(file: file, keyPath: "", fault: fault)]
  }

  /// Reads a file.
  package init(_ file: String, by reader: PlanFileReader) {
    do throws(LibraryProblem.Fault) {
      self.init(reader.read(try contents(ofFile: file).bytes, file: file))
    } catch {
      self.init(unreadable: file, error)
    }
  }

  package var slug: Identifier<Plan>? { reading?.id?.id }
  package var holdsPlan: Bool { reading?.plan != nil }
  package var references: [Identifier<Plan>] { reading?.planReferences.map(\.id) ?? [] }

  package func declaration() -> PlanMention? { reading?.id }
  package func mentions() -> [PlanMention] { reading?.planReferences ?? [] }
}
