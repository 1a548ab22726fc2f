import PlanCore
import Testing

@testable import PlanLibrary

/// What a plan says of an address, which stands in double quotes.
private func reading(_ address: String) -> PlanReading {
  Reading.plan(
    Reading.head.replacing("{id: daily,", with: "{id: daily, url: \"\(address)\",")
  )
}

@Test(arguments: [
  "https://example.org", "http://example.org/a?b=1&c=%20#d", "https://例子.中国/规划",
  "http://1.2.3.4:80/", "https://[::1]/", "https://a",
])
func `an address of the web is kept as it is`(address: String) {
  let reading = reading(address)
  #expect(reading.problems == [])
  #expect(reading.plan?.sources.first?.url == address)
}

@Test(arguments: [" ", "\u{3000}", "\u{A0}", "\u{2003}", "\u{202F}"])
func `an address with white space is none, wherever it is`(space: String) {
  for address in [
    "https://example.org/a\(space)b", "https://example.org/\(space)", "https://\(space)example.org",
    "https://exam\(space)ple.org", "https:\(space)//example.org", "https://example.org\(space)-x",
  ] {
    let reading = reading(address)
    // Around it white space says nothing, as around every text.
    guard address.last.map({ !$0.isWhitespace }) == true else {
      #expect(reading.plan?.sources.first?.url == "https://example.org/")
      continue
    }
    #expect(
      reading.problems.map(\.fault) == [.malformed(address, expected: .webAddress)], "\(address)")
    #expect(reading.problems.first?.keyPath == "sources[0].url")
    #expect(reading.plan == nil)
  }
}

@Test(arguments: [
  "example.org", "//example.org", "HTTPS:example.org", "https:/example.org", "https://",
  "https:///a", "http://?a", "http://#a", "http://:80", "http://-a", "http://.a", "ftp://a.cn",
  "file:///etc/passwd", "javascript:alert(1)", "mailto:a@b.cn", "x https://a.cn",
])
func `what a browser would not take for one is none`(address: String) {
  let reading = reading(address)
  #expect(reading.problems.map(\.fault) == [.malformed(address, expected: .webAddress)])
  #expect(reading.plan == nil)
}
