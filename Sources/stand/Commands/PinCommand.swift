internal import ArgumentParser
import Content
internal import Curses
internal import Files
internal import Glibc
internal import Locking
internal import Reporting
internal import Storage
import Wording

/// Sets the PIN that opens the staff desk of a locked stand.
struct PinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pin",
    abstract: "Set the PIN that opens the staff desk in kiosk mode.",
    discussion: """
      Asks twice without showing what is typed; where standard input is no terminal, reads one line from it. The PIN is \
      4 to 12 digits. It is kept as a hash in the state folder of whoever calls this, so call it as the user that the \
      stand runs as. Setting it also ends the wait after wrong tries.
      """)

  @OptionGroup var contentOptions: ContentOptions

  func run() throws {
    do {
      try set()
    } catch let failure as Failure {
      failure.exit()
    }
  }

  private func set() throws {
    let text = isatty(STDIN_FILENO) == 1 ? try ask() : try readLine()
    guard let pin = Pin(text) else { throw Failure(.usage, .formOfPin) }
    do throws(SystemFailure) {
      let content = try? StandFolder(path: contentOptions.path)
      let path = try PinStore(environment: SaveWorker.environment).set(PinHash(pin), outside: content)
      try? FileOutput.printResult(Printable(Message.pinIsSet(path).text(in: .ofUser) + "\n"))
    } catch {
      throw Failure(.inputOutput, .pinNotKept(error))
    }
  }

  private func ask() throws -> String {
    let questions = [Message.newPin, .onceMore].map { $0.text(in: .ofUser) }
    guard let first = SecretLine.read(questions[0]), let second = SecretLine.read(questions[1]) else {
      throw Failure(.usage, .pinUnchanged)
    }
    guard first == second else { throw Failure(.usage, .pinsDiffer) }
    return first
  }

  private func readLine() throws -> String {
    let bytes = try FileInput.read(descriptor: STDIN_FILENO, name: "Standard input")
    let line = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 1, omittingEmptySubsequences: false)[0]
    return String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
  }
}
