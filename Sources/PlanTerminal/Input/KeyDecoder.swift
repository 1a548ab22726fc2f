import PlanBrowser
import PlanText

/// Turns the bytes that a terminal sends into keys, mouse events and pasted text.
///
/// It reads bytes and not `wget_wch`, which loses the head of a character that
/// arrives in two reads, merges mouse reports that arrive together, and costs
/// several system calls for each byte of a paste. Bytes may be split anywhere.
/// Unknown sequences are dropped whole, so that the rest of one is
/// never taken for typed letters.
package struct KeyDecoder: Sendable {
  /// What the bytes so far may become.
  package enum Pending: Hashable, Sendable {
    /// A key; if no more bytes come soon, it was Esc.
    case sequence
    /// A paste that has not ended yet.
    case paste
  }

  /// The longest pasted text, in bytes; more is dropped.
  package static let longestPaste = 1 << 20
  private static let longestSequence = 64
  private static let escape: UInt8 = 0x1B

  private let sequences: KeySequences
  /// The beginning of a sequence or of a character of several bytes.
  private var held: [UInt8] = []
  /// Whether Esc came just before the character in `held`.
  private var isAlt = false
  private var paste: PasteBuffer?
  /// Whether the terminal has yet to report its cursor position.
  private var awaitsWidth: Bool

  /// - Parameter awaitsWidth: Whether the terminal is asked ``WidthQuestion``. Its answer
  ///   looks like Shift-F3, which no reader presses so early.
  package init(sequences: KeySequences = .common, awaitsWidth: Bool = false) {
    self.sequences = sequences
    self.awaitsWidth = awaitsWidth
  }

  /// The unfinished input, which must not wait forever, or `nil`.
  package var pending: Pending? {
    if paste != nil { return .paste }
    return held.first == Self.escape ? .sequence : nil
  }

  /// Takes bytes and returns the events that are complete.
  package mutating func decode(_ bytes: some Sequence<UInt8>) -> [BrowserEvent] {
    var events: [BrowserEvent] = []
    for byte in bytes {
      if paste != nil {
        if let text = paste?.take(byte) { end(paste: text, into: &events) }
      } else if held.isEmpty {
        begin(byte, into: &events)
      } else if held[0] == Self.escape {
        continueSequence(byte, into: &events)
      } else {
        continueCharacter(byte, into: &events)
      }
    }
    return events
  }

  /// Ends what is pending, because no more bytes came in time.
  package mutating func flush() -> [BrowserEvent] {
    var events: [BrowserEvent] = []
    switch pending {
    case nil: break
    case .paste:
      if let text = paste?.text { end(paste: text, into: &events) }
    case .sequence:
      switch held.count {
      case 1: events.append(.keyPressed(.escape))
      case 2: events.append(.keyPressed(.alt(Character(Unicode.Scalar(held[1])))))
      default: break
      }
      held = []
    }
    return events
  }

  private mutating func end(paste text: String, into events: inout [BrowserEvent]) {
    paste = nil
    if !text.isEmpty { events.append(.textPasted(text)) }
  }

  // MARK: Characters

  private mutating func begin(_ byte: UInt8, into events: inout [BrowserEvent]) {
    switch byte {
    case Self.escape, 0xC2...0xF4: held = [byte]
    case 0x80...: isAlt = false
    default:
      if let key = Self.key(forASCII: byte) { events.append(.keyPressed(key)) }
    }
  }

  private mutating func continueCharacter(_ byte: UInt8, into events: inout [BrowserEvent]) {
    guard byte & 0xC0 == 0x80 else {
      held = []
      isAlt = false
      return begin(byte, into: &events)
    }
    held.append(byte)
    let length = held[0] < 0xE0 ? 2 : held[0] < 0xF0 ? 3 : 4
    guard held.count == length else { return }
    let isControl = held[0] == 0xC2 && byte < 0xA0
    if !isControl, let character = String(validating: held, as: UTF8.self)?.first {
      events.append(.keyPressed(isAlt ? .alt(character) : .character(character)))
    }
    held = []
    isAlt = false
  }

  /// The key of one byte below 128, or `nil` for NUL.
  private static func key(forASCII byte: UInt8) -> KeyPress? {
    switch byte {
    case 0x00: nil
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1B: .escape
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
    default: .character(Character(Unicode.Scalar(byte)))
    }
  }

  // MARK: Sequences

  private mutating func continueSequence(_ byte: UInt8, into events: inout [BrowserEvent]) {
    held.append(byte)
    if let key = sequences.key(for: held) {
      events.append(.keyPressed(key))
      held = []
      return
    }
    switch held[1] {
    case UInt8(ascii: "["): continueControlSequence(byte, into: &events)
    case _ where sequences.isBeginning(held): break
    case UInt8(ascii: "O") where held.count == 3:
      // Not a keypad key: Alt-O, followed by something else.
      events.append(.keyPressed(.alt("O")))
      restart(with: byte, into: &events)
    case _ where held.count == 2: endAlt(byte, into: &events)
    default: held = []
    }
  }

  private mutating func endAlt(_ byte: UInt8, into events: inout [BrowserEvent]) {
    switch byte {
    case 0x20...0x7E:
      events.append(.keyPressed(.alt(Character(Unicode.Scalar(byte)))))
      held = []
    case 0x08, 0x7F:
      // Alt-Backspace is not a key of its own, and its Esc would close a prompt.
      held = []
    case 0x80...:
      held = []
      isAlt = true
      begin(byte, into: &events)
    default:
      events.append(.keyPressed(.escape))
      restart(with: byte, into: &events)
    }
  }

  /// `ESC [`, parameters, and one final byte (ECMA-48, 5.4).
  private mutating func continueControlSequence(
    _ byte: UInt8, into events: inout [BrowserEvent]
  ) {
    guard held.count > 2 else { return }
    if held[2] == UInt8(ascii: "M") {
      // The old mouse report: three bytes of any value follow.
      guard held.count == 6 else { return }
      if let event = MouseReport(old: held[3...]).event { events.append(.mouse(event)) }
      held = []
      return
    }
    switch byte {
    case 0x20...0x3F:
      if held.count > Self.longestSequence { held = [] }
    case 0x40...0x7E:
      guard !sequences.isBeginning(held) else { return }
      endControlSequence(held.dropFirst(2), into: &events)
      held = []
    default:
      restart(with: byte, into: &events)
    }
  }

  private mutating func endControlSequence(
    _ body: ArraySlice<UInt8>, into events: inout [BrowserEvent]
  ) {
    if body.elementsEqual("200~".utf8) {
      paste = PasteBuffer(capacity: Self.longestPaste)
    } else if let event = MouseReport(sgr: body)?.event {
      events.append(.mouse(event))
    } else if awaitsWidth, let width = WidthQuestion.answer(body) {
      awaitsWidth = false
      events.append(.ambiguousWidthFound(width))
    }
  }

  private mutating func restart(with byte: UInt8, into events: inout [BrowserEvent]) {
    held = []
    begin(byte, into: &events)
  }
}
