import PlanSearch
import Testing

@Test(
  arguments: [
    ("下一处命中", ["xia", "yi", "chu", "ming", "zhong"]), ("重庆", ["chong", "qing"]),
    ("导出为 Markdown", ["dao", "chu", "wei", "markdown"]), ("", []), ("？／", []),
  ] as [(String, [String])])
func `a text is read syllable by syllable`(text: String, syllables: [String]) {
  #expect(Spelling.syllables(of: text) == syllables)
}
