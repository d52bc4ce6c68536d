internal import Glibc
internal import Reporting
internal import Synchronization
import Wording

/// One line on the terminal that says how far a check is, where it takes longer than a person likes to wait.
final class CheckProgress: Sendable {
  private let start = ContinuousClock.now
  private let shown = Mutex<ContinuousClock.Instant?>(nil)
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let language: Language

  init(language: Language) { self.language = language }

  func show(_ done: Int, of all: Int) {
    guard isTerminal else { return }
    let now = ContinuousClock.now
    guard now - start > .seconds(1) else { return }
    shown.withLock { shown in
      if let last = shown, now - last < .milliseconds(100) { return }
      shown = now
      FileOutput.write(sequences: "\r\u{1B}[K" + Message.checking(done, of: all).text(in: language), to: STDERR_FILENO)
    }
  }

  /// Takes the line away.
  func clear() {
    shown.withLock { shown in
      if shown != nil { FileOutput.write(sequences: "\r\u{1B}[K", to: STDERR_FILENO) }
      shown = nil
    }
  }
}
