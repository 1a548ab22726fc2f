import PlanBrowser
import PlanText

/// A mouse report of a terminal: a button and a cell.
struct MouseReport {
  private let button: Int
  private let isRelease: Bool
  private let point: Point

  /// Reads the body of an SGR report: `<0;12;5M`, columns and rows from 1.
  init?(sgr body: ArraySlice<UInt8>) {
    guard body.first == UInt8(ascii: "<"), let final = body.last,
      final == UInt8(ascii: "M") || final == UInt8(ascii: "m")
    else { return nil }
    let numbers = body.dropFirst().dropLast()
      .split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 3, let button = numbers[0], let x = numbers[1], let y = numbers[2],
      x > 0, y > 0
    else { return nil }
    self.button = button
    isRelease = final == UInt8(ascii: "m")
    point = Point(x: x - 1, y: y - 1)
  }

  /// Reads the three bytes of an old report: button, column and row, each plus 32.
  init(old bytes: ArraySlice<UInt8>) {
    let values = bytes.map { Int($0) - 32 }
    button = values[0]
    isRelease = button & 3 == 3 && button & 64 == 0
    point = Point(x: max(0, values[1] - 1), y: max(0, values[2] - 1))
  }

  /// The part that the browser uses: the left button and the wheel.
  ///
  /// Old reports do not name the button that was released.
  var event: MouseEvent? {
    let modifiers = 4 | 8 | 16
    if isRelease {
      return [0, 3].contains(button & ~modifiers) ? MouseEvent(.release, at: point) : nil
    }
    switch button & ~modifiers {
    case 0: return MouseEvent(.click, at: point)
    case 32: return MouseEvent(.drag, at: point)
    case 64: return MouseEvent(.wheelUp, at: point)
    case 65: return MouseEvent(.wheelDown, at: point)
    default: return nil
    }
  }
}

/// Finds out how wide a terminal draws ambiguous characters: prints one and asks for the cursor's
/// position.
///
/// The first frame does not wait for the answer, and without one these characters count as narrow.
/// Only restoring the terminal waits for it.
enum WidthQuestion {
  /// Written just before the screen is cleared, in the second row, since an answer from the first
  /// could be a key, `ESC [ 1 ; 2 R`.
  static let bytes = Array("\u{1B}[2;1H\u{201C}\u{1B}[6n".utf8)

  /// The width that follows from a report of the cursor's position, without its `ESC [`.
  ///
  /// `nil` for the answer to something else.
  static func answer(_ body: ArraySlice<UInt8>) -> AmbiguousWidth? {
    if body.elementsEqual("2;2R".utf8) { return .narrow }
    if body.elementsEqual("2;3R".utf8) { return .wide }
    return nil
  }

  /// Whether input ends with such a report.
  static func endsWithAnswer(_ input: ArraySlice<UInt8>) -> Bool {
    guard input.last == UInt8(ascii: "R"), let escape = input.lastIndex(of: 0x1B),
      input.dropFirst(escape + 1 - input.startIndex).first == UInt8(ascii: "[")
    else { return false }
    return answer(input[(escape + 2)...]) != nil
  }
}
