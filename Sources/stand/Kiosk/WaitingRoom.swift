import Content
internal import Files
internal import Interface
internal import InterfaceKit
internal import Programs
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
  ///   - letters: Draw the words in large letters, where there is a program for that; the first frame is there before.
  ///   - noteFrame: Is called after every frame.
  /// - Returns: what was found; `nil` where the terminal is gone.
  static func wait<Device: Terminal & ~Copyable, Found>(
    on terminal: inout Device, for path: String, theme: String?, in letters: consuming WaitingLetters?,
    noting noteFrame: () -> Void, looking look: () -> Found?
  ) -> Found? where Device.Failure == Never {
    var letters = letters
    var isFirst = true
    while true {
      let settings = settings(at: path)
      let (languages, ground) = ([Language].waiting(on: settings), Theme.named(theme ?? settings?.theme ?? "") ?? .dark)
      func screen(_ size: Size) -> Frame {
        waitingScreen(size, in: languages, ground, with: isFirst ? nil : letters?.pen(ground)) { letters?.draw($0) }
      }
      terminal.present(screen(terminal.size))
      noteFrame()
      if let found = look() { return found }
      let next = BinarySemaphore.now() + (isFirst ? 0 : interval)
      isFirst = false
      while case let rest = next - BinarySemaphore.now(), rest > 0 {
        switch terminal.nextEvent(within: .milliseconds(rest)) {
        case .closed: return nil
        case .resized: terminal.present(screen(terminal.size))
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

/// Large letters for a stand that is not there yet, each text drawn once.
struct WaitingLetters {
  private let depth: ColorDepth
  private let widths: WidthPolicy
  private var artist: PictureArtist
  private var drawn: [PictureRequest: Picture?] = [:]

  /// `nil` where the program that draws is not installed.
  init?(_ depth: ColorDepth, _ widths: WidthPolicy, chafa: Chafa? = .installed) {
    guard var chafa else { return nil }
    // Whoever waits looks for the content meanwhile.
    chafa.patience = .seconds(2)
    (self.depth, self.widths, artist) = (depth, widths, PictureArtist(chafa, fonts: .installed))
  }

  func pen(_ theme: Theme) -> LetteringPen { LetteringPen(depth: depth, widths: widths, theme: theme) }

  /// `nil` where it cannot be drawn; it is not tried again.
  mutating func draw(_ request: PictureRequest) -> Picture? {
    if let known = drawn[request] { return known }
    guard case .lettering(let lettering) = request.source else { return nil }
    let picture = try? artist.draw(lettering, request)
    drawn[request] = .some(picture)
    return picture
  }
}
