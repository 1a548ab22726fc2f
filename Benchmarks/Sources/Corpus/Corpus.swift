import PlanCore

/// A library of made-up plans about real places, the same in every run.
///
/// A plan has about 200 entries with some 48 KB of titles, aliases and texts.
public struct Corpus: Sendable {
  /// The number of its plans.
  public let count: Int
  /// The places that plans name: those given, then those of ``PlaceTable``.
  public let gazetteer: Gazetteer
  /// The places of ``PlaceTable`` that were not given.
  public let addedPlaces: [Place]

  private let country: Country
  private static let seed: UInt64 = 20_261_122

  /// Creates a corpus.
  ///
  /// - Parameters:
  ///   - count: The number of plans, 1...100,000.
  ///   - places: The places of the bundled library, which the corpus may name.
  public init(count: Int, places: [Place]) {
    self.count = count
    addedPlaces = PlaceTable.places(besides: places)
    gazetteer = Gazetteer(places: places + addedPlaces)
    country = Country(gazetteer.places)
  }

  /// Makes a plan, from 0.
  public func plan(_ number: Int) -> Plan? {
    var maker = PlanMaker(number: number, seed: Self.seed, country: country)
    return maker.make()
  }

  /// Makes a plan in another version: the same but for a summary that begins with `mark`.
  public func plan(_ number: Int, markedBy mark: String) -> Plan? {
    plan(number).map { $0.marked(by: mark) }
  }
}

extension Plan {
  /// The plan with a summary that begins with `mark`.
  fileprivate func marked(by mark: String) -> Plan {
    Plan(
      id: id, title: title, shortTitle: shortTitle, aliases: aliases, kind: kind, region: region,
      issuer: issuer, documentNumber: documentNumber, date: date, dateBasis: dateBasis,
      period: period, summary: mark + (summary ?? ""), positioning: positioning,
      announcements: announcements, sources: sources, members: members, initiatives: initiatives,
      projects: projects, mechanisms: mechanisms, agreements: agreements, events: events,
      indicators: indicators, commitments: commitments, documents: documents, people: people,
      context: context)
  }
}
