import Glibc
import Synchronization

/// Threads that help with work and then wait for more: to start one takes as long as a small
/// search.
final class ThreadPool: @unchecked Sendable {
  // Unchecked, as everything that changes is behind the lock.

  /// The pool of this process.
  static let shared = ThreadPool()

  /// The most threads that may wait for work: several callers at once each get some.
  private static let most = 16

  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  /// Signalled when there is work.
  private let work: UnsafeMutablePointer<pthread_cond_t>
  /// Signalled when helpers have finished.
  private let rest: UnsafeMutablePointer<pthread_cond_t>
  private var jobs: [Job] = []
  /// The helpers that wait for work, asleep or not.
  private var idle = 0
  /// Those of them that are awake yet.
  private var awake = 0
  private var count = 0
  /// The number of ``jobs``, to be read without the lock.
  private let jobCount = Atomic(0)

  /// How long a thread looks for what it waits for before it sleeps, in nanoseconds.
  ///
  /// A search is several pieces of work one right after the other, and to wake a thread can
  /// take as long as one of them. With one processor no other thread could work meanwhile.
  private static let patience: UInt64 = sysconf(Int32(_SC_NPROCESSORS_ONLN)) > 1 ? 50_000 : 0

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
    /// Changed behind the lock, and read without it.
    let running = Atomic(0)

    init(_ body: @escaping @Sendable () -> Void, wanted: Int) {
      self.body = body
      self.wanted = wanted
    }
  }

  /// Runs `body` on this thread and, as far as there are any, on some others at once, and waits
  /// for all of them.
  ///
  /// Helpers that come after the work is done find none, so that no thread is waited for.
  func run(helpers: Int, _ body: @escaping @Sendable () -> Void) {
    guard helpers > 0 else { return body() }
    let job = Job(body, wanted: helpers)
    pthread_mutex_lock(lock)
    jobs.append(job)
    countJobs()
    for _ in idle..<max(idle, helpers) where count < Self.most && startThread() { count += 1 }
    for _ in awake..<max(awake, helpers) { pthread_cond_signal(work) }
    pthread_mutex_unlock(lock)

    body()

    pthread_mutex_lock(lock)
    job.wanted = 0
    jobs.removeAll { $0 === job }
    countJobs()
    if job.running.load(ordering: .relaxed) > 0 {
      pthread_mutex_unlock(lock)
      Self.look { job.running.load(ordering: .acquiring) == 0 }
      pthread_mutex_lock(lock)
    }
    while job.running.load(ordering: .relaxed) > 0 { pthread_cond_wait(rest, lock) }
    pthread_mutex_unlock(lock)
  }

  /// Runs `body` on another thread, one that waits for work if there is any; `false` when the
  /// system has none left.
  func begin(_ body: @escaping @Sendable () -> Void) -> Bool {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    if idle <= jobs.reduce(0, { $0 + $1.wanted }) {
      guard count < Self.most, startThread() else { return false }
      count += 1
    }
    jobs.append(Job(body, wanted: 1))
    countJobs()
    pthread_cond_signal(work)
    return true
  }

  private func countJobs() { jobCount.store(jobs.count, ordering: .releasing) }

  /// Looks whether something is so until it is, or for as long as patience lasts.
  private static func look(_ isSo: () -> Bool) {
    let end = now + patience
    while !isSo(), now < end {}
  }

  /// The time in nanoseconds.
  private static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
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
        ThreadPool.shared.helpForEver()
        return nil
      }, nil)
    return number == 0
  }

  private func helpForEver() {
    pthread_mutex_lock(lock)
    while true {
      guard let job = jobs.first else {
        waitForWork()
        continue
      }
      job.wanted -= 1
      if job.wanted == 0 {
        jobs.removeFirst()
        countJobs()
      }
      job.running.add(1, ordering: .relaxed)
      pthread_mutex_unlock(lock)
      job.body()
      pthread_mutex_lock(lock)
      if job.running.subtract(1, ordering: .releasing).newValue == 0 {
        pthread_cond_broadcast(rest)
      }
    }
  }

  /// Waits behind the lock until there may be work.
  private func waitForWork() {
    idle += 1
    awake += 1
    pthread_mutex_unlock(lock)
    Self.look { jobCount.load(ordering: .acquiring) > 0 }
    pthread_mutex_lock(lock)
    awake -= 1
    if jobs.isEmpty { pthread_cond_wait(work, lock) }
    idle -= 1
  }
}
