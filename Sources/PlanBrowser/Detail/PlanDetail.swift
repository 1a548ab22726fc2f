import PlanCore
import PlanViews

/// Puts the items of one plan into blocks, by the tables of their fields.
struct PlanDetail: FieldReader {
  let plan: Plan
  let gazetteer: Gazetteer
  let words: Strings
  /// How the items stand, where it is known.
  var standings: PlanStandings?
  /// What another plan is called.
  var planName: (Identifier<Plan>) -> String = { $0.rawValue }

  /// The blocks of one item.
  func blocks(for item: Item) -> [DetailBlock] {
    var parts = Parts()
    let thing = standings?[item.id]
    item.readFields(for: .detail) { field, value, _ in
      if field == .statements, let thing {
        parts.lists += history(of: thing)
        return
      }
      if field == .source, case .initiative(let initiative) = item {
        parts.fields += progress(of: initiative)
      }
      add(field, value, to: &parts)
    }
    if let thing { parts.fields.insert(contentsOf: standing(of: thing), at: 0) }
    parts.lists += related(to: item)
    return [.title(item.title), .subtitle(words.name(of: item.kind))] + parts.blocks
  }

  /// A place of the gazetteer.
  func place(_ id: Identifier<Place>) -> [DetailBlock] {
    guard let place = gazetteer[id] else { return [.title(id.rawValue)] }
    var parts = Parts()
    Place.fields.read(place, for: .detail) { field, value, _ in add(field, value, to: &parts) }
    return [.title(place.name), .subtitle(words.name(of: ItemKind.place))] + parts.blocks
  }

  /// What the plan says of one of its members.
  func membership(_ member: Membership) -> [DetailBlock] {
    var parts = Parts()
    Membership.fields.read(member, for: .detail) { field, value, _ in
      add(field, value, to: &parts)
    }
    return parts.blocks
  }

  // MARK: - Names

  func name(of place: Identifier<Place>) -> String { gazetteer.shortName(of: place) }

  func name(of plan: Identifier<Plan>) -> String { planName(plan) }

  func title(of item: ItemIdentifier) -> String { plan.item(item)?.title ?? item.rawValue }

  func citation(_ reference: SourceReference) -> String { plan.citation(reference) }
}

extension PlanDetail {
  /// What a detail consists of: labelled lines, then paragraphs, then lists under their headings.
  struct Parts {
    var fields: [DetailBlock] = []
    var texts: [DetailBlock] = []
    var lists: [DetailBlock] = []

    var blocks: [DetailBlock] { fields + texts + lists }
  }

  /// Adds a field in the form that its value has.
  func add(_ field: FieldName, _ value: FieldValue, to parts: inout Parts) {
    switch value {
    case .prose(let text): parts.texts.append(.text(text))
    case .announcements(let announcements):
      parts.fields += announcements.map { .field(words.label(field), text(of: $0)) }
    case .items(let named):
      var seen: Set<ItemIdentifier> = []
      let items = named.filter { seen.insert($0.id).inserted }.compactMap { plan.item($0.id) }
      parts.lists += list(words.label(field), items)
    case .quantities(let quantities): parts.lists += list(words.label(field), quantities)
    case .statements(let statements): parts.lists += list(words.label(field), statements)
    case .paragraphs(let openings):
      parts.lists.append(.heading(words.label(field)))
      for (index, opening) in openings.enumerated() {
        parts.lists.append(.entry(mark: "¶\(index + 1)", role: .label, "\(opening)…"))
      }
    default: parts.fields.append(.field(words.label(field), say(value)))
    }
  }

  /// What the source announces beside what it prints: a difference is shown, never padded.
  private func text(of announcement: Announcement) -> String {
    let found = plan.initiatives.count {
      announcement.group == nil || $0.group == announcement.group
    }
    return announcement.printed + words.bracketed("\(found)/\(announcement.count)")
  }
}
