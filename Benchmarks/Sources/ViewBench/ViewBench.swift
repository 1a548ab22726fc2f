import PlanBrowser
import PlanCore
import PlanText
import PlanViews

/// Keys in one view of a long table, each with the frame after it.
struct ViewBench {
  private let view: BrowserView
  private let table: ColumnTable
  private let gathering: Times
  private var core: BrowserCore

  init(
    view: BrowserView, table: ColumnTable, catalog: Catalog, asOf day: PartialDate, gathering: Times
  ) {
    self.view = view
    self.table = table
    self.gathering = gathering
    core = BrowserCore(
      BrowserState(
        catalog: catalog, asOf: day, language: .chinese, size: Size(width: 120, height: 40)))
  }

  func run() {
    var bench = self
    report("made of the plans", gathering)
    report("in order by the first column", arranging(TableOrder(sortColumn: 0)))
    report("in order by date, turned round", arranging(order(sort: "date")))
    report("in groups", arranging(TableOrder(groupColumn: 2)))
    bench.press(.function(view == .projects ? 2 : 6))
    bench.report("the first frame of the view", Times(of: 50) { _ = bench.core.state.frame() })
    for (name, key) in [
      ("Down", KeyPress.down), ("PgDn", .pageDown), ("Up", .up), ("End", .end), ("Home", .home),
    ] { bench.measure(name, [key]) }
    bench.measure("End, Home", [.end, .home])
    for key in [KeyPress.character("b"), .down, .down, .enter, .character("+")] { bench.press(key) }
    bench.measure("Down, in unfolded groups", [.down])
    bench.measure("fold, unfold, PgDn", [.left, .enter, .pageDown])
    bench.measure("all folded, all unfolded", [.character("-"), .character("+")])
  }

  private func order(sort id: String) -> TableOrder {
    TableOrder(
      sortColumn: table.columns.firstIndex { $0.head.id == id }, isDescending: true)
  }

  private func arranging(_ order: TableOrder) -> Times {
    Times(of: 5) { _ = table.arranged(by: order) }
  }

  /// 2,000 times these keys, each drawn.
  private mutating func measure(_ name: String, _ keys: [KeyPress]) {
    var index = 0
    let times = Times(of: 2_000) {
      press(keys[index % keys.count])
      index += 1
    }
    report(name, times)
  }

  private mutating func press(_ key: KeyPress) {
    let table = table
    _ = core.step([.keyPressed(key)], at: .now) { effect in
      switch effect {
      case .gather(let view, let ticket):
        [.gathered(GatheredView(view, .table(table), isWhole: true), ticket: ticket)]
      case .arrange(let request, let ticket):
        [.arranged(ArrangedTable(request), of: request.view, ticket: ticket)]
      default: []
      }
    }
  }

  private func report(_ name: String, _ times: Times) {
    print(times.row("\(table.count) | \(view) | \(name)"))
  }
}
