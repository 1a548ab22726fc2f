import Foundation
import Testing

@testable import PlanCore

@Test(arguments: FieldName.allCases)
func `a field has a label in both languages and a key of the format`(field: FieldName) {
  #expect(field.chineseName.allSatisfy { !$0.isASCII })
  #expect(field.englishName.first?.isUppercase == true)
  #expect(field.englishName.allSatisfy { $0.isASCII && $0 != "." })
  #expect(field.rawValue.allSatisfy { $0.isASCII && ($0.isLetter || $0 == ".") })
}

/// The fields that mean the same of one thing and of its latest statement, or of one place and of
/// several.
private let alike: [Set<FieldName>] = [
  [.stage, .currentStage], [.mode, .currentMode], [.due, .currentDue], [.place, .places],
]

@Test func `a filter is called as the field that it asks for`() {
  for field in SearchField.allCases {
    guard let name = FieldName.allCases.first(where: { $0.rawValue == field.rawValue }) else {
      continue
    }
    // A plan names others; a status is that of a thing, and not what one statement says.
    guard ![.plan, .status].contains(field) else { continue }
    #expect(field.chineseName == name.chineseName)
  }
}

@Test func `no two fields have one label`() {
  for (one, other) in pairs(FieldName.allCases) where !alike.contains([one, other]) {
    #expect(one.chineseName != other.chineseName, "\(one) and \(other)")
    #expect(one.englishName != other.englishName, "\(one) and \(other)")
  }
}

private func pairs<Element>(_ elements: [Element]) -> [(Element, Element)] {
  elements.indices.flatMap { first in
    elements[(first + 1)...].map { (elements[first], $0) }
  }
}

/// The headings and heads of columns that share a word with a field and mean something else.
private let others: Set = ["Sources", "Routes", "Roles", "Status"]

@Test func `no field has a second label anywhere in the sources`() throws {
  let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../Sources").standardized
  let files = try #require(FileManager.default.enumerator(atPath: sources.path))
  let chinese = Dictionary(
    FieldName.allCases.map { ($0.chineseName, $0) }, uniquingKeysWith: { first, _ in first })
  let english = Dictionary(
    FieldName.allCases.map { ($0.englishName, $0) }, uniquingKeysWith: { first, _ in first })
  var checked = 0
  for case let file as String in files where file.hasSuffix(".swift") {
    let text = try String(
      contentsOf: sources.appendingPathComponent(file), encoding: .utf8)
    for match in text.matches(of: /\bsay\(\s*"([^"\\]*)",\s*"([^"\\]*)"\s*\)/) {
      checked += 1
      guard !others.contains(String(match.2)) else { continue }
      let field = chinese[String(match.1)] ?? english[String(match.2)]
      #expect(field == nil, "\(file): \(match.0)")
    }
  }
  #expect(checked > 100)
}
