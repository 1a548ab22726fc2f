/// 指标: a figure with its subject, unit, period and source.
public struct Indicator: Hashable, Sendable, Identifiable {
  /// The slug, unique within the plan.
  public let id: Identifier<Indicator>
  /// What is measured: 地区生产总值.
  public let name: String
  /// Other names, and the printed form where it differs.
  public let aliases: [Alias]
  /// Whose figure it is, as printed: 鲁南经济圈.
  public let subject: String
  /// The places that the subject covers, when they are in the gazetteer.
  public let places: [Identifier<Place>]
  /// The number with its unit, or `nil` when only a growth or a rank is printed.
  public let figure: Figure?
  /// The year or years it holds for, or `nil` when not said.
  public let period: Period?
  /// Change against a year before, in percent, or `nil`.
  public let growth: Figure?
  /// The position in a ranking, as printed: 三大经济圈第二位.
  public let rank: String?
  /// Whether it was reached or is aimed at.
  public let mode: Mode
  /// What else was said, in the library's own words.
  public let note: String?
  /// Whether the source prints the figure or an editor concluded it.
  public let basis: Basis
  /// Where the source says so.
  public let source: SourceReference

  /// Creates an indicator from its parts.
  public init(
    id: Identifier<Indicator>, name: String, aliases: [Alias] = [], subject: String,
    places: [Identifier<Place>] = [], figure: Figure? = nil, period: Period? = nil,
    growth: Figure? = nil, rank: String? = nil, mode: Mode, note: String? = nil,
    basis: Basis = .printed, source: SourceReference
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.subject = subject
    self.places = places
    self.figure = figure
    self.period = period
    self.growth = growth
    self.rank = rank
    self.mode = mode
    self.note = note
    self.basis = basis
    self.source = source
  }
}
