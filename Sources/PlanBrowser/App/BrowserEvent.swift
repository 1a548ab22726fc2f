import PlanCore
import PlanText
import PlanViews

/// What happened: a key, the mouse, a new size, an answer to an effect, or news from outside.
package enum BrowserEvent: Equatable, Sendable {
  case keyPressed(KeyPress)
  /// Pasted text; its line ends are not keys.
  case textPasted(String)
  case mouse(MouseEvent)
  case resized(Size)
  /// The terminal has shown how wide it draws ambiguous characters.
  case ambiguousWidthFound(AmbiguousWidth)

  /// An answer to ``BrowserEffect/openPlan(_:)``.
  case planOpened(Plan)
  /// The other answer: the plan is gone, or its file has these problems.
  case planNotOpened(Identifier<Plan>, problems: [LibraryProblem])
  /// The answer to ``BrowserEffect/search(_:ticket:)``.
  case searchFinished(SearchResult, ticket: Int)
  /// The answer to a search that has to read plans first; the hits come later.
  case searchStarted(ticket: Int)
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

  /// The progress of an export in the background: rows or plans done.
  case exporting(done: Int, total: Int, ticket: Int)
  /// The answer to ``BrowserEffect/compareVersions(_:ticket:)``.
  case versionsCompared(VersionOutcome, ticket: Int)

  /// The answer to ``BrowserEffect/spell(_:)``: the syllables of each text.
  case spelled([String: [String]])

  /// The answer to ``TerminalEffect/copy(_:)`` if the terminal has no clipboard.
  case notCopied
  /// How a program started by an effect has ended.
  case programEnded(ProgramOutcome)

  /// How many of the plans can be searched; all of them if both numbers are equal.
  case indexing(done: Int, total: Int)
  /// The library has changed.
  case catalogChanged(Catalog)
  /// What plans say of each other's items is known.
  case standingsFound(LinkedStandings)

  /// How many of the plans have been read for a view.
  case gathering(done: Int, total: Int)
  /// An answer to ``BrowserEffect/gather(_:ticket:)``; the last one is complete.
  case gathered(GatheredView, ticket: Int)
  /// The answer to ``BrowserEffect/arrange(_:ticket:)``.
  case arranged(ArrangedTable, of: BrowserView, ticket: Int)
  /// The answer to ``BrowserEffect/gatherPlaces(_:ticket:)``.
  case placesGathered(GatheredPlaces, ticket: Int)
}

/// Something to do outside: with files, searches, or the terminal.
package enum BrowserEffect: Equatable, Sendable {
  /// Read a plan and answer with ``BrowserEvent/planOpened(_:)`` or
  /// ``BrowserEvent/planNotOpened(_:problems:)``.
  case openPlan(Identifier<Plan>)
  /// A plan that was kept is on the screen again: read its neighbours ahead, as after opening one.
  /// There is no answer.
  case readAhead(from: Identifier<Plan>)
  /// Search and answer with ``BrowserEvent/searchFinished(_:ticket:)``, at once or after
  /// ``BrowserEvent/searchStarted(ticket:)``.
  case search(SearchQuery, ticket: Int)
  /// List completions for the cursor, with ``BrowserEvent/completed(_:)``.
  case complete(CompletionQuery)
  /// Filter the rows of a list, with ``BrowserEvent/filtered(_:)``.
  case filter(FilterQuestion)
  /// Find words in a text, with ``BrowserEvent/found(_:)``.
  case find(FindQuestion)
  /// Sort the rows of a list by name, with ``BrowserEvent/namesOrdered(_:below:)``.
  case orderNames(NameQuestion)
  /// Write a file and answer with ``BrowserEvent/exportFinished(_:ticket:)``.
  case export(ExportRequest, ticket: Int)
  /// Cancel an export in the background; its end is reported like any other.
  case cancelExport(ticket: Int)
  /// Compare a file with the library's version of its plan, and answer with
  /// ``BrowserEvent/versionsCompared(_:ticket:)``.
  case compareVersions(VersionRequest, ticket: Int)
  /// Give the readings of Chinese texts, with ``BrowserEvent/spelled(_:)``.
  case spell([String])
  /// Make a view of all plans, and answer with ``BrowserEvent/gathered(_:ticket:)`` each time there
  /// is more, and ``BrowserEvent/gathering(done:total:)`` meanwhile.
  case gather(BrowserView, ticket: Int)
  /// Sort, group and filter a table, and answer with ``BrowserEvent/arranged(_:of:ticket:)``.
  case arrange(ArrangeRequest, ticket: Int)
  /// Gather everything about a place, or about several together, and answer with
  /// ``BrowserEvent/placesGathered(_:ticket:)``.
  case gatherPlaces([Identifier<Place>], ticket: Int)
  /// Keep a line of the command line for later runs; there is no answer.
  case remember(command: String)
  /// Open a web address, and report with ``BrowserEvent/programEnded(_:)``.
  case openAddress(WebAddress)
  /// Show a text in the reader's pager, and report how it ended.
  case page(String)
  /// Open a file of the library in the reader's editor, report how it ended, and reload the file.
  case edit(EditTarget)
  /// Pipe a document to a shell command, show its output, and report how it ended.
  case pipe([ExportSubject], command: String)
  /// Keep a command that was piped to for later runs; there is no answer.
  case rememberPipe(String)
  /// Do something on the terminal; everything else is for the services.
  case terminal(TerminalEffect)
}

/// Something to do on the terminal.
package enum TerminalEffect: Equatable, Sendable {
  /// Copy a text to the clipboard; the only answer is ``BrowserEvent/notCopied``.
  case copy(String)
  /// Report the mouse, or leave it to the terminal's own selection.
  case reportMouse(Bool)
  /// Redraw everything, because something else has written on the screen.
  case redraw
  /// Restore the terminal and stop until the shell continues the job.
  case suspend
  /// End the program.
  case quit
}

/// How a program that the browser started has ended.
package enum ProgramOutcome: Hashable, Sendable {
  /// It succeeded, and the reader has seen it.
  case done
  /// It succeeded without output.
  case silent(String)
  /// A web browser has the address.
  case opened(WebAddress)
  /// The program ended with a status that is not 0.
  case exited(String, status: Int32)
  /// A signal ended the program.
  case killed(String, signal: Int32)
  /// The program could not be started; the reason is in the system's words.
  case notStarted(String, reason: String)
  /// No program for addresses is installed or set.
  case noWebBrowser(WebAddress)
  /// No editor is installed or set.
  case noEditor
  /// What was to be opened is no longer in the library.
  case nothing
}
