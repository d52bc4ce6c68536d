internal import Foundation

/// A mark that one thread sets and another one looks at.
package final class Flag: @unchecked Sendable {
  private let lock = NSLock()
  private var value = false

  package init() {}

  package var isSet: Bool { lock.withLock { value } }

  package func set() { lock.withLock { value = true } }
}
