import PlanCore
import Testing

@testable import PlanSearch

/// A plan whose projects have random names, aliases and texts.
private func randomPlan(seed: UInt64) -> Plan {
  let texts = randomTexts(60, seed: seed, longest: 8)
  let projects = stride(from: 0, to: texts.count, by: 3).compactMap { index in
    Identifier<Project>("project-\(index)").map {
      Project(
        id: $0, name: texts[index], aliases: [Alias(texts[index + 1])], kind: .rail,
        summary: texts[index + 2])
    }
  }
  return Plan(
    id: "random", title: "规划", kind: .developmentPlan,
    region: Region(name: "区域", kind: .metropolitanArea), projects: projects)
}

private func folded(_ text: String) -> [UInt32] { Folding.scalars(of: text) }

@Test(arguments: 1...12)
func `every part of every title finds its entry, and nothing else is marked`(seed: UInt64) {
  let plan = randomPlan(seed: seed)
  let scan = SearchScan(library: Library(plans: [plan]))
  for project in plan.projects {
    let title = Array(project.name)
    for start in title.indices {
      for end in start + 1...min(start + 4, title.count) {
        let part = String(title[start..<end])
        let word = folded(part)
        if word.isEmpty || word.contains(Folding.space) { continue }
        let hit = scan.search(SearchQuery(text: part)).hits.first { $0.id == project.id.rawValue }
        #expect(hit != nil, "\(part.debugDescription) in \(project.name.debugDescription)")
        #expect(hit?.matches.contains { $0.field == .title } == true)
      }
    }
  }
}

@Test(arguments: 1...12)
func `hits are exactly the entries with all words, and marks hold what was asked`(seed: UInt64) {
  let plan = randomPlan(seed: seed)
  let scan = SearchScan(library: Library(plans: [plan]))
  for query in randomTexts(120, seed: seed + 100, longest: 3) {
    let words = SearchWords(SearchQuery(text: query)).words.map(\.writings)
    let result = scan.search(SearchQuery(text: query))
    let expected = plan.projects.filter { project in
      words.allSatisfy { writings in
        [project.name, project.aliases[0].name, "铁路", project.summary ?? ""].contains { text in
          writings.contains { folded(text).firstOccurrence(of: $0) != nil }
        }
      }
    }
    let projects = result.hits.filter { $0.kind == .project }
    #expect(
      Set(projects.map(\.id)) == Set(expected.map(\.id.rawValue)), "\(query.debugDescription)")
    for hit in result.hits { check(hit, words: words) }
  }
}

/// Each mark lies in its field, after the one before, and each word is marked somewhere.
private func check(_ hit: SearchHit, words: [[Writing]]) {
  var marked: [[UInt32]] = []
  var last = (field: SearchHit.Field.title, end: 0)
  for match in hit.matches {
    let field = Array(match.field == .title ? hit.title : hit.text)
    let end = match.start + match.length
    #expect(match.length > 0 && end <= field.count)
    guard end <= field.count else { return }
    if (match.field == .title) == (last.field == .title) { #expect(match.start >= last.end) }
    last = (match.field, end)
    marked.append(folded(String(field[match.start..<end])))
  }
  func isMarked(_ writings: [Writing], in mark: [UInt32]) -> Bool {
    writings.contains { mark.firstOccurrence(of: $0.scalars) != nil }
  }
  for word in words { #expect(marked.contains { isMarked(word, in: $0) }) }
  // A mark begins or ends with a part of some word: it is never wider than a
  // character at each end.
  for mark in marked {
    #expect(words.contains { isMarked($0, in: mark) })
  }
}
