import Curses
import Glibc
import Screen

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

  private static func run(_ arguments: ProbeArguments) throws {
    let doorbell = try Doorbell()
    var terminal = try CursesTerminal(
      theme: arguments.theme, depthLimit: arguments.depthLimit, wakeDescriptor: doorbell.descriptor,
      isKiosk: arguments.isKiosk)
    var script = ProbeScript(arguments)
    while true {
      terminal.present(script.frame(of: terminal.size, depth: terminal.depth))
      let event = terminal.nextEvent(within: arguments.limit)
      if try script.handle(event, doorbell) == .end { return }
    }
  }
}
