import PlanCore
import PlanViews

/// What the places view shows beside its list: everything about the chosen place, or the matrix.
struct PlacePage: Equatable, Sendable {
  /// The places that the page is wanted of: the chosen one, or two of the matrix together.
  var wanted: [Identifier<Place>] = []
  /// The page, of these places or, until they have come, of the ones before.
  private(set) var shown: PlaceView?
  /// The names that the page needs.
  private(set) var names: ViewNames?
  /// The number of the question for the page, when it has been asked.
  var ticket: Int?
  /// Whether the keys go to the page and not to the list.
  var isFocused = false
  /// The chosen line, among all lines of the page.
  var chosen = 0
  /// The first line shown.
  var top = 0
  /// Whether the page is of a cell of the matrix, to which the way back leads; it has the whole room
  /// then, since the list beside it would have another place chosen.
  var isOfMatrix = false
  /// Whether the matrix of places stands in the place of list and page.
  var isMatrix = false
  var matrix = MatrixState()

  /// Takes a page that has come.
  mutating func take(_ view: PlaceView, _ names: ViewNames) {
    shown = view
    self.names = names
    chosen = 0
    top = 0
  }

  /// Whether the keys go to the page or the matrix and not to the list.
  func hasKeys(in view: BrowserView) -> Bool { view == .places && (isFocused || isMatrix) }

  /// Forgets the page, so that it is asked for anew.
  mutating func outdate() {
    ticket = nil
    wanted = []
  }

  static func == (left: Self, right: Self) -> Bool {
    // Names follow from the library that the page was made of.
    left.wanted == right.wanted && left.shown == right.shown && left.ticket == right.ticket
      && left.isFocused == right.isFocused && left.chosen == right.chosen && left.top == right.top
      && left.isOfMatrix == right.isOfMatrix && left.isMatrix == right.isMatrix
      && left.matrix == right.matrix
  }
}

/// One line of a place's page.
struct PlaceLine: Equatable {
  let spans: [Span]
  /// The item that Enter leads to, if any.
  var target: ItemReference?

  init(_ spans: Span..., target: ItemReference? = nil) {
    self.spans = spans
    self.target = target
  }
}

extension PlacePage {
  /// The item that the chosen line leads to, or `nil`.
  func target(_ language: Language) -> ItemReference? {
    let lines = lines(language)
    return lines.indices.contains(chosen) ? lines[chosen].target : nil
  }

  /// The page as lines: roles, commitments, lines and belts, everything plan by plan, other places.
  func lines(_ language: Language) -> [PlaceLine] {
    guard let shown, let names else { return [] }
    let words = names.words
    var lines: [PlaceLine] = []
    if !shown.ancestors.isEmpty {
      let above = "\(words.belongsTo) \(names.joined(shown.ancestors.map(\.name)))"
      lines.append(PlaceLine(Span(above, .dim)))
    }
    for place in shown.abolished {
      let end = place.validTo.map { " – \($0)" } ?? ""
      lines.append(PlaceLine(Span("\(place.name)\(end) → \(shown.title(names))", .dim)))
    }
    add(words.roles, shown.roles, to: &lines) { role in
      let isOther = shown.places.count != 1 || role.place != shown.places[0].id
      let other = isOther ? "  " + names.name(of: role.place) : ""
      return PlaceLine(
        Span(names.name(of: role.role) + "  ", .label),
        Span(names.name(of: role.plan) + other),
        target: ItemReference(plan: role.plan, id: ItemIdentifier(role.plan)))
    }
    if !shown.commitments.isEmpty {
      heading(words.commitments, shown.commitments.count, to: &lines)
    }
    for commitment in shown.commitments {
      lines.append(
        PlaceLine(
          Span("\(commitment.party)  "), Span(names.name(of: commitment.item.plan), .dim),
          target: commitment.item))
      for action in commitment.actions {
        lines.append(
          PlaceLine(
            Span("  \(action.mode.mark) ", action.mode.role), Span(action.title),
            target: ItemReference(plan: commitment.item.plan, id: ItemIdentifier(action.id))))
      }
    }
    add(words.lines, shown.lines, to: &lines) { item in
      PlaceLine(
        Span(names.title(of: item) + "  "), Span(names.name(of: item.plan), .dim), target: item)
    }
    var rest = shown.items[...]
    while let plan = rest.first?.item.plan {
      let part = rest.prefix { $0.item.plan == plan }
      rest = rest.dropFirst(part.count)
      add(names.name(of: plan), Array(part), to: &lines) { item in
        PlaceLine(
          Span(names.name(of: item.kind) + "  ", .label), Span(item.title), target: item.item)
      }
    }
    add(words.links, shown.links, to: &lines) { link in
      PlaceLine(Span(names.name(of: link.place) + "  "), Span(String(link.count), .dim))
    }
    return lines
  }

  private func heading(_ title: String, _ count: Int, to lines: inout [PlaceLine]) {
    if !lines.isEmpty { lines.append(PlaceLine()) }
    lines.append(PlaceLine(Span("\(title) \(count)", .heading)))
  }

  private func add<Element>(
    _ title: String, _ elements: [Element], to lines: inout [PlaceLine],
    _ line: (Element) -> PlaceLine
  ) {
    guard !elements.isEmpty else { return }
    heading(title, elements.count, to: &lines)
    lines += elements.map(line)
  }
}
