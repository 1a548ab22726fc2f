/// The browser as a driver runs it: events go in, effects are carried out, frames come out.
///
/// A frame may need a plan that has not been read, and while a key is held down the detail pane
/// keeps what it showed. Both are decided here; a driver only says what happened, when, and
/// whether more input waits.
package struct BrowserCore: Sendable {
  /// Carries an effect out and returns what came of it; `nil` ends the session.
  package typealias EffectHandler = (BrowserEffect) -> [BrowserEvent]?

  /// What a step led to.
  package enum Step {
    /// The screen stays as it is.
    case unchanged
    /// This is to be shown.
    case frame(Frame)
    /// An effect ended the session.
    case ended
  }

  package private(set) var state: BrowserState
  /// Whether the screen shows less than the state.
  package private(set) var isStale = true
  private var pace = KeyPace()
  /// The detail pane on the screen.
  private var detail: ShownDetail?

  package init(_ state: BrowserState) { self.state = state }

  /// When to take the next step even if nothing happens; `nil` when there is no need for one.
  package var wakeTime: ContinuousClock.Instant? { pace.restEnd }

  /// Has the next step give a frame, because something else may have written on the screen.
  package mutating func invalidate() { isStale = true }

  /// Takes events in with all that they lead to, and then gives the frame that is due.
  ///
  /// - Parameters:
  ///   - now: The time at which the events came.
  ///   - moreWaits: Whether more input waits, so that a frame would be out of date at once.
  ///   - handler: Carries effects out; their answers are taken in before the next effect.
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
    // The rows that a held key runs over are not opened.
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
