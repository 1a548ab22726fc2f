/// 区域: what several places make together, such as a metropolitan area.
public struct Region: Hashable, Sendable {
  /// The name: 洛阳都市圈.
  public let name: String
  /// Other names.
  public let aliases: [Alias]
  /// Its form.
  public let kind: RegionKind
  /// The provinces it lies in.
  public let provinces: [Identifier<Place>]

  /// Creates a region from its parts.
  public init(
    name: String, aliases: [Alias] = [], kind: RegionKind, provinces: [Identifier<Place>] = []
  ) {
    self.name = name
    self.aliases = aliases
    self.kind = kind
    self.provinces = provinces
  }
}

/// 成员: a place and its role in the region of one plan.
public struct Membership: Hashable, Sendable {
  /// The place.
  public let place: Identifier<Place>
  /// Its role in this plan.
  public let role: MemberRole
  /// What the source says of the role, in the library's own words.
  public let note: String?
  /// Whether the role is printed or concluded.
  public let basis: Basis
  /// Where the source says so.
  public let source: SourceReference

  /// Creates a membership from its parts.
  public init(
    place: Identifier<Place>, role: MemberRole, note: String? = nil, basis: Basis = .printed,
    source: SourceReference
  ) {
    self.place = place
    self.role = role
    self.note = note
    self.basis = basis
    self.source = source
  }
}
