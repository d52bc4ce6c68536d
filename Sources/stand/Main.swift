internal import ArgumentParser
internal import Curses

@main
enum Main {
  static func main() {
    // Before anything can go wrong: from here on the terminal is restored whatever happens.
    LastResort.install()
    if CommandLine.arguments.count > 1 {
      StandCommand.main()
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
      StandCommand.exit(withError: error)
    }
  }
}
