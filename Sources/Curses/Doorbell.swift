import CLinux
import Glibc

/// Wakes a terminal that waits for events, from any thread and as often as one likes: rings that were not answered yet
/// count as one.
package struct Doorbell: Sendable {
  /// For `CursesTerminal`'s `wakeDescriptor`. It stays open as long as the process lives.
  package let descriptor: CInt

  package init() throws(CursesError) {
    descriptor = linux_eventfd()
    guard descriptor >= 0 else { throw .noDescriptors }
  }

  package func ring() {
    var one: UInt64 = 1
    _ = write(descriptor, &one, MemoryLayout<UInt64>.size)
  }
}
