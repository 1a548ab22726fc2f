/// The pace of keys: whether one is held down, and when the reader pauses.
struct KeyPace: Equatable, Sendable {
  /// Keys that come at least this fast are one key held down.
  ///
  /// Repeats usually come every 33 ms; separate presses are slower than this.
  static let heldInterval = Duration.milliseconds(100)
  /// How long after the last frame of a held key the reader is taken to pause.
  static let rest = Duration.milliseconds(60)

  /// Whether a key is held down.
  private(set) var isHeld = false
  /// When the reader is taken to pause; `nil` if nothing waits for that.
  private(set) var restEnd: ContinuousClock.Instant?
  private var lastInput: ContinuousClock.Instant?

  /// Notes that the reader has pressed something.
  mutating func noteInput(at now: ContinuousClock.Instant) {
    isHeld = lastInput.map { now - $0 < Self.heldInterval } ?? false
    lastInput = now
  }

  /// Ends the hold if its time is over; `false` otherwise.
  mutating func endRest(at now: ContinuousClock.Instant) -> Bool {
    guard let restEnd, restEnd <= now else { return false }
    isHeld = false
    return true
  }

  /// Notes a frame: one with an old detail must be followed by a complete one at the next pause.
  mutating func noteFrame(isWhole: Bool, at now: ContinuousClock.Instant) {
    restEnd = isWhole ? nil : now + Self.rest
  }
}
