import CNcurses
import Glibc
import Screen

/// Whether pictures are shown in pixels.
package enum PixelChoice: Hashable, Sendable {
  case never
  /// In pixels, if the terminal says that it can.
  case asked
  /// As sixels, where the terminal does not say otherwise.
  case always
}

extension CursesTerminal {
  /// Cells of a terminal that nobody knows: those of the VT340, as most that have sixels pretend to be one.
  private static let usualCell = PixelSize(width: 10, height: 20)
  /// Sixels with fewer colours look poor: as many are asked for where a terminal could have them.
  private static let colors = 256

  /// Returns the terminal's way of showing pixels as an event, if it has said more of that since the last call.
  mutating func nextGraphics() -> Event? {
    let answers = decoder.graphics
    guard pixelChoice != .never, answers != consideredGraphics else { return nil }
    guard answers.attributes != nil || pixelChoice == .always else { return nil }
    if let few = answers.registers, few < Self.colors, answers.hasSixels, !answers.hasKitty {
      if !hasAskedForColors {
        hasAskedForColors = true
        output.append(Array("\u{1B}[?1;3;\(Self.colors)S".utf8))
        output.flush()
        decoder.expectAnswers(until: .now + Self.answersPatience, last: .registers)
      }
      // It tells what became of that.
      guard answers.registerReports > 1 else { return nil }
    }
    consideredGraphics = answers
    let isForced = pixelChoice == .always
    let graphics = answers.graphics(cell: windowCell() ?? (isForced ? Self.usualCell : nil), isForced: isForced)
    guard graphics != self.graphics else { return nil }
    self.graphics = graphics
    pixels = PixelScreen(graphics?.method)
    forgetScreen()
    return .graphics(graphics)
  }

  /// The extent of a cell as the kernel knows it; `nil` where it does not.
  private func windowCell() -> PixelSize? {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else { return nil }
    let cell = PixelSize(
      width: Int(window.ws_xpixel) / Int(window.ws_col), height: Int(window.ws_ypixel) / Int(window.ws_row))
    return cell.width > 0 && cell.height > 0 ? cell : nil
  }

  /// The cells may have another extent since the window or its font has.
  mutating func askForCell() {
    guard pixelChoice != .never else { return }
    consideredGraphics = nil
    guard decoder.graphics.cell != nil else { return }
    output.append(Array(GraphicsAnswers.cellQuestion.utf8))
    decoder.expectAnswers(until: .now + Self.answersPatience, last: .cell)
  }

  /// Sends the bytes that take back what pictures have left with the terminal.
  borrowing func leavePixels() {
    if case .kitty? = graphics?.method { output.append(KittyScreen.end) }
  }
}

extension CursesTerminal {
  /// The pictures of a frame, whose cells become what ncurses takes them for.
  func placements(in frame: inout Frame) -> [Placement] {
    guard let cell = graphics?.cell else { return [] }
    // ncurses would erase blanks together with others, and the terminal what it shows of pictures there. These look like
    // blanks, but are letters to it.
    frame.fillPatches(with: "\u{A0}") { $0.cell == cell }
    return frame.placements(within: size).filter { $0.image.cell == cell }
  }

  /// Looks what has to be done to have other pictures on the screen, and sends what comes ahead of the text.
  mutating func preparePixels(_ placements: [Placement], changed: Set<Int>) -> PixelScreen.Plan {
    let plan = pixels.plan(placements, changed: changed, screenRows: size.rows)
    output.append(plan.before)
    return plan
  }

  /// Draws pictures, unless a key waits, which comes first.
  mutating func drawPixels(_ new: [Placement]) {
    owesPixels = !new.isEmpty && isInputWaiting
    if !owesPixels { output.append(pixels.draw(new)) }
  }

  /// Draws the pictures that had to wait.
  mutating func drawOwedPixels() {
    guard owesPixels, !isInputWaiting, let frame = shown else { return }
    present(frame)
  }

  private var isInputWaiting: Bool {
    var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, 0) > 0
  }
}
