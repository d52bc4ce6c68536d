internal import ArgumentParser
internal import Curses

@main
enum Main {
  static func main() {
    // Before anything can go wrong: from here on the terminal is restored whatever happens.
    LastResort.install()
    StandCommand.main()
    LastResort.dieOfEndingSignal()
  }
}
