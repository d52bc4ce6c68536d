internal import Glibc
internal import Synchronization

/// What becomes of a child process: each time it stops, and its end, in the form of `waitpid`'s status.
final class ChildReports: @unchecked Sendable {
  private let statuses = Mutex<[Int32]>([])
  private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

  init(of process: pid_t) {
    sem_init(semaphore, 0, 0)
    BackgroundThread.start { [self] in
      while true {
        var status: Int32 = 0
        let result = waitpid(process, &status, WUNTRACED)
        if result < 0, errno == EINTR { continue }
        // A child that somebody else has waited for is gone all the same.
        let isStop = result == process && status & 0xFF == 0x7F
        statuses.withLock { $0.append(result == process ? status : 0) }
        sem_post(semaphore)
        if !isStop { return }
      }
    }
  }

  deinit {
    sem_destroy(semaphore)
    semaphore.deallocate()
  }

  /// The next report, waiting so many milliseconds at most.
  func next(within milliseconds: Int) -> Int32? {
    var end = timespec()
    clock_gettime(CLOCK_REALTIME, &end)
    let nanoseconds = end.tv_nsec + milliseconds * 1_000_000
    end = timespec(tv_sec: end.tv_sec + nanoseconds / 1_000_000_000, tv_nsec: nanoseconds % 1_000_000_000)
    sem_timedwait(semaphore, &end)
    return statuses.withLock { $0.isEmpty ? nil : $0.removeFirst() }
  }
}
