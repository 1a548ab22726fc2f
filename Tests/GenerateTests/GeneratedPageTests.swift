import Foundation
import PlanBrowser
import TestSupport
import Testing

@testable import metroplan_generate

@Test func `the generated pages are up to date`() throws {
  #expect(try Checkout.text("docs/keys.md") == KeyTable().markdown)
  #expect(try Checkout.text("docs/json.md") == JSONPage.markdown(of: Checkout.root.path))
}

private let declarations = """
  /// Words.
  typealias Text = String
  typealias ProjectKindCode = String

  /// A whole.
  ///
  /// More about it.
  struct WholeShape: Encodable {
    let part: PartShape
    /// What comes next,
    /// in order.
    let rest: [RestShape]?
    let size = 3

    init(_ value: Int) {
      let local: Text = ""
    }

    func encode(to encoder: any Encoder) throws {
      try part.encode(to: encoder)
    }

    /// Within it.
    struct RestShape: Encodable {
      let kinds: [ProjectKindCode]
    }
  }

  struct PartShape: Encodable {
    let name: Text
    var count: Int?
  }
  """

@Test func `shapes are read as they are declared`() throws {
  let source = ShapeSource(text: declarations)
  #expect(Set(source.shapes.keys) == ["Whole", "Rest", "Part"])
  let whole = try #require(source.shapes["Whole"])
  #expect(whole.summary == ["A whole.", "More about it."])
  #expect(whole.keys.map(\.name) == ["part", "rest"])
  #expect(whole.keys.map(\.isFlat) == [true, false])
  #expect(whole.keys[1].meaning == "What comes next, in order.")
  #expect(source.strings.map(\.name) == ["Text", "ProjectKindCode"])
}

@Test func `a table has the keys of an object and names what they hold`() throws {
  let page = try JSONPage(ShapeSource(text: declarations)).table(of: "Whole")
  #expect(
    page == """

      ### Whole

      A whole.

      More about it.

      | key | value | |
      | --- | --- | --- |
      | `name` | text | |
      | `count?` | number | |
      | `rest?` | list of [Rest](#rest) | What comes next, in order. |

      ### Rest

      Within it.

      | key | value | |
      | --- | --- | --- |
      | `kinds` | project kinds | |

      """)
}

@Test func `a shape with a plain string is refused, as no page could say what it holds`() {
  let source = ShapeSource(
    text: "struct PlainShape: Encodable {\n  let name: String\n}\n")
  #expect(throws: GenerateError.self) { try JSONPage(source).table(of: "Plain") }
}
