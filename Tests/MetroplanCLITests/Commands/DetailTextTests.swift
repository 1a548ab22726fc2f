import PlanCore
import PlanLibrary
import PlanText
import TestSupport
import Testing

@testable import PlanBrowser

/// Characters that no line may begin with: they belong to what comes before them.
private let closing = Set("，。、；：？！）》〉”’】〕」』％…")
/// Marks that no line may end with: they belong to what follows.
private let opening = Set("（《〈“‘【〔「『")

/// The detail of everything in the bundled library.
private let details: [[DetailBlock]] = {
  let folder = Checkout.path("data")
  let library = LibraryLoader(folders: [LibraryFolder(path: folder)]).load()
  return library.plans.flatMap { plan in
    let detail = PlanDetail(plan: plan, gazetteer: library.gazetteer, words: Strings(.chinese))
    return [detail.overview] + plan.items.map { detail.blocks(for: $0) }
  }
}()

@Test func `no line of any detail begins with a closing mark or ends with an opening one`() {
  #expect(details.count > 500)
  var broken: [String] = []
  for width in 10...120 {
    for blocks in details {
      let lines = DetailLines(blocks, width: width, meter: ColumnMeter())
      for index in 0..<lines.count {
        let text = lines[index].filter { $0.role != .label }.map(\.text).joined()
        let shown = text.drop { $0 == " " }
        // Where a paragraph begins with such a mark it is its own.
        let begins = shown.first.map(closing.contains) ?? false
        let ends = shown.last.map(opening.contains) ?? false
        if ends || (begins && !lines.lines[index].isFirst) { broken.append("\(width): \(text)") }
      }
    }
  }
  #expect(broken.isEmpty, "\(broken.count): \(broken.prefix(5))")
}

@Test func `no line of any detail is wider than its pane or loses a character`() {
  for width in [10, 11, 17, 24, 39, 58, 80, 120] {
    for blocks in details {
      let lines = DetailLines(blocks, width: width, meter: ColumnMeter())
      for index in 0..<lines.count {
        let columns = lines[index].reduce(0) { $0 + ColumnMeter().width(of: $1.text) }
        #expect(columns <= width, "\(width): \(lines[index].map(\.text))")
      }
      let shown = (0..<lines.count).flatMap { lines[$0] }.map(\.text).joined()
      let all = lines.passages.joined()
      #expect(shown.filter { $0 != " " } == all.filter { $0 != " " }, "\(width)")
    }
  }
}

@Test func `further lines of an entry are aligned with its text`() {
  for width in [24, 40, 60] {
    for blocks in details {
      let lines = DetailLines(blocks, width: width, meter: ColumnMeter())
      var indent = 0
      for index in 0..<lines.count {
        let spans = lines[index]
        if lines.lines[index].isFirst {
          let start = lines.paragraphs[lines.lines[index].paragraph].start
          indent = start.map { ColumnMeter().width(of: $0.text) } ?? 0
        } else {
          #expect(spans.map(\.text).joined().prefix { $0 == " " }.count == indent, "\(spans)")
        }
      }
    }
  }
}
