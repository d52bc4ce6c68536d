internal import Glibc

/// A semaphore that is opened once.
final class Doorway: @unchecked Sendable {
  private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

  init() { sem_init(semaphore, 0, 0) }

  deinit {
    sem_destroy(semaphore)
    semaphore.deallocate()
  }

  func open() { sem_post(semaphore) }

  /// May return early where a signal came.
  func pass() { sem_wait(semaphore) }
}
