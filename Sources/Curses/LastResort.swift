import CLastResort

/// The way out that is left when a program traps or is killed: the terminal is restored and the process dies at once, of
/// the same signal.
package enum LastResort {
  /// To be called first thing in `main`, on the main thread.
  ///
  /// From then on every signal that kills, a Swift trap among them, restores the terminal a `CursesTerminal` has
  /// changed. It also takes the place of the Swift runtime's crash handler, which would wait 30 seconds at a prompt
  /// with a way into the debugger. Whoever wants its backtrace sets `SWIFT_BACKTRACE`, and gets it afterwards.
  /// Threads other than the main one that run out of stack still die without it.
  package static func install() { last_resort_install() }

  /// The signal that made the terminal report `.closed`, if one did.
  package static var endingSignal: CInt? {
    let signal = last_resort_ending_signal()
    return signal == 0 ? nil : signal
  }

  /// Stops the process as Ctrl-Z stops others; returns when it goes on, at once where nobody could let it go on.
  package static func stop() { last_resort_stop() }

  /// Ends the process by that signal, so that whoever started it can tell; returns where none was received.
  ///
  /// To be called when everything is saved and the terminal given back.
  package static func dieOfEndingSignal() {
    if let endingSignal { last_resort_die_of(endingSignal) }
  }
}
