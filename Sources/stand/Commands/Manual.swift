internal import ArgumentParser
internal import Reporting

/// The manual page, for `man -l -` and packages.
struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the manual page: stand manual | man -l -",
    discussion: "Completions for a shell are printed by stand --generate-completion-script bash, zsh or fish.")

  func run() throws {
    do {
      try FileOutput.printResult(Printable(ManualPage.text))
    } catch let failure as Failure {
      failure.exit()
    }
  }
}
