internal import Exhibition
internal import Screen

extension State {
  /// The seconds until the stand returns to its start, while the countdown shows; `nil` before.
  package var countdown: Int? {
    guard let after = options.idleSeconds, !isAtStart else { return nil }
    let idle = clock.monotonic - lastInput - after * 1000
    guard idle >= 0 else { return nil }
    return max(0, stand.settings.idle.countdown - idle / 1000)
  }

  /// Whether there is nothing that a return to the start would change.
  var isAtStart: Bool {
    place == .home() && past.isEmpty && future.isEmpty && overlay == nil
      && language == options.language ?? stand.settings.defaultLanguage
      && theme == options.startTheme(of: stand)
  }

  /// Whether the next visitor is to find everything as it was when the stand opened: the countdown is over, or there was
  /// none because what the last one left behind does not show.
  var isAbandoned: Bool {
    guard let after = options.idleSeconds else { return false }
    return isAtStart ? clock.monotonic - lastInput >= after * 1000 : countdown == 0
  }

  /// Milliseconds until the screen changes by itself: the clock's next minute, the countdown's next second, the end of
  /// what stands out for a moment, the check of a long page that is being edited.
  package var nextTick: Int {
    let rest = flashRest
    let minute = rest > 0 ? rest : (60 - clock.epochSeconds % 60) * 1000
    let next = checkDue.map { min(minute, max(1, $0 - clock.monotonic)) } ?? minute
    guard let after = options.idleSeconds, !isAtStart else { return next }
    let idle = clock.monotonic - lastInput - after * 1000
    return min(next, idle < 0 ? -idle : 1000 - idle % 1000)
  }

  /// As it was when the stand opened: what one visitor did is nothing to the next.
  mutating func returnToStart() {
    var fresh = State(stand: everything, options: options, size: terminalSize, clock: clock)
    fresh.documents = documents
    fresh.pictures = pictures
    fresh.index = index
    fresh.edited = edited
    fresh.held = held
    fresh.checking = checking
    fresh.isIndexing = isIndexing
    // The terminal is the same one.
    fresh.widths = widths
    self = fresh
  }
}
