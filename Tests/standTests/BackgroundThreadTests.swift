import Glibc
import Synchronization
import Testing

@testable import stand

@Suite("A thread in the background")
struct BackgroundThreadTests {
  @Test("gives way where nobody waits for it, and leaves signals to the main thread", arguments: [false, true])
  func givesWay(isAwaited: Bool) async {
    let main = Self.niceness
    let (niceness, isDeaf) = await withCheckedContinuation { continuation in
      BackgroundThread.start(isAwaited: isAwaited) {
        var blocked = sigset_t()
        pthread_sigmask(SIG_SETMASK, nil, &blocked)
        continuation.resume(returning: (Self.niceness, sigismember(&blocked, SIGTERM) == 1))
      }
    }
    #expect(niceness == (isAwaited ? main : min(main + BackgroundThread.niceness, 19)))
    #expect(isDeaf)
  }

  /// Of the calling thread.
  private static var niceness: CInt { getpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0) }
}
