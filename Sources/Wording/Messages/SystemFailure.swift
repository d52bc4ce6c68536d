import Glibc

/// A call to the system that did not work.
package struct SystemFailure: Error, Hashable, Sendable {
  /// The `errno`.
  package let number: Int32

  package init(_ number: Int32 = errno) { self.number = number }

  /// Makes a call that gives a negative number when it fails; one that a signal interrupted is made again.
  @discardableResult
  package static func check<Result: SignedInteger>(_ call: () -> Result) throws(SystemFailure) -> Result {
    while true {
      let result = call()
      if result >= 0 { return result }
      guard errno == EINTR else { throw SystemFailure() }
    }
  }
}
