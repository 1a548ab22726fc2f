import Testing

@testable import PlanLibrary

@Test(arguments: [
  (Trail.root, ""), (.key(.index(.key(.root, "projects"), 3), "kind"), "projects[3].kind"),
  (.index(.root, 0), "[0]"),
  (.key(.root, "洛\u{1B}\n阳"), "洛\u{FFFD}\u{FFFD}阳"),
  (.key(.root, String(repeating: "长", count: 41)), String(repeating: "长", count: 39) + "…"),
])
func `a trail reads as keys and numbers`(trail: Trail, text: String) {
  #expect(trail.description == text)
}
