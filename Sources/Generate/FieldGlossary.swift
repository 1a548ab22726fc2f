import Foundation
import PlanCore

/// Makes docs/glossary.md: the committed page with the table of fields put in between its marks.
func glossary() throws -> String {
  let path = "docs/glossary.md"
  let page = try String(contentsOfFile: path, encoding: .utf8)
  let (start, end) = ("<!-- fields -->\n", "<!-- end of fields -->")
  guard let first = page.range(of: start), let last = page.range(of: end) else {
    throw GenerateError.malformedLine(path: path, line: "no \(start.dropLast()) and \(end)")
  }
  return page[..<first.upperBound] + fieldTable + page[last.lowerBound...]
}

/// The fields, each once, with the kinds of thing that have it.
private var fieldTable: String {
  let rows = FieldName.allCases.compactMap { field -> String? in
    let owners = owners.filter { $0.fields.contains(field) }.map(\.name)
    guard !owners.isEmpty else { return nil }
    let label = "\(field.chineseName) | \(field.englishName)"
    return "| \(label) | `\(field.rawValue)` | \(owners.joined(separator: ", ")) |"
  }
  return (["| 中文 | English | Key | Of |", "| --- | --- | --- | --- |"] + rows)
    .joined(separator: "\n") + "\n"
}

private var owners: [(name: String, fields: Set<FieldName>)] {
  func names<Owner>(_ table: FieldTable<Owner>) -> Set<FieldName> { Set(table.all.map(\.name)) }
  return [
    ("plan", names(Plan.fields)), ("member", names(Membership.fields)),
    ("initiative", names(Initiative.fields)), ("action", names(Action.fields)),
    ("project", names(Project.fields)), ("statement", names(Statement.fields)),
    ("mechanism", names(Mechanism.fields)), ("agreement", names(Agreement.fields)),
    ("event", names(Event.fields)), ("indicator", names(Indicator.fields)),
    ("commitment", names(Commitment.fields)), ("document", names(Document.fields)),
    ("person", names(Person.fields)), ("context", names(ContextEntry.fields)),
    ("source", names(Source.fields)), ("place", names(Place.fields)),
  ]
}
