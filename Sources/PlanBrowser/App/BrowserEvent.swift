import PlanCore
import PlanText
import PlanViews

/// What happened: a key, the mouse, a new size, an answer to an effect, or news from outside.
package enum BrowserEvent: Equatable, Sendable {
  case keyPressed(KeyPress)
  /// Text that was pasted at once; its line ends are not keys.
  case textPasted(String)
  case mouse(MouseEvent)
  case resized(Size)
  /// The terminal has shown how wide it draws ambiguous marks.
  case ambiguousWidthFound(AmbiguousWidth)

  /// An answer to ``BrowserEffect/openPlan(_:)``.
  case planOpened(Plan)
  /// The other answer: the plan is gone, or its file has these problems.
  case planNotOpened(Identifier<Plan>, problems: [LibraryProblem])
  /// The answer to ``BrowserEffect/search(_:ticket:)``.
  case searchFinished(SearchResult, ticket: Int)
  /// More of that answer: titles that a search without hits may have meant, nearest first.
  case suggestionsFound([String], ticket: Int)
  /// The answer to ``BrowserEffect/complete(_:)``.
  case completed(Completion)
  /// The answer to ``BrowserEffect/filter(_:)``.
  case filtered(FilterAnswer)
  /// The answer to ``BrowserEffect/find(_:)``.
  case found(FindAnswer)
  /// The answer to ``BrowserEffect/orderNames(_:)``: the rows of the list below a path, by name.
  case namesOrdered([Node], below: [Node])
  /// The answer to ``BrowserEffect/export(_:ticket:)``.
  case exportFinished(ExportOutcome, ticket: Int)

  /// An export goes on beside the browser: so many of its rows or plans are done.
  case exporting(done: Int, total: Int, ticket: Int)
  /// The answer to ``BrowserEffect/compareVersions(_:ticket:)``.
  case versionsCompared(VersionOutcome, ticket: Int)

  /// The answer to ``BrowserEffect/spell(_:)``: the syllables of each text.
  case spelled([String: [String]])

  /// The answer to ``TerminalEffect/copy(_:)``: the terminal has no clipboard to write to.
  case notCopied
  /// How a program ended that an effect has started.
  case programEnded(ProgramOutcome)

  /// So many of the plans can be searched by now; all of them when both numbers are equal.
  case indexing(done: Int, total: Int)
  /// The library is another one than before.
  case catalogChanged(Catalog)

  /// So many of the plans have been read for a view.
  case gathering(done: Int, total: Int)
  /// An answer to ``BrowserEffect/gather(_:ticket:)``, the last one when it is whole.
  case gathered(GatheredView, ticket: Int)
  /// The answer to ``BrowserEffect/arrange(_:ticket:)``.
  case arranged(ArrangedTable, of: BrowserView, ticket: Int)
  /// The answer to ``BrowserEffect/gatherPlaces(_:ticket:)``.
  case placesGathered(GatheredPlaces, ticket: Int)
}

/// What is to be done outside: files, searches, the terminal itself.
package enum BrowserEffect: Equatable, Sendable {
  /// Read a plan and answer with ``BrowserEvent/planOpened(_:)`` or
  /// ``BrowserEvent/planNotOpened(_:problems:)``.
  case openPlan(Identifier<Plan>)
  /// A plan that had been kept is on the screen again: have those beside it read, as for one that
  /// is opened. There is no answer.
  case readAhead(from: Identifier<Plan>)
  /// Search and answer with ``BrowserEvent/searchFinished(_:ticket:)``.
  case search(SearchQuery, ticket: Int)
  /// Say what can stand at the cursor, with ``BrowserEvent/completed(_:)``.
  case complete(CompletionQuery)
  /// Say which rows of a list pass, with ``BrowserEvent/filtered(_:)``.
  case filter(FilterQuestion)
  /// Say where words stand in a text, with ``BrowserEvent/found(_:)``.
  case find(FindQuestion)
  /// Put the rows of a list in order by name, with ``BrowserEvent/namesOrdered(_:below:)``.
  case orderNames(NameQuestion)
  /// Write a file and answer with ``BrowserEvent/exportFinished(_:ticket:)``.
  case export(ExportRequest, ticket: Int)
  /// Stop an export that goes on beside the browser; its end is told as that of any.
  case cancelExport(ticket: Int)
  /// Hold a file against the version of its plan that the library has, and answer with
  /// ``BrowserEvent/versionsCompared(_:ticket:)``.
  case compareVersions(VersionRequest, ticket: Int)
  /// Say how Chinese texts are read, with ``BrowserEvent/spelled(_:)``.
  case spell([String])
  /// Make a view of all plans, and answer with ``BrowserEvent/gathered(_:ticket:)``, as often as
  /// there is more, and ``BrowserEvent/gathering(done:total:)`` meanwhile.
  case gather(BrowserView, ticket: Int)
  /// Put the rows of a table in order, and answer with ``BrowserEvent/arranged(_:of:ticket:)``.
  case arrange(ArrangeRequest, ticket: Int)
  /// Gather all that touches a place, or several together, and answer with
  /// ``BrowserEvent/placesGathered(_:ticket:)``.
  case gatherPlaces([Identifier<Place>], ticket: Int)
  /// Keep a line of the command line for later runs; there is no answer.
  case remember(command: String)
  /// Open an address of the web, and say with ``BrowserEvent/programEnded(_:)`` how that went.
  case openAddress(WebAddress)
  /// Show a text in the reader's pager, and say how that went.
  case page(String)
  /// Open a file of the library in the reader's editor, say how that went, and give what has become
  /// of it.
  case edit(EditTarget)
  /// Give a document to a command of the shell, show what it says, and say how that went.
  case pipe([ExportSubject], command: String)
  /// Keep a command that was piped to for later runs; there is no answer.
  case rememberPipe(String)
  /// Do something on the terminal; everything else is for the services beside it.
  case terminal(TerminalEffect)
}

/// What is to be done on the terminal itself.
package enum TerminalEffect: Equatable, Sendable {
  /// Put a text into its clipboard; answered only by ``BrowserEvent/notCopied``.
  case copy(String)
  /// Report the mouse, or leave it to the terminal's own selection.
  case reportMouse(Bool)
  /// Draw everything again, on a screen that something else has written on.
  case redraw
  /// Give the terminal back and stop until the shell says continue.
  case suspend
  /// End the program.
  case quit
}

/// How a program ended that the browser had started.
package enum ProgramOutcome: Hashable, Sendable {
  /// All went well, and the reader has seen it.
  case done
  /// All went well, and the program said nothing.
  case silent(String)
  /// A web browser has the address.
  case opened(WebAddress)
  /// The program ended with a status that is not 0.
  case exited(String, status: Int32)
  /// A signal ended the program.
  case killed(String, signal: Int32)
  /// The program could not be started; the reason is the system's, in its words.
  case notStarted(String, reason: String)
  /// Nothing that opens addresses is installed or set.
  case noWebBrowser(WebAddress)
  /// No editor is installed or set.
  case noEditor
  /// What was to be handed over is not in the library any more.
  case nothing
}
