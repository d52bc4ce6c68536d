import Content
internal import Files
internal import Interface
internal import Reporting
internal import Screen
internal import Threads
import Wording

/// A kiosk whose content is not there yet: a disk that comes later, a folder that is being fetched.
enum WaitingRoom {
  /// Milliseconds from one look to the next.
  private static let interval = 1_000

  /// Shows that the stand opens soon until there is something to show. Keys and touches mean nothing.
  ///
  /// - Parameters:
  ///   - path: The content folder, which may be there without pages.
  ///   - theme: The name of the theme; `nil` for that of the settings, where they are there.
  ///   - noteFrame: Is called after every frame.
  /// - Returns: what was found; `nil` where the terminal is gone.
  static func wait<Device: Terminal & ~Copyable, Found>(
    on terminal: inout Device, for path: String, theme: String?, noting noteFrame: () -> Void,
    looking look: () -> Found?
  ) -> Found? where Device.Failure == Never {
    while true {
      let settings = settings(at: path)
      let (languages, ground) = ([Language].waiting(on: settings), Theme.named(theme ?? settings?.theme ?? "") ?? .dark)
      terminal.present(waitingScreen(terminal.size, in: languages, ground))
      noteFrame()
      if let found = look() { return found }
      let next = BinarySemaphore.now() + interval
      while case let rest = next - BinarySemaphore.now(), rest > 0 {
        switch terminal.nextEvent(within: .milliseconds(rest)) {
        case .closed: return nil
        case .resized: terminal.present(waitingScreen(terminal.size, in: languages, ground))
        default: break
        }
      }
    }
  }

  private static func settings(at path: String) -> Settings? {
    guard let folder = try? StandFolder(path: path), (try? folder.read(Settings.file)) != nil else { return nil }
    return folder.outline().settings
  }
}
