extension AcrossStrings {
  /// English.
  static let english = AcrossStrings(
    name: "Name", kind: "Kind", places: "Places", place: "Place", stage: "Stage", mode: "Mode",
    date: "Date", plan: "Plan", plans: "Plans", item: "Item", by: "By", verb: "Verb", due: "Due",
    source: "Source", certainty: "Certainty", marks: "Marks",
    repeatedTargets: "Repeated targets", slips: "Slips", contradictions: "Contradictions",
    lastWord: "Last word", months: "Months since", role: "Role", title: "Title",
    precision: "Precision", state: "State", subject: "Subject", value: "Value", unit: "Unit",
    period: "Period", growth: "Growth",
    bar: "Beside the largest", rank: "Rank", group: "Group", count: "Count",
    field: "Field", formatField: "Field", initiatives: "Initiatives", projects: "Projects",
    onlyHere: "Only here",
    shared: "Shared", change: "Change", significance: "Significance", before: "Before",
    after: "After", id: "Slug", party: "Party", reason: "Reason",
    aliases: "Other names", appearances: "Appearances", statements: "Statements",
    related: "Related", commitments: "Commitments", links: "Shared with", roles: "Roles",
    belongsTo: "belongs to", nothingSaid: "nothing was said about it", unknown: "unknown",
    inferred: "inferred", overdue: "overdue", ahead: "ahead", nothing: "—",
    comparable: "Comparable figures", differentPeriods: "different periods",
    noInitiative: "in no initiative", stillOpen: "still open", noChanges: "no changes",
    library: "Library", lineStyle: "Style", kilometres: "Straight km", via: "via",
    notDrawn: "not drawn", orderNotStated: "order not stated", noCoordinates: "no coordinates",
    straightLines: "Lengths are straight (great circles) from place to place, not those of routes.",
    north: "N", belt: "belt",
    level: "Level", prefecture: "Prefecture", province: "Province", items: "Items",
    lines: "Lines", separator: ", ", colon: ": ")
}
