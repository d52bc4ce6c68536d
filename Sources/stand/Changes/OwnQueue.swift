internal import Dispatch

/// Runs tasks one after the other beside all others, so that nobody's long work makes them late: git is waited for only so
/// long.
final class OwnQueue: TaskExecutor {
  private let queue = DispatchQueue(label: "git")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
