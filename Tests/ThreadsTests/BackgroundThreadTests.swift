import Glibc
import TestSupport
import Testing

@testable import Threads

@Suite("A thread in the background")
struct BackgroundThreadTests {
  @Test("gives way where nobody waits for it, and leaves signals to the main thread", arguments: [false, true])
  func givesWay(isAwaited: Bool) throws {
    let main = Self.niceness
    let found = Mailbox<(CInt, Bool)>()
    try BackgroundThread.start(isAwaited: isAwaited) {
      var blocked = sigset_t()
      pthread_sigmask(SIG_SETMASK, nil, &blocked)
      found.put((Self.niceness, sigismember(&blocked, SIGTERM) == 1))
    }
    let (niceness, isDeaf) = found.take()
    #expect(niceness == (isAwaited ? main : min(main + BackgroundThread.niceness, 19)))
    #expect(isDeaf)
  }

  /// Of the calling thread.
  private static var niceness: CInt { getpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0) }

  @Test("leaves signals to the main thread, but those of its own faults, which give the terminal back")
  func signals() throws {
    let blocked = Mailbox<[CInt: Bool]>()
    try BackgroundThread.start {
      var mask = sigset_t()
      pthread_sigmask(SIG_BLOCK, nil, &mask)
      let all = [SIGTERM, SIGHUP, SIGALRM, SIGWINCH, SIGSEGV, SIGILL, SIGTRAP, SIGBUS, SIGABRT]
      let found = Dictionary(uniqueKeysWithValues: all.map { ($0, sigismember(&mask, $0) == 1) })
      blocked.put(found)
    }
    let found = blocked.take()
    #expect(Set(found.filter(\.value).keys) == [SIGTERM, SIGHUP, SIGALRM, SIGWINCH])
    #expect(found.count == 9)
  }
}
