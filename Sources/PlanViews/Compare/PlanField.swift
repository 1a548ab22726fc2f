import PlanCore

/// A field of the plan format in which two versions of an item may differ.
///
/// The raw values are the keys of docs/plan-format.md; a key with a dot stands for a part of what
/// the first one holds.
package enum PlanField: String, Code {
  case title
  case shortTitle
  case name
  case aliases
  case summary
  case goal
  case group
  case field
  case kind
  case region
  case issuer
  case documentNumber
  case date
  case period
  case positioning
  case members
  case verb
  case stage
  case mode
  case due
  case leads
  case party
  case parties
  case signed
  case participants
  case mentions
  case projects
  case places
  case route
  case beltEnds = "belt"
  case beltIndustry = "belt.industry"
  case beltMembers = "belt.members"
  case phase
  case parent
  case projectCode
  case quantities
  case subject
  case value
  case growth
  case rank
  case plan
  case post
  case publisher
  case url
  case note
  case currentStage = "status.stage"
  case currentMode = "status.mode"
  case currentDue = "status.due"
  case statements
  case statementStatus = "statements.status"
  case statementVerbs = "statements.verb"
  case statementNotes = "statements.note"
}
