import PlanCore

extension Plan {
  /// The plan as a file of docs/format.md.
  public var yaml: String {
    var yaml = YAMLText()
    yaml.plain("id", id)
    yaml.text("title", title)
    yaml.text("shortTitle", shortTitle)
    yaml.texts("aliases", aliases.names)
    yaml.plain("kind", kind.rawValue)
    yaml.mapping("region") {
      $0.text("name", region.name)
      $0.texts("aliases", region.aliases.names)
      $0.plain("kind", region.kind.rawValue)
      $0.plains("provinces", region.provinces)
    }
    yaml.text("issuer", issuer)
    yaml.text("documentNumber", documentNumber)
    yaml.plain("date", date)
    yaml.plain("period", period)
    yaml.text("summary", summary)
    yaml.texts("positioning", positioning)
    yaml.list("sources", sources) { $0.write($1) }
    yaml.list("members", members) { $0.write($1) }
    yaml.list("initiatives", initiatives) { $0.write($1) }
    yaml.list("projects", projects) { $0.write($1) }
    yaml.list("mechanisms", mechanisms) { $0.write($1) }
    yaml.list("agreements", agreements) { $0.write($1) }
    yaml.list("events", events) { $0.write($1) }
    yaml.list("indicators", indicators) { $0.write($1) }
    yaml.list("commitments", commitments) { $0.write($1) }
    yaml.list("documents", documents) { $0.write($1) }
    yaml.list("people", people) { $0.write($1) }
    yaml.list("context", context) { $0.write($1) }
    return yaml.text
  }
}

extension [Place] {
  /// The places as a file of docs/format.md.
  public var yaml: String {
    var yaml = YAMLText()
    yaml.list("places", self) { yaml, place in
      yaml.plain("id", place.id)
      yaml.text("name", place.name)
      yaml.plain("level", place.level.rawValue)
      yaml.plain("parent", place.parent)
      yaml.texts("aliases", place.aliases)
      yaml.texts("abbreviations", place.abbreviations)
    }
    return yaml.text
  }
}
