internal import Glibc

/// How one thread tells another that there is work; calls that were not answered yet count as one.
final class Summons: @unchecked Sendable {
  private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

  init() { sem_init(semaphore, 0, 0) }

  deinit {
    sem_destroy(semaphore)
    semaphore.deallocate()
  }

  func call() { sem_post(semaphore) }

  /// Waits for a call, so many milliseconds at most; whether one came.
  func wait(milliseconds: Int) -> Bool {
    var end = timespec()
    clock_gettime(CLOCK_REALTIME, &end)
    let nanoseconds = end.tv_nsec + milliseconds * 1_000_000
    end = timespec(tv_sec: end.tv_sec + nanoseconds / 1_000_000_000, tv_nsec: nanoseconds % 1_000_000_000)
    guard sem_timedwait(semaphore, &end) == 0 else { return false }
    while sem_trywait(semaphore) == 0 {}
    return true
  }
}
