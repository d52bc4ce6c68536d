import Content
internal import InterfaceKit
internal import Screen

/// The work of the clock: the countdown of a stand that nobody is at, and the return to its start.
extension State {
  /// Takes over the time.
  ///
  /// - Returns: whether anything but the time is another now.
  mutating func tick(_ clock: Clock) -> Bool {
    let minuteChanged = clock.epochSeconds / 60 != shared.clock.epochSeconds / 60
    let isPageDue = shared.nextOpening.map { clock.epochSeconds >= $0 } ?? false
    shared.clock = clock
    forgetTypedAhead()
    if minuteChanged || isPageDue { shared.show() }
    if minuteChanged {
      // A commit changes nothing in the folder.
      changes.isStale = true
      edited?.beside?.isBaseStale = true
    }
    // What it leaves behind may be the start, on which nobody is.
    closeForgottenPinPad()
    let isOver = isAbandoned
    if isOver {
      endVisit()
      self = restarted()
      // Whatever another program has written is not the next visitor's.
      shared.lastRepaint = nil
      if shared.attracts { attract = Attract(in: shared) }
    }
    let isNextSlide = attract?.tick(in: shared) ?? false
    let isCheckDue = checkDue.map { clock.monotonic >= $0 } ?? false
    if isCheckDue { edited?.finishCheck() }
    let isSpellingDue = spellingDue.map { clock.monotonic >= $0 } ?? false
    return minuteChanged || isPageDue || isOver || isCheckDue || isSpellingDue || isNextSlide
  }

  /// Has the screen drawn anew after a return to the start, and every few minutes where nobody is in the midst of
  /// something: other programs may write on it.
  mutating func repaintWhereDue() -> [Effect] {
    let now = shared.clock.monotonic
    if let last = shared.lastRepaint {
      guard shared.options.isKiosk, now - last >= Shared.repaintInterval, now - lastInput >= Shared.pause else {
        return []
      }
    }
    shared.lastRepaint = now
    return [.repaint]
  }

  /// The seconds until the stand returns to its start, while the countdown shows; `nil` before.
  package var countdown: Int? {
    guard let after = shared.idleSeconds, !isAtStart else { return nil }
    let idle = shared.clock.monotonic - lastInput - after * 1000
    guard idle >= 0 else { return nil }
    return max(0, shared.stand.settings.idle.countdown - idle / 1000)
  }

  /// Whether there is nothing that a return to the start would change.
  var isAtStart: Bool {
    place == .home() && past.isEmpty && future.isEmpty && overlay == nil && !shared.isUnlocked
      && shared.choices == Shared.Choices(shared.options, shared.stand.settings)
  }

  /// Whether the next visitor is to find everything as it was when the stand opened: the countdown is over, or there was
  /// none because what the last one left behind does not show.
  private var isAbandoned: Bool {
    guard let after = shared.idleSeconds, attract == nil else { return false }
    return isAtStart ? shared.clock.monotonic - lastInput >= after * 1000 : countdown == 0
  }

  /// Milliseconds after which the line grows that tells how much of a slide's time is over.
  private static let progressStep = 1_000

  /// Milliseconds until the screen changes by itself: the clock's next minute, a page whose time comes or is over, the
  /// countdown's next second, the next slide of the attract loop and its beginning, the end of what stands out for a moment, the check of a long page that is being edited.
  package var nextTick: Int {
    let clock = shared.clock
    let rest = flashRest
    let opening = shared.nextOpening.map { max(1, $0 - clock.epochSeconds) } ?? 60
    let minute = rest > 0 ? rest : min(60 - clock.epochSeconds % 60, opening) * 1000
    if let attract {
      let rest = attract.rest(at: clock.monotonic)
      return min(minute, shared.options.reducesMotion ? rest : min(rest, Self.progressStep))
    }
    var next =
      [checkDue, spellingDue].compactMap(\.self).min().map { min(minute, max(1, $0 - clock.monotonic)) } ?? minute
    if let rest = pinPadRest { next = min(next, rest) }
    guard let after = shared.idleSeconds else { return next }
    let idle = clock.monotonic - lastInput - after * 1000
    if idle < 0 { return min(next, -idle) }
    // At the start nothing counts down.
    return isAtStart ? next : min(next, 1000 - idle % 1000)
  }
}

// MARK: Content that was read anew

extension State {
  /// Takes over what was read, but for pages that are broken now: their last good version stays. The page on screen
  /// stays until it has been read anew.
  mutating func replaceStand(by stand: Stand) -> [Effect] {
    if keepMissingPage(in: stand) { return [] }
    var stand = stand
    stand.keepLastGood(of: shared.everything)
    // Who looks into a folder without a stand has a language all the same.
    if stand.isUnstarted, shared.everything.isUnstarted { stand.settings = shared.everything.settings }
    shared.everything = stand
    shared.show()
    let languages = stand.settings.languages
    if !languages.contains(shared.language) {
      let asked = shared.options.language.flatMap { languages.contains($0) ? $0 : nil }
      shared.language = asked ?? stand.settings.defaultLanguage
    }
    shared.pictures.expire()
    shared.documents.forgetAll(but: pageOnScreen?.path)
    shared.isIndexing = true
    noteRead()
    changes.isStale = true
    edited?.beside?.isBaseStale = true
    edited?.siblings = nil
    checking.expire()
    return [.index(stand)] + lookAtOpenFiles()
  }
}
