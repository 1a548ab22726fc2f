import Glibc
import PlanBrowser
import Synchronization

/// Takes events for the browser from any thread, and wakes the session that shows it.
///
/// An event that a newer one supersedes is dropped, so that a flood of progress neither
/// grows nor costs frames.
package final class Mailbox: Sendable {
  private struct State {
    var events: [BrowserEvent] = []
    /// Whether the pipe holds the byte that announces events.
    var isAnnounced = false
  }

  /// The end to poll.
  let descriptor: CInt
  private let entrance: CInt
  private let state = Mutex(State())

  /// Opens a mailbox.
  package init() throws(TerminalError) {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .systemCall("pipe", errno: errno) }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    descriptor = ends[0]
    entrance = ends[1]
  }

  deinit {
    close(descriptor)
    close(entrance)
  }

  /// Posts an event for the browser; returns at once.
  package func post(_ event: BrowserEvent) {
    state.withLock { state in
      if let index = state.events.firstIndex(where: event.replaces) {
        state.events.remove(at: index)
      }
      state.events.append(event)
      guard !state.isAnnounced else { return }
      state.isAnnounced = true
      var byte: UInt8 = 0
      // The pipe is empty here, so one byte always fits.
      _ = write(entrance, &byte, 1)
    }
  }

  /// Waits for events and takes them.
  package func next() -> [BrowserEvent] {
    _ = Descriptor.wait(for: [descriptor], timeout: nil)
    return take()
  }

  /// Takes all events, in order.
  package func take() -> [BrowserEvent] {
    state.withLock { state in
      if state.isAnnounced { _ = Descriptor.read(descriptor) }
      state.isAnnounced = false
      defer { state.events = [] }
      return state.events
    }
  }
}

extension BrowserEvent {
  /// Whether this event supersedes an older one.
  fileprivate func replaces(_ older: BrowserEvent) -> Bool {
    switch (self, older) {
    case (.indexing, .indexing), (.catalogChanged, .catalogChanged),
      (.suggestionsFound, .suggestionsFound):
      true
    default: false
    }
  }
}
