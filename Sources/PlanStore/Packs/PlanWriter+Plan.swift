import PlanCore

// Everything in the order in which the types declare it.

extension PlanWriter {
  mutating func write(_ plan: Plan) {
    write(plan.id)
    write(plan.title)
    write(optional: plan.shortTitle)
    write(plan.aliases)
    write(plan.kind, in: PlanTerms.planKinds)
    write(plan.region)
    write(optional: plan.issuer)
    write(optional: plan.documentNumber)
    write(optional: plan.date) { $0.write($1) }
    write(plan.dateBasis)
    write(optional: plan.period) { $0.write($1) }
    write(optional: plan.summary)
    write(plan.positioning)
    write(list: plan.announcements) { $0.write($1) }
    write(list: plan.sources) { $0.write($1) }
    write(list: plan.members) { $0.write($1) }
    write(list: plan.initiatives) { $0.write($1) }
    write(list: plan.projects) { $0.write($1) }
    write(list: plan.mechanisms) { $0.write($1) }
    write(list: plan.agreements) { $0.write($1) }
    write(list: plan.events) { $0.write($1) }
    write(list: plan.indicators) { $0.write($1) }
    write(list: plan.commitments) { $0.write($1) }
    write(list: plan.documents) { $0.write($1) }
    write(list: plan.people) { $0.write($1) }
    write(list: plan.context) { $0.write($1) }
  }

  private mutating func write(_ region: Region) {
    write(region.name)
    write(region.aliases)
    write(region.kind, in: PlanTerms.regionKinds)
    write(region.provinces)
  }

  private mutating func write(_ announcement: Announcement) {
    write(announcement.printed)
    write(announcement.count)
    write(optional: announcement.group)
    write(announcement.source)
  }

  private mutating func write(_ source: Source) {
    write(source.id)
    write(source.title)
    write(optional: source.kicker)
    write(optional: source.publisher)
    write(optional: source.repostedBy)
    write(optional: source.byline)
    write(optional: source.date) { $0.write($1) }
    write(source.dateBasis)
    write(optional: source.url)
    write(optional: source.note)
    write(source.paragraphs)
  }

  private mutating func write(_ member: Membership) {
    write(member.place)
    write(member.role, in: PlanTerms.roles)
    write(optional: member.note)
    write(member.basis)
    write(member.source)
  }

  private mutating func write(_ item: Initiative) {
    write(item.id)
    write(item.title)
    write(item.aliases)
    write(optional: item.goal)
    write(optional: item.group)
    write(item.field, in: PlanTerms.fields)
    write(item.mode, in: PlanTerms.modes)
    write(optional: item.summary)
    write(list: item.actions) { $0.write($1) }
    write(item.source)
  }

  mutating func write(_ item: Action) {
    write(item.id)
    write(item.title)
    write(optional: item.summary)
    write(optional: item.verb)
    write(optional: item.stage) { $0.write($1, in: PlanTerms.stages) }
    write(item.mode, in: PlanTerms.modes)
    write(optional: item.due) { $0.write($1) }
    write(item.leads)
    write(item.places)
    write(item.projects)
    write(item.mentions)
    write(item.basis)
    write(item.source)
  }

  private mutating func write(_ item: Project) {
    write(item.id)
    write(item.name)
    write(item.aliases)
    write(item.kind, in: PlanTerms.projectKinds)
    write(optional: item.summary)
    write(item.places)
    write(optional: item.route) { writer, route in
      writer.write(list: route.stops) { writer, stop in
        writer.write(stop.place)
        writer.write(bool: stop.isVia)
      }
    }
    write(optional: item.belt) { writer, belt in
      writer.write(optional: belt.industry)
      writer.write(belt.ends)
      writer.write(belt.members)
    }
    write(optional: item.phase)
    write(optional: item.parent) { $0.write($1) }
    write(list: item.quantities) { $0.write($1) }
    write(optional: item.projectCode)
    write(list: item.statements) { $0.write($1) }
    write(item.basis)
  }

  mutating func write(_ quantity: Quantity) {
    write(quantity.name)
    write(quantity.figure)
    write(optional: quantity.period) { $0.write($1) }
    write(quantity.source)
  }

  mutating func write(_ statement: Statement) {
    write(optional: statement.date) { $0.write($1) }
    write(statement.dateBasis)
    write(optional: statement.by)
    write(optional: statement.verb)
    write(optional: statement.stage) { $0.write($1, in: PlanTerms.stages) }
    write(statement.mode, in: PlanTerms.modes)
    write(optional: statement.due) { $0.write($1) }
    write(optional: statement.note)
    write(statement.basis)
    write(statement.source)
  }
}
