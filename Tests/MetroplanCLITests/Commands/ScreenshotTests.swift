import Foundation
import PlanText
import TestSupport
import Testing

@Suite struct ScreenshotTests {
  private static let folder = Checkout.path("docs/screenshots")

  private static let cell = 8.4

  @Test func `every run of text in a picture has the length of its columns`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
    let pictures = names.filter { $0.hasSuffix(".svg") }
    #expect(pictures.count > 3)
    let meter = ColumnMeter()
    for name in pictures {
      let text = try String(contentsOfFile: "\(Self.folder)/\(name)", encoding: .utf8)
      var runs = 0
      for match in text.matches(of: /<text [^>]*textLength="([0-9.]+)"[^>]*>([^<]*)<\/text>/) {
        let words = String(match.2).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
          .replacing("&quot;", with: "\"").replacing("&#x27;", with: "'").replacing(
            "&amp;", with: "&")
        let columns = Double(meter.width(of: words))
        let length = try #require(Double(match.1))
        #expect(abs(length - columns * Self.cell) < 0.06, "\(name): \(words)")
        runs += 1
      }
      #expect(runs > 10)
      // Each picture is beside its text, which has the same words.
      let plain = try String(
        contentsOfFile: "\(Self.folder)/\(name.dropLast(4)).txt", encoding: .utf8)
      #expect(!plain.contains("\u{1B}") && plain.contains("\n"))
    }
  }
}
