import PlanBrowser
import PlanCore
import PlanTestSupport
import Testing

@testable import MetroplanCLI

@Test(arguments: [
  (Language.english, "it is not in the library any more"), (.chinese, "规划库中已没有该条目"),
])
func `an export of what is gone fails in words`(language: Language, reason: String) throws {
  let folder = try TemporaryFolder()
  let desk = BrowserDesk(library: WholeLibrary(Library()), language: language, post: { _ in })
  let path = folder.path + "/a.md"
  let request = ExportRequest(plan: "gone", item: nil, path: path, replaces: false)
  #expect(
    desk.answer(.export(request, ticket: 7)) == [
      .exportFinished(.failed(path: path, reason: reason), ticket: 7)
    ])
}
