import PlanCore

extension PlanComparison {
  /// The fields as text, a row for each aspect of a field and a column for each plan.
  package func table(_ names: ViewNames) -> ViewTable {
    let words = names.words
    let header = [words.field, words.title] + plans.map { names.name(of: $0) }
    return ViewTable(
      header: header,
      rows: fields.flatMap { field in
        let name = field.title(names)
        let aspects: [(String, [String])] = [
          (words.initiatives, field.cells.map { names.joined($0.initiatives.map(\.title)) }),
          (words.projects, field.cells.map { $0.stageText(names) }),
          (words.shared, plans.map { plan in names.joined(field.sharedTitles(of: plan, names)) }),
          (words.onlyHere, field.cells.map { names.joined($0.only.map(\.title)) }),
        ]
        return aspects.filter { !$0.1.allSatisfy(\.isEmpty) }.map { [name, $0.0] + $0.1 }
      }
        + mechanisms.map { row in
          [names.name(of: ItemKind.mechanism), names.name(of: row.kind)]
            + row.cells.map { names.joined($0.map(\.title)) }
        })
  }
}

extension PlanComparison.Field {
  /// The name of the field.
  package func title(_ names: ViewNames) -> String {
    field.map { names.name(of: $0) } ?? names.words.noInitiative
  }

  /// What a plan calls the shared entities; marked where that is only likely.
  fileprivate func sharedTitles(of plan: Identifier<Plan>, _ names: ViewNames) -> [String] {
    shared.flatMap(\.links).filter { $0.item.plan == plan }.map { link in
      names.title(of: link.item)
        + (link.certainty == .likely ? names.inParentheses(names.name(of: link.certainty)) : "")
    }
  }
}

extension PlanComparison.Cell {
  /// The number of projects by stage: `开工 2、在建 5`.
  package func stageText(_ names: ViewNames) -> String {
    names.joined(
      stages.map { count in
        let stage = count.stage.map { names.name(of: $0) } ?? names.words.unknown
        return "\(stage) \(count.count)"
      })
  }
}

extension VersionComparison {
  /// The changes as text, a row for each field that differs; what programs look for in it, fields
  /// and facts, stands in the codes of the plan format.
  package func table(_ names: ViewNames) -> ViewTable {
    let words = names.words
    return ViewTable(
      header: [
        words.change, words.significance, words.kind, words.title, words.formatField, words.before,
        words.after, words.id,
      ],
      rows: changes.flatMap { change in
        let fields: [FieldChange?] = change.fields.isEmpty ? [nil] : change.fields.map { $0 }
        return fields.map { field in
          [
            names.name(of: change.sort), names.name(of: change.significance),
            names.name(of: change.kind), change.title, field?.field.rawValue ?? "",
            field?.before?.codes ?? "", field?.after?.codes ?? "", change.id,
          ]
        }
      })
  }
}
