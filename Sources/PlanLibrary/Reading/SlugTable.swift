import PlanCore

/// The slugs that one file declares and those that it refers to.
///
/// References are looked up when the whole file has been read, as a plan may
/// name a project before it describes it.
struct SlugTable {
  private struct Owner {
    let kind: ItemKind
    let line: Int
  }

  private struct Reference {
    let slug: String
    let kind: ItemKind?
    let value: Value
  }

  private let file: String
  private var owners: [String: Owner] = [:]
  /// The slugs in the order of the file, so that advice is the same every time.
  private var slugs: [(slug: String, kind: ItemKind)] = []
  private var references: [Reference] = []

  init(file: String) {
    self.file = file
  }

  /// Reads a slug and takes it for something of `kind`; a slug that is taken
  /// is reported as a problem, and still returned.
  mutating func declare<Entity>(_ kind: ItemKind, _ value: Value?) -> Identifier<Entity>? {
    guard let value, let id = value.slug(Entity.self) else { return nil }
    if let owner = owners[id.rawValue] {
      value.report(.duplicateIdentifier(id.rawValue, firstFile: file, firstLine: owner.line))
    } else {
      owners[id.rawValue] = Owner(kind: kind, line: value.position.line)
      slugs.append((id.rawValue, kind))
    }
    return id
  }

  /// Reads the slug of something of `kind`, or of anything when that is `nil`.
  mutating func refer<Entity>(to kind: ItemKind?, _ value: Value?) -> Identifier<Entity>? {
    guard let value, let id = value.slug(Entity.self) else { return nil }
    references.append(Reference(slug: id.rawValue, kind: kind, value: value))
    return id
  }

  /// Whether something of `kind` has declared a slug so far.
  func holds(_ slug: String, _ kind: ItemKind?) -> Bool {
    owners[slug].map { kind == nil || $0.kind == kind } ?? false
  }

  /// The declared slugs of `kind`, or all.
  func slugs(of kind: ItemKind?) -> some Sequence<String> {
    slugs.lazy.filter { kind == nil || $0.kind == kind }.map(\.slug)
  }

  /// Reports the references to nothing.
  ///
  /// - Parameters:
  ///   - others: Slugs of other files that may be referred to.
  ///   - isOther: Whether a slug is one of them.
  func checkReferences(
    besides others: some Sequence<String> = [], isOther: (String) -> Bool = { _ in false }
  ) {
    for reference in references where !holds(reference.slug, reference.kind) {
      guard !isOther(reference.slug) else { continue }
      reference.value.report(
        .unknownReference(
          reference.slug, to: reference.kind,
          nearest: nearestName(
            to: reference.slug,
            among: [
              nearestName(to: reference.slug, among: slugs(of: reference.kind)),
              nearestName(to: reference.slug, among: others),
            ].compactMap { $0 })))
    }
  }
}
