import TestSupport
import Testing

@testable import PlanSearch

/// The entries of a list of words and readings: `冷轧 leng zha, …`.
private func entries(_ file: String) throws -> [(word: String, reading: String)] {
  try Checkout.text("Tests/PlanSearchTests/Data/" + file).split(separator: "\n")
    .filter { !$0.hasPrefix("#") }.flatMap { $0.split(separator: ",") }
    .compactMap { entry in
      let parts = entry.split(separator: " ").map(String.init)
      return parts.first.map { ($0, parts.dropFirst().joined(separator: " ")) }
    }
}

private func reading(_ text: String) -> String {
  PinyinTable.readings(of: Folding.scalars(of: text))
    .map { String(decoding: PinyinTable.syllables[Int($0)], as: UTF8.self) }
    .joined(separator: " ")
}

@Test(arguments: [("words.txt", 1500), ("places.txt", 3000)])
func `words of the field and places are read as people read them`(file: String, least: Int) throws {
  let entries = try entries(file)
  #expect(entries.count >= least)
  for entry in entries { #expect(reading(entry.word) == entry.reading, "\(entry.word)") }
}

@Test func `a title of office does not swallow a long thing behind it`() {
  #expect(reading("河南省长江流域") == "he nan sheng chang jiang liu yu")
  #expect(reading("山西省长治市长子县") == "shan xi sheng chang zhi shi zhang zi xian")
  #expect(reading("省长、市长") == "sheng zhang  shi zhang")
}
