import PlanCore

/// Everything about a place as a page: roles, commitments, lines, items plan by plan, other places.
///
/// Written once for the browser and the command line, which lay it out in their own ways.
package struct PlacePage: Equatable, Sendable {
  /// The name of what was asked for, with its code.
  package let title: String
  /// What the place belongs to, and what has become part of it.
  package let remarks: [String]
  package let sections: [Section]

  /// Rows under a title.
  package struct Section: Equatable, Sendable {
    package let title: String
    /// How many things the section has, which may be fewer than its rows.
    package let count: Int
    package let rows: [Row]
    /// Whether the cells of the rows are in line with each other.
    package let isTable: Bool
  }

  /// One line of a section.
  package struct Row: Equatable, Sendable {
    package let cells: [Cell]
    /// Whether it belongs to the row above.
    package var isBelow = false
    /// The item that it leads to, if any.
    package let target: ItemReference?
  }

  /// One text of a row.
  package struct Cell: Equatable, Sendable {
    package let text: String
    package let kind: Kind

    /// What a text is.
    package enum Kind: Equatable, Sendable {
      /// What the row is read for.
      case main
      /// What kind of thing the row is about.
      case label
      /// The plan that the row is from.
      case plan
      /// The slug, which the command line alone prints.
      case slug
      /// Where the row is, when that is not the place asked for.
      case place
      /// A number of things.
      case count
      /// Status and aim of a project.
      case status
      /// How sure the row is, which the browser says by a sign.
      case mode(Mode)
    }
  }
}

extension PlacePage {
  /// Lays a place out in the language of the names.
  package init(_ view: PlaceView, _ names: ViewNames) {
    let words = names.words
    let name = view.title(names)
    let only = view.places.count == 1 ? view.places.first : nil
    title = name + (only?.code.map { "  \($0)" } ?? "")
    var remarks: [String] = []
    if !view.ancestors.isEmpty {
      remarks.append("\(words.belongsTo) \(names.joined(view.ancestors.map(\.name)))")
    }
    remarks += view.abolished.map { place in
      "\(place.name)\(place.validTo.map { " – \($0)" } ?? "") → \(name)"
    }
    self.remarks = remarks
    var sections = [
      Section(
        words.roles,
        view.roles.map { role in
          Row(
            [
              Cell(names.name(of: role.role), .label), Cell(names.name(of: role.plan), .main),
              Cell(role.place == only?.id ? "" : names.name(of: role.place), .place),
            ], ItemReference(plan: role.plan, id: ItemIdentifier(role.plan)))
        })
    ]
    sections.append(
      Section(
        title: words.commitments, count: view.commitments.count,
        rows: view.commitments.flatMap { Self.rows(of: $0, names) }, isTable: false))
    sections.append(
      Section(
        words.lines,
        view.lines.map { item in
          Row([Cell(names.title(of: item), .main), Cell(names.name(of: item.plan), .plan)], item)
        }))
    // Those of one plan are together.
    var rest = view.items[...]
    while let plan = rest.first?.item.plan {
      let part = rest.prefix { $0.item.plan == plan }
      rest = rest.dropFirst(part.count)
      sections.append(
        Section(
          names.name(of: plan),
          part.map { item in
            Row(
              [
                Cell(names.name(of: item.kind), .label), Cell(item.title, .main),
                Cell(item.standing.map { words.statusAndAim($0) } ?? "", .status),
                Cell(item.item.id.rawValue, .slug),
              ], item.item)
          }))
    }
    sections.append(
      Section(
        words.links,
        view.links.map { link in
          Row([Cell(names.name(of: link.place), .main), Cell(String(link.count), .count)], nil)
        }))
    self.sections = sections.filter { !$0.rows.isEmpty }
  }

  /// The party, and below it what it says it will do.
  private static func rows(
    of commitment: PlaceView.PlaceCommitment, _ names: ViewNames
  ) -> [Row] {
    [
      Row(
        [
          Cell(commitment.party, .main), Cell(names.name(of: commitment.item.plan), .plan),
          Cell(commitment.item.description, .slug),
        ], commitment.item)
    ]
      + commitment.actions.map { action in
        Row(
          cells: [
            Cell(names.words.phrase(action.stage, action.mode), .mode(action.mode)),
            Cell(action.title, .main),
          ], isBelow: true,
          target: ItemReference(plan: commitment.item.plan, id: ItemIdentifier(action.id)))
      }
  }
}

extension PlacePage.Section {
  fileprivate init(_ title: String, _ rows: [PlacePage.Row]) {
    self.init(title: title, count: rows.count, rows: rows, isTable: true)
  }
}

extension PlacePage.Row {
  fileprivate init(_ cells: [PlacePage.Cell], _ target: ItemReference?) {
    self.init(cells: cells, target: target)
  }
}

extension PlacePage.Cell {
  fileprivate init(_ text: String, _ kind: Kind) {
    self.init(text: text, kind: kind)
  }
}
