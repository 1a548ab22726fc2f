/// How quickly keys come: whether one is held down, and when the reader rests again.
struct KeyPace: Equatable, Sendable {
  /// Keys that follow each other as quickly as this are a key held down.
  ///
  /// Mostly one comes every 33 ms; separate presses are slower than this.
  static let heldInterval = Duration.milliseconds(100)
  /// How long after the last frame of a held key the reader counts as resting.
  static let rest = Duration.milliseconds(60)

  /// Whether a key is held down.
  private(set) var isHeld = false
  /// When the reader counts as resting; `nil` while nothing waits for that.
  private(set) var restEnd: ContinuousClock.Instant?
  private var lastInput: ContinuousClock.Instant?

  /// Notes that the reader has pressed something.
  mutating func noteInput(at now: ContinuousClock.Instant) {
    isHeld = lastInput.map { now - $0 < Self.heldInterval } ?? false
    lastInput = now
  }

  /// Ends a hold whose rest is over; `false` when there is none.
  mutating func endRest(at now: ContinuousClock.Instant) -> Bool {
    guard let restEnd, restEnd <= now else { return false }
    isHeld = false
    return true
  }

  /// Notes a frame: one with an old detail has to be followed by a whole one after a rest.
  mutating func noteFrame(isWhole: Bool, at now: ContinuousClock.Instant) {
    restEnd = isWhole ? nil : now + Self.rest
  }
}
