import PlanCore

// The shapes of the Open Contracting for Infrastructure Data Standard, whose names they keep.

/// An RFC 3339 date and time; only for what is known to the day.
typealias MomentText = String
/// A web address or another URI.
typealias AddressText = String

/// A project package of OC4IDS 0.9.5.
struct OC4IDSPackageShape: Encodable {
  let uri: AddressText
  /// The latest day of its plans and sources; where none is known to the day, that as of which
  /// things stand.
  let publishedDate: MomentText
  /// The version of the standard, `0.9`.
  let version: Keyword = "0.9"
  let publisher: OC4IDSPublisherShape = .init()
  let projects: [OC4IDSProjectShape]
}

/// Who made the package.
struct OC4IDSPublisherShape: Encodable {
  /// `metroplan`.
  let name: Text = "metroplan"
}

/// One thing as a project; what the plans do not say is left out, as the standard allows no empty
/// values.
struct OC4IDSProjectShape: Encodable {
  /// `metroplan-` and the slugs of the thing, joined by hyphens.
  let id: Slug
  /// The date of its latest statement.
  let updated: MomentText?
  /// `zh`.
  let language: Keyword = "zh"
  let identifiers: [OC4IDSIdentifierShape]?
  let title: Text
  let description: Text?
  /// From what is reported alone: `identification`, `preparation`, `implementation`, `completion`,
  /// `maintenance`, `cancelled`.
  let status: Keyword?
  /// `construction`, `rehabilitation`, `replacement` or `expansion`.
  let type: Keyword?
  /// One code of the standard's list of sectors.
  let sector: [Keyword]
  let locations: [OC4IDSLocationShape]?
  let milestones: [OC4IDSMilestoneShape]?
  /// The texts that the statements come from.
  let documents: [OC4IDSDocumentShape]?
  /// What is only likely the same.
  let relatedProjects: [OC4IDSRelatedProjectShape]?
}

/// The code of a project in a list of codes.
struct OC4IDSIdentifierShape: Encodable {
  let id: Text
  /// `CN-GBT40058`, the codes of GB/T 40058-2021.
  let scheme: Keyword = "CN-GBT40058"
}

/// A place, or the line through several.
struct OC4IDSLocationShape: Encodable {
  /// The place's; `route` for a line.
  let id: Slug
  let description: Text
  let geometry: GeoJSONGeometry?
}

/// A start of works, completion or opening.
struct OC4IDSMilestoneShape: Encodable {
  /// Counted from 1 in the project.
  let id: Text
  /// Stage and mode as one phrase.
  let title: Text
  /// `delivery`.
  let type: Keyword = "delivery"
  /// The verb of the source.
  let description: Text?
  /// The last second of the day by which it is promised.
  let dueDate: MomentText?
  let dateMet: MomentText?
  /// When that was said.
  let dateModified: MomentText?
  /// `scheduled` when promised, `met` when reported.
  let status: Keyword
}

/// A text that is cited.
struct OC4IDSDocumentShape: Encodable {
  let id: Slug
  let title: Text
  let url: AddressText?
  let datePublished: MomentText?
  /// `zh`.
  let language: Keyword = "zh"
  let author: Text?
}

/// A project that is only likely the same.
struct OC4IDSRelatedProjectShape: Encodable {
  /// Counted from 1 in the project.
  let id: Text
  /// `oc4ids`.
  let scheme: Keyword = "oc4ids"
  /// The `id` of the other project.
  let identifier: Slug
  let title: Text
}
