import PlanCore
import PlanViews

/// A GeoJSON text in parts, for whoever may have to stop in between.
///
/// The points come first, in the order of the gazetteer, then the projects in the order asked for.
package struct GeoJSONParts {
  /// The lines that are looked at, or the features that are written, at once.
  private static let part = 256

  private let library: Library
  private let maker: FeatureMaker
  private let lines: [ItemReference]
  private var named: Set<Identifier<Place>>
  private var lookedAt = 0
  private var routes: [FeatureShape] = []
  /// What could not be written as the line that it is.
  package private(set) var remarks: [GeoJSONRemark] = []
  /// All features, as soon as all lines have been looked at.
  private var features: [FeatureShape]?
  private var list: JSONList

  /// Some places and projects, with the places on these.
  package init(
    of places: [Identifier<Place>], projects: [ItemReference], _ known: LedgerLibrary,
    in library: Library
  ) throws {
    self.library = library
    lines = projects
    maker = FeatureMaker(known, of: library)
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

  /// Gathers some projects and the places on them.
  private mutating func look() {
    let end = min(lookedAt + Self.part, lines.count)
    for line in lines[lookedAt..<end] {
      guard let found = maker.feature(of: line) else { continue }
      if let remark = found.remark { remarks.append(remark) }
      guard let shape = found.shape else { continue }
      named.formUnion(found.places)
      routes.append(shape)
    }
    lookedAt = end
  }

  private func points() -> [FeatureShape] {
    library.gazetteer.places.filter { named.contains($0.id) }.compactMap { FeatureShape(of: $0) }
  }
}
