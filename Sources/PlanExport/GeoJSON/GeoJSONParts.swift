import PlanCore
import PlanViews

/// A GeoJSON text in parts, for whoever may have to stop in between.
///
/// The points come first, in the order of the gazetteer, then the lines in the order asked for.
package struct GeoJSONParts {
  /// The lines that are looked at, or the features that are written, at once.
  private static let part = 256

  private let library: Library
  private let index: PlanIndex
  private let lines: [ItemReference]
  private var named: Set<Identifier<Place>>
  private var lookedAt = 0
  private var routes: [FeatureShape] = []
  /// All features, as soon as all lines have been looked at.
  private var features: [FeatureShape]?
  private var list: JSONList

  /// Some places and the lines of some projects, with the places on these lines.
  ///
  /// - Parameter plans: The plans that have the projects, if they are not those of the library.
  package init(
    of places: [Identifier<Place>], lines: [ItemReference], plans: [Plan]? = nil,
    in library: Library
  ) throws {
    self.library = library
    self.lines = lines
    index = PlanIndex(plans ?? library.plans)
    named = Set(places)
    list = try JSONList("features", in: FeatureCollectionShape(features: []))
  }

  /// How much of the features is written, 0...1.
  package var share: Double {
    guard let features else { return 0 }
    return features.isEmpty ? 1 : Double(list.written) / Double(features.count)
  }

  /// The next part, which may be empty; `nil` at the end.
  package mutating func next() throws -> String? {
    if lookedAt < lines.count {
      look()
      return ""
    }
    let all = features ?? points() + routes
    features = all
    return try list.next(Self.part, of: all)
  }

  /// Gathers some lines and the places on them.
  private mutating func look() {
    let end = min(lookedAt + Self.part, lines.count)
    for line in lines[lookedAt..<end] {
      guard let (plan, item) = index.item(line), case .project(let project)? = item,
        let feature = FeatureShape(of: project, in: plan, library)
      else { continue }
      named.formUnion(Item.project(project).places)
      routes.append(feature)
    }
    lookedAt = end
  }

  private func points() -> [FeatureShape] {
    library.gazetteer.places.filter { named.contains($0.id) }.compactMap { FeatureShape(of: $0) }
  }
}
