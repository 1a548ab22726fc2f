import PlanCore
import PlanText
import PlanViews

/// The names of the views in the top row, each with its key.
struct TabLine {
  /// One view on the line.
  struct Spot: Equatable {
    let view: BrowserView
    let text: String
    let x: Int
    let width: Int
  }

  let chosen: BrowserView
  /// The common first key, such as `g`; empty if each tab shows its whole key.
  let prefix: String
  let spots: [Spot]

  /// Lays the line out for a width: all names; all names without a blank after their keys; the name
  /// of the chosen view and the keys of the others; or only the keys.
  init(
    chosen: BrowserView, width: Int, words: Strings, keymap: Keymap, context: KeyContext,
    meter: ColumnMeter
  ) {
    self.chosen = chosen
    let views = BrowserView.tabs
    let keys = views.map { keymap.keys(for: $0.command, in: context).first }
    let lead = Self.lead(of: keys)
    prefix = lead.map { KeySequence($0).label } ?? ""
    let labels = keys.map { sequence in
      guard let sequence else { return "" }
      return lead == nil ? sequence.label : sequence.keys.last?.label ?? ""
    }
    let names = views.map { $0.title(in: words.language) }
    var forms: [[String]] = []
    forms.append(zip(labels, names).map { "\($0) \($1)" })
    forms.append(zip(labels, names).map { $0 + $1 })
    forms.append(zip(views, zip(labels, names)).map { $0 == chosen ? "\($1.0) \($1.1)" : $1.0 })
    forms.append(labels)
    let start = prefix.isEmpty ? 1 : meter.width(of: prefix) + 2
    for (form, gap) in [(forms[0], 2), (forms[0], 1), (forms[1], 1), (forms[2], 2), (forms[3], 1)] {
      var x = start
      var spots: [Spot] = []
      for (view, text) in zip(views, form) {
        // The blanks on both sides are part of the chosen tab's colour.
        let width = meter.width(of: text) + 2
        spots.append(Spot(view: view, text: " \(text) ", x: x, width: width))
        x += width + gap - 2
      }
      if x <= width {
        self.spots = spots
        return
      }
    }
    spots = []
  }

  /// The keys that all sequences begin with, if each has one more.
  private static func lead(of keys: [KeySequence?]) -> [KeyPress]? {
    guard let first = keys.first??.keys, first.count > 1 else { return nil }
    let lead = Array(first.dropLast())
    let isCommon = keys.allSatisfy { sequence in
      sequence.map { $0.keys.count == first.count && $0.keys.starts(with: lead) } ?? false
    }
    return isCommon ? lead : nil
  }

  /// The view at a column, or `nil`.
  func view(at x: Int) -> BrowserView? {
    spots.first { ($0.x..<$0.x + $0.width).contains(x) }?.view
  }

  /// Draws the line, with the chosen view highlighted.
  func draw(in bar: Rect, on canvas: inout Canvas) {
    canvas.draw(prefix, at: Point(x: bar.x + 1, y: bar.y), width: bar.width - 1, role: .dim)
    for spot in spots {
      canvas.draw(
        spot.text, at: Point(x: spot.x, y: bar.y), width: spot.width,
        role: spot.view == chosen ? .selectedUnfocused : .normal)
    }
  }
}
