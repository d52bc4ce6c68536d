internal import Glibc

/// A thread that ends with the process.
enum BackgroundThread {
  /// Runs the work on a thread of its own with signals blocked: those are the main thread's.
  static func start(_ work: @escaping @Sendable () -> Void) {
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    var thread = pthread_t()
    let box = Unmanaged.passRetained(Work(work))
    let error = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, box.toOpaque())
    pthread_sigmask(SIG_SETMASK, &before, nil)
    if error == 0 {
      pthread_detach(thread)
    } else {
      box.release()
    }
  }

  private final class Work {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
