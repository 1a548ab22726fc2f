import PlanCore
import Testing

@Test(arguments: ["a", "g30-corridor", "2024", "x-1-y"])
func `lower-case words joined by hyphens are slugs`(text: String) {
  #expect(Identifier<Project>(text)?.rawValue == text)
}

@Test(arguments: [
  "", "-a", "a-", "a--b", "A", "洛阳", "a b", "a_b", "a/b", "é", String(repeating: "a", count: 81),
])
func `anything else is no slug`(text: String) {
  #expect(Identifier<Project>(text) == nil)
}

@Test(arguments: [
  ("2021", "2021"), ("2021-04", "2021-04"), ("2024-02-29", "2024-02-29"), ("0001", "0001"),
])
func `a date keeps the exactness it was given`(text: String, expected: String) {
  #expect(PartialDate(text)?.description == expected)
}

@Test(arguments: [
  "", "21", "2021-4", "2021-13", "2021-00", "2023-02-29", "1900-02-29", "2021-04-31", "2021-04-00",
  "2021/04", "２０２１", "2021-04-12-1", "+021", "0000",
])
func `an impossible date is none`(text: String) {
  #expect(PartialDate(text) == nil)
}

@Test func `an unknown month sorts before a known one`() throws {
  let dates = try ["2021-04-12", "2022", "2021", "2021-04"].map { try #require(PartialDate($0)) }
  #expect(dates.sorted().map(\.description) == ["2021", "2021-04", "2021-04-12", "2022"])
}

@Test(arguments: [
  ("2021", "2022", true), ("2022", "2021", false), ("2021", "2021", false),
  ("2023", "2023-05", false), ("2023-05", "2023", false), ("2022-12", "2023", true),
  ("2023-04", "2023-05", true), ("2023-05", "2023-05-02", false), ("2023-05-02", "2023-05", false),
  ("2023-05-01", "2023-05-02", true), ("2023-05-02", "2023-05-02", false),
])
func `a date is surely before another by the parts that both have`(
  date: String, other: String, expected: Bool
) throws {
  let dates = try [date, other].map { try #require(PartialDate($0)) }
  #expect(dates[0].isSurelyBefore(dates[1]) == expected)
}

@Test(arguments: [
  ("2020/2035", "2020/2035"), ("2020", "2020"), ("2021-04/2021-06", "2021-04/2021-06"),
  ("2020/2020", "2020"), ("2023-05/2023", "2023-05/2023"), ("2023/2023-05", "2023/2023-05"),
  ("2023-05-02/2023-05", "2023-05-02/2023-05"),
])
func `a period is a date or two`(text: String, expected: String) {
  #expect(Period(text)?.description == expected)
}

@Test(arguments: [
  "", "2035/2020", "2020/", "/2020", "2020/2021/2022", "2020-2035", "2023-05/2023-04",
])
func `an impossible period is none`(text: String) {
  #expect(Period(text) == nil)
}

@Test(arguments: [
  (Comparator.about, "约5公里", "about 5公里"), (.over, "超5公里", "over 5公里"),
  (.atLeast, "5公里以上", "at least 5公里"), (.nearly, "近5公里", "nearly 5公里"),
  (.under, "5公里以下", "up to 5公里"),
])
func `a comparator reads the same wherever a figure is shown`(
  comparator: Comparator, chinese: String, english: String
) {
  #expect(comparator.describe("5公里", in: .chinese) == chinese)
  #expect(comparator.describe("5公里", in: .english) == english)
}

@Test func `angles out of range are no point`() {
  #expect(Coordinate(longitude: 112.4, latitude: 34.6) != nil)
  #expect(Coordinate(longitude: 181, latitude: 0) == nil)
  #expect(Coordinate(longitude: 0, latitude: -90.1) == nil)
  #expect(Coordinate(longitude: .nan, latitude: 0) == nil)
}

@Test func `a query is cut at a thousand characters`() {
  #expect(SearchQuery(text: String(repeating: "圈", count: 1200)).text.count == 1000)
}
