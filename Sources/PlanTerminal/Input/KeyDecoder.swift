import PlanBrowser
import PlanText

/// Turns the bytes that a terminal sends into keys, mouse events and pasted text.
///
/// It reads bytes and not `wget_wch`, which loses the head of a character that
/// arrives in two reads, merges mouse reports that arrive together, and costs
/// several system calls for each byte of a paste. Bytes may be split anywhere.
/// Unknown sequences and strings are dropped whole, so that the rest of one is
/// never taken for typed letters.
package struct KeyDecoder: Sendable {
  /// What the bytes so far may become.
  package enum Pending: Hashable, Sendable {
    /// Esc: a key, unless more bytes come at once.
    case escape
    /// Esc has been told as a key, and the rest of a sequence may still come.
    case lateSequence
    /// Esc and a byte that a sequence may begin with, or that was typed with Alt.
    case opening
    /// A sequence or a string that has got further than anybody types.
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
  /// Whether the sequence in `held` is longer than what is kept of it.
  private var isCut = false
  /// Whether Esc came just before the character in `held`.
  private var isAlt = false
  /// The string that has been opened, and how many bytes of it have come.
  private var string: (state: ControlString, count: Int, opening: UInt8)?
  /// Whether the end of a string may come that has been given up, or ended twice.
  private var expectsStringEnd = false
  private var hasToldEscape = false
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
    if let string { return string.count == 0 ? .opening : .sequence }
    guard held.first == Self.escape else { return hasToldEscape ? .lateSequence : nil }
    return held.count == 1 ? .escape : held.count == 2 ? .opening : .sequence
  }

  /// Takes bytes and returns the events that are complete.
  package mutating func decode(_ bytes: some Collection<UInt8>) -> [BrowserEvent] {
    var events: [BrowserEvent] = []
    if hasToldEscape, !bytes.isEmpty {
      hasToldEscape = false
      if Self.isRestOfSequence(bytes) { held = [Self.escape] }
    }
    for byte in bytes {
      if paste != nil {
        if let text = paste?.take(byte) { end(paste: text, into: &events) }
      } else if string != nil {
        continueString(byte, into: &events)
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
  ///
  /// After Esc ``Pending/lateSequence`` may be pending, which a second call ends.
  package mutating func flush() -> [BrowserEvent] {
    var events: [BrowserEvent] = []
    switch pending {
    case nil: break
    case .paste:
      if let text = paste?.text { end(paste: text, into: &events) }
    case .escape:
      events.append(.keyPressed(.escape))
      hasToldEscape = true
    case .lateSequence: hasToldEscape = false
    case .opening:
      let typed = string?.opening ?? held[1]
      events.append(.keyPressed(.alt(Character(Unicode.Scalar(typed)))))
    case .sequence: expectsStringEnd = string != nil
    }
    if held.first == Self.escape { held = [] }
    string = nil
    isCut = false
    return events
  }

  /// Whether bytes that come together just after Esc are the rest of a sequence, which nobody
  /// types in one piece.
  private static func isRestOfSequence(_ bytes: some Collection<UInt8>) -> Bool {
    guard let first = bytes.first, let second = bytes.dropFirst().first else { return false }
    switch first {
    case UInt8(ascii: "["): return "0123456789<=>?ABCDHFIMOZ".utf8.contains(second)
    case UInt8(ascii: "O"): return bytes.count == 2 && "ABCDHFPQRS".utf8.contains(second)
    case UInt8(ascii: "]"): return "0123456789".utf8.contains(second)
    case UInt8(ascii: "P"): return "0123456789>!+$".utf8.contains(second)
    case UInt8(ascii: "_"): return second == UInt8(ascii: "G")
    default: return false
    }
  }

  private mutating func end(paste text: String, into events: inout [BrowserEvent]) {
    paste = nil
    if !text.isEmpty { events.append(.textPasted(text)) }
  }

  // MARK: Characters

  private mutating func begin(_ byte: UInt8, into events: inout [BrowserEvent]) {
    switch byte {
    case Self.escape, 0xC2...0xF4: held = [byte]
    case 0x80...:
      isAlt = false
      if byte < 0xA0 { begin(control: byte) }
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
    if isControl { begin(control: byte) }
  }

  /// A control of the upper set, which is Esc and a byte in one: a sequence or a string may begin.
  private mutating func begin(control byte: UInt8) {
    let second = byte - 0x40
    if let opened = ControlString(opening: second) {
      string = (opened, 1, second)
    } else if second == UInt8(ascii: "[") || second == UInt8(ascii: "O") {
      held = [Self.escape, second]
    }
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

  private mutating func continueString(_ byte: UInt8, into events: inout [BrowserEvent]) {
    switch string?.state.take(byte) {
    case .inside: string?.count += 1
    case .broken:
      string = nil
      expectsStringEnd = true
      held = [Self.escape]
      continueSequence(byte, into: &events)
    case .end, nil:
      string = nil
      // A second end is of no key, either.
      expectsStringEnd = true
    }
  }

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
    case UInt8(ascii: "O") where held.count > 2: continueShiftedKey(byte, into: &events)
    case _ where held.count == 2: endAlt(byte, into: &events)
    default: held = []
    }
  }

  /// `ESC O`, and what is no key: `1 ; 5 P`, an old form with modifiers, or Alt-O and other keys.
  private mutating func continueShiftedKey(_ byte: UInt8, into events: inout [BrowserEvent]) {
    let isNumber = held.dropFirst(2).dropLast().allSatisfy { (0x30...0x3B).contains($0) }
    if isNumber, (0x30...0x3B).contains(byte), held.count < 8 { return }
    if held.count > 3, "ABCDFHPQRSMjklmnopqrstuvwxyX".utf8.contains(byte) {
      held = []
      return
    }
    let typed = held.dropFirst(2).dropLast()
    events.append(.keyPressed(.alt("O")))
    events += typed.compactMap { Self.key(forASCII: $0).map { .keyPressed($0) } }
    restart(with: byte, into: &events)
  }

  private mutating func endAlt(_ byte: UInt8, into events: inout [BrowserEvent]) {
    if let opened = ControlString(opening: byte) {
      held = []
      string = (opened, 0, byte)
      return
    }
    switch byte {
    case UInt8(ascii: "\\") where expectsStringEnd:
      expectsStringEnd = false
      held = []
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
      // However long it is, its end is its end.
      if held.count > Self.longestSequence {
        held.removeLast()
        isCut = true
      }
    case 0x40...0x7E:
      guard !sequences.isBeginning(held) else { return }
      if !isCut { endControlSequence(held.dropFirst(2), into: &events) }
      isCut = false
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
    } else if let modified = ModifiedKey(body) {
      events += modified.keys.map { .keyPressed($0) }
    }
  }

  private mutating func restart(with byte: UInt8, into events: inout [BrowserEvent]) {
    held = []
    isCut = false
    begin(byte, into: &events)
  }
}
