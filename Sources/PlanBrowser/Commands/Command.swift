/// Everything that a key can do.
package enum Command: String, CaseIterable, Sendable {
  // Moving.
  case moveUp
  case moveDown
  case pageUp
  case pageDown
  case halfPageUp
  case halfPageDown
  case moveToStart
  case moveToEnd
  case open
  case leave
  case nextSibling
  case previousSibling
  case goBack
  case goForward
  case setMark
  case goToMark
  // Panes.
  case nextPane
  case focusList
  case scrollDetailDown
  case scrollDetailUp
  case narrowPane
  case widenPane
  case resetPanes
  case zoomPane
  // The rest of the browser.
  case openSearch
  case openPalette
  case nextHit
  case previousHit
  case pick
  case clear
  case filterList
  case orderList
  case findInText
  case export
  case exportAs
  case cancelExport
  case copyCitation
  case copyText
  case openAddress
  case openPager
  case openEditor
  case openPipe
  case toggleHelp
  case toggleMouse
  case redraw
  case suspend
  case quit
  case quitAtOnce
  // Views.
  case viewPlans
  case viewProjects
  case viewTrack
  case viewPlaces
  case viewMap
  case viewTimeline
  case viewFigures
  case viewCompare
  case compareVersions
  case nextView
  case previousView
  // Tables.
  case groupRows
  case foldGroups
  case unfoldGroups
  case stepBack
  case moveRight
  case toggleTable
  // Maps.
  case zoomIn
  case zoomOut
  case fitAll
  case fitChosen
  case panWest
  case panEast
  case panNorth
  case panSouth
  // Boxes.
  case close
  case filterHelp
  case accept
  case goToHit
  case previousResult
  case nextResult
  case completeNext
  case completePrevious
  case cancel
  case switchScope
  case switchVersion
  case confirm
  case decline
  // Typing.
  case olderEntry
  case newerEntry
  case cursorLeft
  case cursorRight
  case wordLeft
  case wordRight
  case cursorToStart
  case cursorToEnd
  case deleteBackward
  case deleteForward
  case deleteWord
  case deleteToStart
  case deleteToEnd
  case restoreDeleted
}

extension Command {
  /// The name in the command line and in the configuration: `move-down`.
  package var name: String { rawValue.kebab }

  /// The command of that name, if there is one.
  package init?(name: String) {
    guard let command = Self.byName[name] else { return nil }
    self = command
  }

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  /// Whether the key pressed next names something for it.
  var awaitsCharacter: Bool { self == .setMark || self == .goToMark }
}

extension String {
  /// The words of a Swift name in small letters with hyphens: `moveDown` is `move-down`.
  var kebab: String {
    reduce(into: "") { text, character in
      if character.isUppercase { text += "-" }
      text += character.lowercased()
    }
  }
}
