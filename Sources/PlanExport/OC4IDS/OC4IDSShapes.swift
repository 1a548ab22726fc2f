import PlanCore

/// A project package of the Open Contracting for Infrastructure Data Standard 0.9.5.
struct OC4IDSPackageShape: Encodable {
  let uri: String
  let publishedDate: String
  let version = "0.9"
  let publisher = Publisher()
  let projects: [OC4IDSProjectShape]

  /// Who made the package.
  struct Publisher: Encodable {
    let name = "metroplan"
  }
}

/// One project; what the plans do not say is left out, as the standard allows no empty values.
struct OC4IDSProjectShape: Encodable {
  let id: String
  let updated: String?
  let language = "zh"
  let identifiers: [Identifier]?
  let title: String
  let description: String?
  let status: String?
  let type: String?
  let sector: [String]
  let locations: [Location]?
  let milestones: [Milestone]?
  let documents: [Document]?
  let relatedProjects: [RelatedProject]?

  /// The code of GB/T 40058-2021.
  struct Identifier: Encodable {
    let id: String
    let scheme = "CN-GBT40058"
  }

  /// A place, or the line through several.
  struct Location: Encodable {
    let id: String
    let description: String
    let geometry: GeometryShape?
  }

  /// A start of works, completion or opening.
  struct Milestone: Encodable {
    let id: String
    let title: String
    let type = "delivery"
    let description: String?
    let dueDate: String?
    let dateMet: String?
    /// When that was said.
    let dateModified: String?
    let status: String
  }

  /// A text that the statements come from.
  struct Document: Encodable {
    let id: String
    let title: String
    let url: String?
    let datePublished: String?
    let language = "zh"
    let author: String?
  }

  /// A project that is only likely the same.
  struct RelatedProject: Encodable {
    let id: String
    let scheme = "oc4ids"
    let identifier: String
    let title: String
  }
}
