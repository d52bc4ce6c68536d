internal import Interface
internal import Reporting
internal import Screen
internal import Threads

/// A kiosk whose content is not there yet: a disk that comes later, a folder that is being fetched.
enum WaitingRoom {
  /// Milliseconds from one look to the next.
  private static let interval = 1_000

  /// Shows that the stand opens soon until there is something to show. Keys and touches mean nothing.
  ///
  /// - Parameter noteFrame: Is called after every frame.
  /// - Returns: what was found; `nil` where the terminal is gone.
  static func wait<Device: Terminal & ~Copyable, Found>(
    on terminal: inout Device, noting noteFrame: () -> Void, looking look: () -> Found?
  ) -> Found? where Device.Failure == Never {
    while true {
      terminal.present(waitingScreen(terminal.size))
      noteFrame()
      if let found = look() { return found }
      let next = BinarySemaphore.now() + interval
      while case let rest = next - BinarySemaphore.now(), rest > 0 {
        switch terminal.nextEvent(within: .milliseconds(rest)) {
        case .closed: return nil
        case .resized: terminal.present(waitingScreen(terminal.size))
        default: break
        }
      }
    }
  }
}
