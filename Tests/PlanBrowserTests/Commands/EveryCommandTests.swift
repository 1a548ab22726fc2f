import BrowserTestSupport
import PlanCore
import PlanTestSupport
import Testing

@testable import PlanBrowser

/// A walk through the whole browser whose last key calls a command, and how the command shows.
private struct Call: Sendable {
  /// The keys before the one that calls it.
  let before: String
  /// The key or keys that call it.
  let keys: String
  /// Where its work can be seen.
  var shows = Proof.screen
  var library = SampleLibrary.library

  init(
    _ before: String, _ keys: String, in shows: Proof = .screen,
    library: Library = SampleLibrary.library
  ) {
    self.before = before
    self.keys = keys
    self.shows = shows
    self.library = library
  }

  /// The sign that a command worked: a message alone is not enough.
  enum Proof {
    /// The screen without its message is another one.
    case screen
    /// The world outside is asked for something: the name of the effect.
    case effect(String)
    /// Nothing but a mark that can be gone to.
    case marks
  }

  /// One railway in two plans.
  static let inTwoDocuments: Library = {
    let ids: [Identifier<Plan>] = ["one", "two"]
    return Library(
      plans: ids.map { id in
        Plan(
          id: id, title: "规划\(id.rawValue)", kind: .commentary,
          region: Region(name: "圈", kind: .economicCircle),
          sources: [Source(id: "s", title: "来源")],
          projects: [
            Project(
              id: "line", name: "\(id.rawValue)高铁", kind: .rail,
              statements: [
                Statement(stage: .start, mode: .target, source: SourceReference(source: "s"))
              ])
          ])
      }, gazetteer: Gazetteer(),
      links: LinkTable(
        entities: [
          Entity(
            id: "railway", name: "高铁", kind: .project, aliases: [],
            links: ids.map {
              Link(item: ItemReference(plan: $0, id: "line"), certainty: .same, reason: "同名")
            })
        ]))
  }()

  /// A plan whose source has an address.
  static let withAddress = Library(
    plans: [
      Plan(
        id: "x", title: "规划", kind: .commentary, region: Region(name: "圈", kind: .economicCircle),
        sources: [Source(id: "s", title: "来源", url: "https://a.example/")])
    ], gazetteer: Gazetteer())
}

extension Command {
  /// Where each command can be seen at work; a command without a walk does not compile.
  fileprivate var call: Call {
    switch self {
    // Moving.
    case .moveUp: Call("j", "k")
    case .moveDown: Call("", "j")
    case .pageUp: Call("lG", "<PgUp>")
    case .pageDown: Call("l", "<PgDn>")
    case .halfPageUp: Call("lG", "<C-u>")
    case .halfPageDown: Call("l", "<C-d>")
    case .moveToStart: Call("lG", "gg")
    case .moveToEnd: Call("l", "G")
    case .open: Call("", "<Enter>")
    case .leave: Call("l", "h")
    case .nextSibling: Call("ll", "]")
    case .previousSibling: Call("ll]", "[")
    case .goBack: Call("/高<Enter>", "H")
    case .goForward: Call("/高<Enter>H", "L")
    case .setMark: Call("l", "ma", in: .marks)
    case .goToMark: Call("lmah", "'a")
    // Panes.
    case .nextPane: Call("ll", "<Tab>")
    case .focusList: Call("ll<Tab>", "<Tab>")
    case .scrollDetailDown: Call("lll", "J")
    case .scrollDetailUp: Call("lllJJ", "K")
    case .narrowPane: Call("l", "<lt>")
    case .widenPane: Call("l", ">")
    case .resetPanes: Call("l>>", "=")
    case .zoomPane: Call("l", "z")
    // The rest of the browser.
    case .openSearch: Call("", "/")
    case .openPalette: Call("", ":")
    case .nextHit: Call("/高<Enter>", "n")
    case .previousHit: Call("/高<Enter>n", "N")
    case .pick: Call("l", "v")
    case .clear: Call("lf先导<Enter>", "<Esc>")
    case .filterList: Call("l", "f")
    case .orderList: Call("l", "o")
    case .findInText: Call("ll<Tab>", "f")
    case .export: Call("", "e")
    case .exportAs: Call("", "E")
    case .cancelExport: Call("e<C-u>slow.md<Enter>", "<C-g>", in: .effect("cancelExport"))
    case .copyCitation: Call("l", "y", in: .effect("copy"))
    case .copyText: Call("l", "Y", in: .effect("copy"))
    case .openAddress: Call("", "w", in: .effect("openAddress"), library: Call.withAddress)
    case .openPager: Call("l", "O", in: .effect("page"))
    case .openEditor: Call("l", "ge", in: .effect("edit"))
    case .openFolder: Call("l", "gf", in: .effect("edit"))
    case .nextDocument: Call("ll", "gd", library: Call.inTwoDocuments)
    case .openPipe: Call("l", "|")
    case .toggleHelp: Call("", "?")
    case .toggleMouse: Call("", "%", in: .effect("reportMouse"))
    case .redraw: Call("", "<C-l>", in: .effect("redraw"))
    case .suspend: Call("", "<C-z>", in: .effect("suspend"))
    case .quit: Call("", "q", in: .effect("quit"))
    case .quitAtOnce: Call("", "Q", in: .effect("quit"))
    // Views.
    case .viewPlans: Call("g2", "g1")
    case .viewProjects: Call("", "g2")
    case .viewTrack: Call("", "g3")
    case .viewPlaces: Call("", "g4")
    case .viewMap: Call("", "g5")
    case .viewTimeline: Call("", "g6")
    case .viewFigures: Call("", "g7")
    case .viewCompare: Call("", "g8")
    case .viewSources: Call("", "g9")
    case .compareVersions: Call("", "V")
    case .nextView: Call("", "}")
    case .previousView: Call("", "{")
    // Tables.
    case .groupRows: Call("g2", "b")
    case .toggleRecords: Call("g2", "u")
    case .foldGroups: Call("g2b<Down><Enter>+", "-")
    case .unfoldGroups: Call("g2b<Down><Enter>", "+")
    case .stepBack: Call("g2f洛<Enter>", "<Esc>")
    case .moveRight: Call("g7t", "l")
    case .toggleTable: Call("g5", "t")
    // Maps.
    case .zoomIn: Call("g5", "+")
    case .zoomOut: Call("g5++", "-")
    case .fitAll: Call("g5++", "=")
    case .fitChosen: Call("g5++hh", ".")
    case .panWest: Call("g5++", "h")
    case .panEast: Call("g5++", "l")
    case .panNorth: Call("g5++", "K")
    case .panSouth: Call("g5++", "J")
    // Boxes.
    case .close: Call("?", "q")
    case .filterHelp: Call("?", "/")
    case .accept: Call("lf先导", "<Enter>")
    case .goToHit: Call("/高", "<Enter>")
    case .previousResult: Call("/高<Down>", "<Up>")
    case .nextResult: Call("/高", "<Down>")
    case .completeNext: Call("/k", "<Tab>")
    case .completePrevious: Call("/p<Tab>", "<S-Tab>")
    case .cancel: Call("e", "<Esc>")
    case .switchScope: Call("le", "<Tab>")
    case .switchVersion: Call("V", "<Tab>")
    case .confirm: Call("e<C-u>taken.md<Enter>", "y")
    case .decline: Call("e<C-u>taken.md<Enter>", "n")
    // Typing.
    case .olderEntry: Call("/高<Enter>/", "<C-p>")
    case .newerEntry: Call("/高<Enter>/<C-p>", "<C-n>")
    case .cursorLeft: Call("/高铁", "<Left>")
    case .cursorRight: Call("/高铁<Left>", "<Right>")
    case .wordLeft: Call("/高铁 洛阳", "<A-b>")
    case .wordRight: Call("/高铁 洛阳<Home>", "<A-f>")
    case .cursorToStart: Call("/高铁", "<Home>")
    case .cursorToEnd: Call("/高铁<Home>", "<End>")
    case .deleteBackward: Call("/高铁", "<BS>")
    case .deleteForward: Call("/高铁<Home>", "<Del>")
    case .deleteWord: Call("/高铁 洛阳", "<C-w>")
    case .deleteToStart: Call("/高铁", "<C-u>")
    case .deleteToEnd: Call("/高铁<Home>", "<C-k>")
    case .restoreDeleted: Call("/高铁<C-u>", "<C-y>")
    }
  }
}

// Things that unfold are in links, which the sample plans lack; TrackViewTests has some.
@Test(arguments: Command.allCases.filter { $0 != .toggleRecords }, Language.allCases)
func `every command does something in the whole browser`(command: Command, language: Language) {
  let call = command.call
  var screen = BrowserFixture.screen(80, 12, language: language, library: call.library)
  screen.press(call.before)
  // The walk ends where the key means the command and no other.
  let keys = KeyScript(call.keys).keys
  let sequences = screen.state.keymap.keys(for: command, in: screen.state.context)
  #expect(
    sequences.contains { keys.starts(with: $0.keys) }, "\(command) in \(screen.state.context)")
  let (before, effects) = (screen.state, screen.effects.count)
  screen.press(call.keys)
  switch call.shows {
  case .screen:
    let isSame = screen.state.frameWithoutMessage == before.frameWithoutMessage
    #expect(!isSame, "\(command) leaves the screen as it is\n\(screen.text)")
  case .effect(let name):
    #expect(screen.effects.dropFirst(effects).contains { $0.name == name }, "\(command)")
  case .marks: #expect(screen.state.history.marks.count > before.history.marks.count)
  }
  #expect(screen.state.message?.kind != .failure, "\(screen.text)")
}

extension BrowserState {
  /// The screen as it is when nothing is said in the bottom row.
  fileprivate var frameWithoutMessage: Frame {
    var state = self
    state.message = nil
    return state.frame()
  }
}

extension BrowserEffect {
  /// The name of its case: `copy` for what the terminal is to copy.
  fileprivate var name: String {
    if case .terminal(let effect) = self { return Self.caseName(of: effect) }
    return Self.caseName(of: self)
  }

  private static func caseName(of value: some Any) -> String {
    String("\(value)".prefix { $0.isLetter })
  }
}
