internal import Synchronization

/// Where nothing else can be done meanwhile: work that only tasks can do, waited for.
enum Waiting {
  /// Runs the work as a task and returns its outcome. Not for the loop while a person is there.
  static func outcome<Outcome: Sendable>(_ work: @escaping @Sendable () async -> Outcome) -> Outcome {
    let door = Doorway()
    let slot = Slot<Outcome>()
    Task.detached {
      let outcome = await work()
      slot.value.withLock { $0 = outcome }
      door.open()
    }
    while true {
      door.pass()
      if let outcome = slot.value.withLock({ $0 }) { return outcome }
    }
  }

  private final class Slot<Outcome: Sendable>: Sendable {
    let value = Mutex<Outcome?>(nil)
  }
}
