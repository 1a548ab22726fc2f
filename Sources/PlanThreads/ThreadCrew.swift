import Glibc

/// Threads that help with work and then wait for more: to start one takes as long as a small
/// search.
final class ThreadCrew: @unchecked Sendable {
  // Unchecked, as everything that changes is behind the lock.

  /// The crew of this process.
  static let shared = ThreadCrew()

  /// The most threads that may wait for work: of several who want help at once, each gets some.
  private static let most = 16

  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  /// Told when there is work.
  private let work: UnsafeMutablePointer<pthread_cond_t>
  /// Told when helpers have ended theirs.
  private let rest: UnsafeMutablePointer<pthread_cond_t>
  private var jobs: [Job] = []
  private var idle = 0
  private var count = 0

  private init() {
    lock = .allocate(capacity: 1)
    work = .allocate(capacity: 1)
    rest = .allocate(capacity: 1)
    lock.initialize(to: pthread_mutex_t())
    work.initialize(to: pthread_cond_t())
    rest.initialize(to: pthread_cond_t())
    pthread_mutex_init(lock, nil)
    pthread_cond_init(work, nil)
    pthread_cond_init(rest, nil)
  }

  /// Work that has been begun, and how many take part in it.
  private final class Job {
    let body: @Sendable () -> Void
    var wanted: Int
    var running = 0

    init(_ body: @escaping @Sendable () -> Void, wanted: Int) {
      self.body = body
      self.wanted = wanted
    }
  }

  /// Runs `body` on this thread and, as far as there are any, on some others at once, and waits
  /// for all of them.
  ///
  /// Whoever comes after the work is done finds none, so that nobody waits for a thread to wake.
  func run(helpers: Int, _ body: @escaping @Sendable () -> Void) {
    guard helpers > 0 else { return body() }
    let job = Job(body, wanted: helpers)
    pthread_mutex_lock(lock)
    jobs.append(job)
    for _ in idle..<max(idle, helpers) where count < Self.most && startThread() { count += 1 }
    for _ in 0..<helpers { pthread_cond_signal(work) }
    pthread_mutex_unlock(lock)

    body()

    pthread_mutex_lock(lock)
    job.wanted = 0
    jobs.removeAll { $0 === job }
    while job.running > 0 { pthread_cond_wait(rest, lock) }
    pthread_mutex_unlock(lock)
  }

  /// Starts a thread that is never joined; whether the system had one left.
  private func startThread() -> Bool {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return false }
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    var thread = pthread_t()
    let number = pthread_create(
      &thread, &attributes,
      { _ in
        ThreadCrew.shared.helpForEver()
        return nil
      }, nil)
    return number == 0
  }

  private func helpForEver() {
    pthread_mutex_lock(lock)
    while true {
      guard let job = jobs.first else {
        idle += 1
        pthread_cond_wait(work, lock)
        idle -= 1
        continue
      }
      job.wanted -= 1
      if job.wanted == 0 { jobs.removeFirst() }
      job.running += 1
      pthread_mutex_unlock(lock)
      job.body()
      pthread_mutex_lock(lock)
      job.running -= 1
      if job.running == 0 { pthread_cond_broadcast(rest) }
    }
  }
}
