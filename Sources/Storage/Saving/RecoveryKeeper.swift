import Content
internal import Glibc
internal import Synchronization
package import Wording

/// Writes recovery files beside the main thread, at most one second behind the typing.
package final class RecoveryKeeper: Sendable {
  /// A page's text, made into the bytes of a recovery file when it is written.
  package typealias Snapshot = @Sendable () -> [UInt8]
  /// Runs work on a thread of its own; throws where none can be had.
  package typealias Starter = @Sendable (@escaping @Sendable () -> Void) throws(SystemFailure) -> Void

  private struct Page: Sendable {
    /// The number of the newest text of the page.
    var number = 0
    var next: Task?
  }

  private enum Task: Sendable {
    case write(Snapshot)
    case remove
  }

  private struct State: Sendable {
    var pages: [String: Page] = [:]
    var count = 0
    var isBusy = false
    var failure: SystemFailure?
  }

  /// Milliseconds from one writing to the next, in which further typing is waited for; the rest of the second is for the
  /// disk.
  private static let pause = 300

  private let store: @Sendable () throws(SystemFailure) -> RecoveryStore
  private let start: Starter
  private let report: @Sendable (SystemFailure?) -> Void
  private let state = Mutex(State())
  /// Held while the disk is written to.
  private let writing = Mutex(())

  /// - Parameters:
  ///   - store: Where texts are kept; asked for whenever something is written, until it can be had.
  ///   - start: A function that starts the thread that writes. Where it cannot, texts are written at once, by
  ///     whoever keeps them.
  ///   - report: Called on any thread when keeping begins to fail, for another reason, or works again (`nil`). What
  ///     could not be written is tried again.
  package init(
    _ store: @escaping @Sendable () throws(SystemFailure) -> RecoveryStore,
    starting start: @escaping Starter,
    report: @escaping @Sendable (SystemFailure?) -> Void
  ) {
    self.store = store
    self.start = start
    self.report = report
  }

  /// Takes the newest text of a page and returns at once.
  ///
  /// - Parameter page: The page's absolute path.
  /// - Returns: The number to give to ``saved(_:_:)``.
  @discardableResult
  package func keep(_ page: String, _ snapshot: @escaping Snapshot) -> Int {
    let (number, isIdle) = state.withLock { state in
      state.count += 1
      state.pages[page] = Page(number: state.count, next: .write(snapshot))
      defer { state.isBusy = true }
      return (state.count, !state.isBusy)
    }
    if isIdle { begin() }
    return number
  }

  /// The text of that number is saved, or given up: its recovery file goes, unless there is newer text by now.
  package func saved(_ page: String, _ number: Int) {
    let isIdle = state.withLock { state in
      guard state.pages[page]?.number ?? 0 <= number else { return false }
      state.pages[page] = Page(number: number, next: .remove)
      defer { state.isBusy = true }
      return !state.isBusy
    }
    if isIdle { begin() }
  }

  /// Writes what is not written yet, on this thread; to be called before a save and when the program is asked to end.
  package func flush() {
    writing.withLock { _ in
      for (page, entry) in takeAll() {
        guard let task = entry.next else { continue }
        do throws(SystemFailure) {
          switch task {
          case .write(let snapshot): try store().write(snapshot(), for: page)
          case .remove: try store().remove(page)
          }
          note(nil)
        } catch {
          // Again later, unless newer text has come in the meantime.
          state.withLock { state in
            if state.pages[page]?.number == entry.number, state.pages[page]?.next == nil {
              state.pages[page]?.next = task
            }
          }
          note(error)
        }
      }
    }
  }

  /// The texts that could not be written yet, by the absolute paths of their pages.
  package var unwritten: [String: [UInt8]] {
    state.withLock(\.pages).compactMapValues { page in
      if case .write(let snapshot)? = page.next { snapshot() } else { nil }
    }
  }

  private func takeAll() -> [String: Page] {
    state.withLock { state in
      defer { for page in state.pages.keys { state.pages[page]?.next = nil } }
      return state.pages
    }
  }

  private func begin() {
    do throws(SystemFailure) {
      try start { [self] in trail() }
    } catch {
      state.withLock { $0.isBusy = false }
      flush()
    }
  }

  private func trail() {
    var wait = Self.pause
    repeat {
      poll(nil, 0, Int32(wait))
      let begin = ContinuousClock.now
      flush()
      // What was typed while a slow disk wrote has waited for so long already.
      wait = max(0, Self.pause - Int((ContinuousClock.now - begin) / .milliseconds(1)))
    } while state.withLock { state in
      state.isBusy = state.pages.values.contains { $0.next != nil }
      return state.isBusy
    }
  }

  private func note(_ failure: SystemFailure?) {
    let isNews = state.withLock { state in
      defer { state.failure = failure }
      return state.failure != failure
    }
    if isNews { report(failure) }
  }
}
