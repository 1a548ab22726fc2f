import BrowserTestSupport
import PlanCore
import PlanText
import Testing

@testable import PlanBrowser

private func row(_ names: [String], _ width: Int) -> String {
  Breadcrumb(names: names, root: "规划库", meter: ColumnMeter()).text(width: width)
}

@Test(arguments: [
  (80, "规划库 > 洛济融合 > 互联互通 > 加快推动高铁等项目建设 > 焦济洛平高铁"),
  (60, "洛济融合 > 互联互通 > 加快推动高铁等项目建设 > 焦济洛平高铁"),
  (50, "洛济融合 > 互联互通 > 加快推动高铁… > 焦济洛平高铁"),
  (36, "洛济融合 > 互… > 加… > 焦济洛平高铁"),
  (18, "洛济… … 焦济洛平…"),
])
func `a long way keeps the plan and what is chosen`(width: Int, expected: String) {
  let names = ["洛济融合", "互联互通", "加快推动高铁等项目建设", "焦济洛平高铁"]
  #expect(row(names, width) == expected)
}

@Test func `no width makes the way wider than the row`() {
  for count in 0...5 {
    let names = (0..<count).map { String(repeating: "都市圈", count: $0 + 1) }
    for width in 0...60 {
      #expect(ColumnMeter().width(of: row(names, width)) <= width, "\(count) \(width)")
    }
  }
}
