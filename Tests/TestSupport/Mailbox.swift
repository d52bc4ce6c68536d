internal import Foundation

/// Hands one value from one thread to another.
package final class Mailbox<Value: Sendable>: @unchecked Sendable {
  private let condition = NSCondition()
  private var value: Value?

  package init() {}

  package func put(_ value: Value) {
    condition.withLock {
      self.value = value
      condition.signal()
    }
  }

  /// Waits for the value.
  package func take() -> Value {
    condition.lock()
    defer { condition.unlock() }
    while true {
      if let value { return value }
      condition.wait()
    }
  }
}
