import Foundation
import PlanBrowser
import PlanCore
import PlanLibrary
import PlanStore
import PlanTerminal
import Synchronization
import TestSupport
import Testing

@testable import MetroplanCLI

/// A library of one file in a folder of its own, and a desk whose editor is a closure.
private struct EditedLibrary {
  let folder: TemporaryFolder
  let desk: BrowserServices
  private let posted: Posted

  private final class Posted: Sendable {
    let events = Mutex<[BrowserEvent]>([])
  }

  var file: String { folder.path + "/line.yaml" }
  var events: [BrowserEvent] { posted.events.withLock { $0 } }

  init() throws {
    folder = try TemporaryFolder()
    let posted = Posted()
    self.posted = posted
    try Self.text.write(toFile: folder.path + "/line.yaml", atomically: true, encoding: .utf8)
    let loader = LibraryLoader(folders: [LibraryFolder(path: folder.path)])
    let store = LibraryStore(loader, cacheFolder: nil)
    store.open()
    store.update()
    desk = BrowserServices(
      library: StoredLibrary(store), language: .english,
      programs: HelperPrograms(environment: ["EDITOR": "vi"]),
      post: { event in posted.events.withLock { $0.append(event) } })
  }

  static let text = """
    id: line
    title: Old title
    kind: 评论
    region: {name: Area, kind: 城市群}
    sources:
      - {id: paper, title: A paper, date: 2024-01-01}
    projects:
      - id: first
        name: First line
        kind: rail
        statements: [{verb: 建成, stage: complete, mode: achieved, source: paper#1}]
      - id: second
        name: Second line
        kind: rail
        statements: [{verb: 建成, stage: complete, mode: achieved, source: paper#1}]

    """

  /// Edits a target with an editor that puts one text for another.
  func edit(
    _ target: EditTarget, _ old: String, _ new: String
  ) throws -> (events: [BrowserEvent], call: [String]) {
    var call: [String] = []
    let events = desk.answer(.edit(target)) { program in
      call = program.words
      let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
      try? text.replacing(old, with: new).write(toFile: file, atomically: true, encoding: .utf8)
      return ChildEnd(.exited(0))
    }
    return (events, call)
  }
}

@Test func `a plan that was edited comes back as it is now, and the catalog follows`() async throws
{
  let library = try EditedLibrary()
  let (events, call) = try library.edit(
    .plan("line", item: "second"), "Old title", "New title")
  #expect(call == ["vi", "+12", library.file])
  guard case .planOpened(let plan) = events.first else {
    Issue.record("\(events)")
    return
  }
  #expect(plan.title == "New title")
  #expect(events.last == .programEnded(.done))
  try await wait(for: "the catalog", seen: { "\(library.events)" }) {
    library.events.contains {
      if case .catalogChanged(let catalog) = $0 {
        catalog.summaries.map(\.title) == ["New title"]
      } else {
        false
      }
    } ? () : nil
  }
}

@Test func `a plan that was broken says where, and can be mended there`() async throws {
  let library = try EditedLibrary()
  let (events, _) = try library.edit(.plan("line", item: nil), "title: Old", "titel: Old")
  guard case .planNotOpened("line", let problems) = events.first else {
    Issue.record("\(events)")
    return
  }
  #expect(!problems.isEmpty)
  let (mended, call) = try library.edit(.file(library.file, line: 2), "titel: Old", "title: Old")
  #expect(call == ["vi", "+2", library.file])
  #expect(mended == [.programEnded(.done)])
}

@Test func `what is not in the library cannot be edited`() throws {
  let library = try EditedLibrary()
  let (events, call) = try library.edit(.plan("gone", item: nil), "", "")
  #expect(events == [.programEnded(.nothing)])
  #expect(call.isEmpty)
}

@Test func `a shell opens in the folder of the plan's file`() throws {
  let library = try EditedLibrary()
  var words: [String] = []
  let events = library.desk.answer(.edit(.folder(of: "line"))) { program in
    words = program.words
    return ChildEnd(.exited(7))
  }
  #expect(words.last == library.folder.path)
  // Its status is that of the last command typed there.
  #expect(events == [.programEnded(.done)])
}
