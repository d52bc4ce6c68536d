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

  @Test("leaves signals to the main thread, but those of its own faults, which give the terminal back")
  func signals() {
    let blocked = Mutex<[CInt: Bool]?>(nil)
    BackgroundThread.start {
      var mask = sigset_t()
      pthread_sigmask(SIG_BLOCK, nil, &mask)
      let all = [SIGTERM, SIGHUP, SIGALRM, SIGWINCH, SIGSEGV, SIGILL, SIGTRAP, SIGBUS, SIGABRT]
      let found = Dictionary(uniqueKeysWithValues: all.map { ($0, sigismember(&mask, $0) == 1) })
      blocked.withLock { $0 = found }
    }
    for _ in 0..<60_000 where blocked.withLock({ $0 }) == nil { usleep(1000) }
    let found = blocked.withLock { $0 } ?? [:]
    #expect(Set(found.filter(\.value).keys) == [SIGTERM, SIGHUP, SIGALRM, SIGWINCH])
    #expect(found.count == 9)
  }
}
