internal import Glibc
package import Wording

/// A thread that ends with the process.
package enum BackgroundThread {
  /// Runs work on a thread of its own; throws where none can be had, for want of memory or by a limit.
  package typealias Starter = @Sendable (@escaping @Sendable () -> Void) throws(SystemFailure) -> Void

  /// The niceness beyond the main thread's of one that nobody waits for, and so are programs that it starts
  /// (setpriority(2), which on Linux is for one thread). Were they alike, the terminal would now and then have to wait
  /// 4 ms for a processor before it could read the frame that has just been sent.
  static let niceness: CInt = 10

  /// Signals that a thread gets for what it does itself. Blocked, they would end the program before its handler could
  /// give the terminal back.
  private static let own = [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT, SIGSYS]

  /// Runs the work on a thread of its own with all other signals blocked: those are the main thread's.
  ///
  /// - Parameter isAwaited: Whether somebody waits for it; if not, it gives way to all that somebody does.
  /// - Throws: Why no thread can be had; nothing is done then.
  package static func start(isAwaited: Bool = false, _ work: @escaping @Sendable () -> Void) throws(SystemFailure) {
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    for signal in own { sigdelset(&all, signal) }
    pthread_sigmask(SIG_SETMASK, &all, &before)
    var thread = pthread_t()
    let box = Unmanaged.passRetained(Work(isAwaited: isAwaited, work))
    let error = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        let work = Unmanaged<Work>.fromOpaque(context).takeRetainedValue()
        if !work.isAwaited { BackgroundThread.giveWay() }
        work.run()
        return nil
      }, box.toOpaque())
    pthread_sigmask(SIG_SETMASK, &before, nil)
    guard error == 0 else {
      box.release()
      throw SystemFailure(error)
    }
    pthread_detach(thread)
  }

  /// A function that starts such a thread.
  package static func starter(isAwaited: Bool = false) -> Starter {
    { (work) throws(SystemFailure) in try start(isAwaited: isAwaited, work) }
  }

  private static func giveWay() {
    let itself = __priority_which_t(PRIO_PROCESS.rawValue)
    setpriority(itself, 0, getpriority(itself, 0) + niceness)
  }

  private final class Work {
    let isAwaited: Bool
    let run: @Sendable () -> Void

    init(isAwaited: Bool, _ run: @escaping @Sendable () -> Void) {
      self.isAwaited = isAwaited
      self.run = run
    }
  }
}
