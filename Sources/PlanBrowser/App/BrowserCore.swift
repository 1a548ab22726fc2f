/// The browser as its drivers run it: events go in, effects are carried out, frames come out.
///
/// A frame may need a plan that has not been read, and while a key is held down the detail pane
/// keeps what it showed. Both are decided here; a driver only says what happened, when, and
/// whether more input waits.
package struct BrowserCore: Sendable {
  /// Carries out an effect and returns its answers; `nil` ends the session.
  package typealias EffectHandler = (BrowserEffect) -> [BrowserEvent]?

  /// What a step led to.
  package enum Step {
    /// The screen stays as it is.
    case unchanged
    /// Show this.
    case frame(Frame)
    /// An effect ended the session.
    case ended
  }

  package private(set) var state: BrowserState
  /// Whether the screen is out of date.
  package private(set) var isStale = true
  private var pace = KeyPace()
  /// The detail pane on the screen.
  private var detail: ShownDetail?

  package init(_ state: BrowserState) { self.state = state }

  /// When to take the next step even if nothing happens; `nil` if none is needed.
  package var wakeTime: ContinuousClock.Instant? { pace.restEnd }

  /// Makes the next step return a frame, because something else may have written on the screen.
  package mutating func invalidate() { isStale = true }

  /// Handles events and everything they lead to, then returns the frame that is due.
  ///
  /// - Parameters:
  ///   - now: The time at which the events came.
  ///   - moreWaits: Whether more input is waiting, so that a frame would be out of date at once.
  ///   - handler: Carries out effects; their answers are handled before the next effect.
  package mutating func step(
    _ events: [BrowserEvent] = [], at now: ContinuousClock.Instant,
    moreWaits: @autoclosure () -> Bool = false, handler: EffectHandler
  ) -> Step {
    if !events.isEmpty { isStale = true }
    if events.contains(where: \.isInput) { pace.noteInput(at: now) }
    guard take(events, handler) else { return .ended }
    if pace.endRest(at: now) { isStale = true }
    guard isStale, !moreWaits() else { return .unchanged }
    let kept = pace.isHeld ? detail.flatMap { state.mayKeep($0) ? $0 : nil } : nil
    // Rows that a held key skips are not opened.
    if kept == nil, !carryOut(state.prepareFrame(), handler) { return .ended }
    let frame = state.frame(keeping: kept)
    isStale = false
    if kept == nil { detail = state.shownDetail(of: frame) }
    pace.noteFrame(isWhole: kept == nil, at: now)
    return .frame(frame)
  }

  private mutating func take(_ events: [BrowserEvent], _ handler: EffectHandler) -> Bool {
    for event in events {
      guard carryOut(state.update(event), handler) else { return false }
    }
    return true
  }

  private mutating func carryOut(_ effects: [BrowserEffect], _ handler: EffectHandler) -> Bool {
    for effect in effects {
      guard let answers = handler(effect), take(answers, handler) else { return false }
    }
    return true
  }
}

extension BrowserEvent {
  /// Whether the reader did it.
  fileprivate var isInput: Bool {
    switch self {
    case .keyPressed, .textPasted, .mouse: true
    default: false
    }
  }
}
