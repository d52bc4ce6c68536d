internal import ArgumentParser
internal import Curses
internal import Glibc
internal import Reporting

@main
enum Main {
  static func main() {
    // Before anything can go wrong: from here on the terminal is restored whatever happens.
    LastResort.install()
    if CommandLine.arguments.count > 1 {
      run()
    } else {
      browse()
    }
    LastResort.dieOfEndingSignal()
  }

  /// Just `stand`: what there are no words for need not be looked for, which is a fifth of the time to the first frame.
  private static func browse() {
    do {
      try BrowseRequest().run()
    } catch let failure as Failure {
      failure.exit()
    } catch {
      end(with: error)
    }
  }

  private static func run() {
    do {
      let names = Set(StandCommand.configuration.subcommands.map { $0._commandName })
      let arguments = ArgumentOrder.arranged(Array(CommandLine.arguments.dropFirst()), commands: names)
      var command = try StandCommand.parseAsRoot(arguments)
      try command.run()
    } catch {
      end(with: error)
    }
  }

  /// Says what ArgumentParser has to say, help or what is wrong with the arguments, which it repeats as they came.
  private static func end(with error: any Error) -> Never {
    let message = StandCommand.fullMessage(for: error)
    let code = StandCommand.exitCode(for: error)
    if !message.isEmpty {
      FileOutput.write(Printable(message + "\n"), to: code.isSuccess ? STDOUT_FILENO : STDERR_FILENO)
    }
    exit(code.rawValue)
  }
}
