// What a string of JSON holds. docs/json.md is generated from the shapes and names their values by
// these types, in words: a `ProjectKindCode` is a "project kind". The codes are listed on the page
// about the format of plans.

/// Words of a source or of the library.
typealias Text = String
/// The stable name of a thing: letters, digits and hyphens; within a plan it names one thing.
typealias Slug = String
/// `2021`, `2021-04` or `2021-04-12`, as exact as the source.
typealias DateText = String
/// One date or two joined by `/`.
typealias PeriodText = String
/// One of the words that the table lists.
typealias Keyword = String

typealias BasisCode = String
typealias CertaintyCode = String
typealias CheckCode = String
typealias ComparatorCode = String
typealias ContextKindCode = String
typealias EntityKindCode = String
typealias FieldCode = String
typealias ItemKindCode = String
typealias MechanismKindCode = String
typealias MemberRoleCode = String
typealias ModeCode = String
typealias PlaceLevelCode = String
typealias PlanKindCode = String
typealias ProjectKindCode = String
typealias RegionKindCode = String
typealias StageCode = String
typealias StatusCode = String
