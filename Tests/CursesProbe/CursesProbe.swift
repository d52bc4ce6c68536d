import Curses
import Glibc
import Screen
import TerminalHarness

/// A program for the tests to put on a pseudo-terminal: it shows what it is told by its arguments and, in its last row,
/// each event it gets, numbered.
@main
enum CursesProbe {
  static func main() {
    LastResort.install()
    let arguments = ProbeArguments(CommandLine.arguments.dropFirst())
    do {
      try run(arguments)
    } catch {
      let message = Array("\(error)\n".utf8)
      write(STDERR_FILENO, message, message.count)
      exit(69)
    }
    LastResort.dieOfEndingSignal()
  }

  /// Shows frames with pictures once the terminal has told what its cells are.
  private static func showPictures(_ seed: Int, on terminal: inout CursesTerminal) {
    var frames: RandomFrames?
    var number = 0
    while true {
      terminal.present(frames?.frame(number, size: terminal.size) ?? Frame(terminal.size))
      switch terminal.nextEvent(within: nil) {
      case .graphics(let graphics): frames = graphics.map { RandomFrames(seed: seed, cell: $0.cell) }
      case .key(let key) where key == Key(.down): number += 1
      case .key(let key) where key == Key(.character("r")): terminal.repaint()
      case .key(let key) where key == Key(.function(12)): return
      case .closed: return
      default: break
      }
    }
  }

  private static func run(_ arguments: ProbeArguments) throws {
    let doorbell = try Doorbell()
    var terminal = try CursesTerminal(
      theme: arguments.theme, depthLimit: arguments.depthLimit, wakeDescriptor: doorbell.descriptor,
      isKiosk: arguments.isKiosk, pixels: arguments.pictures == nil ? .never : .asked)
    if let seed = arguments.pictures { return showPictures(seed, on: &terminal) }
    var script = ProbeScript(arguments)
    while true {
      terminal.present(script.frame(of: terminal.size, depth: terminal.depth))
      let event = terminal.nextEvent(within: arguments.limit)
      if try script.handle(event, doorbell) == .end { return }
    }
  }
}
