import Content
internal import InterfaceKit
internal import Screen

/// The way in for the staff of a locked stand, and what they do behind it.
extension State {
  /// Milliseconds without a key after which the panel for the PIN closes: what was typed is not the next visitor's.
  private static let panelPatience = 20_000

  /// Takes what comes from the terminal, once it has done what it means; opens the panel for the PIN, or the staff's menu of
  /// an unlocked stand, where that completes the chord.
  mutating func followChord(_ event: Event) -> [Effect] {
    guard shared.options.isKiosk, chord.take(event, at: shared.clock.monotonic) else { return [] }
    if shared.isUnlocked {
      openStaffMenu()
      return []
    }
    overlay = .pin(PinPad(at: shared.clock.monotonic))
    return [.lookAtPin]
  }

  mutating func openStaffMenu() { if shared.options.isKiosk { overlay = .staffMenu(StaffMenu()) } }

  /// Changes what is typed into the panel for the PIN; whether that is there.
  mutating func changePin(_ change: (inout PinPad) -> Void) -> Bool {
    guard case .pin(var pad) = overlay else { return false }
    change(&pad)
    overlay = .pin(pad)
    return true
  }

  /// Has the digits checked, where they may be tried.
  mutating func submitPin() -> [Effect] {
    guard case .pin(var pad) = overlay else { return [] }
    let digits = pad.submit(at: shared.clock.monotonic)
    overlay = .pin(pad)
    return digits.map { [.checkPin($0)] } ?? []
  }

  /// Takes over what the edge says of the PIN. One that is found right after the panel was left opens nothing.
  mutating func take(_ answer: PinAnswer) -> [Effect] {
    var effects: [Effect] = []
    if case .refused(_, let failures) = answer { effects.append(.log(.refused(failures: failures))) }
    guard case .pin(var pad) = overlay else { return effects }
    if answer == .accepted {
      guard pad.phase == .checking else { return effects }
      return effects + unlock()
    }
    let isEntered = pad.isEntered && pad.phase == .opening
    pad.take(answer, at: shared.clock.monotonic)
    overlay = .pin(pad)
    return effects + (isEntered ? submitPin() : [])
  }

  /// Opens the desk with the menu over it; nothing of the visitor before is left.
  private mutating func unlock() -> [Effect] {
    let (language, isTouched) = (shared.language, shared.isTouched)
    self = restarted()
    (shared.language, shared.isTouched, shared.isUnlocked) = (language, isTouched, true)
    lastInput = shared.clock.monotonic
    shared.show()
    let effects = openDesk()
    openStaffMenu()
    return effects + [.log(.unlocked)]
  }

  /// Gives the stand back to visitors, at its start. Texts that are not saved are kept, out of their sight.
  mutating func lock() -> [Effect] {
    guard shared.isUnlocked else { return [] }
    self = restarted()
    return [.log(.locked)]
  }

  mutating func choose(_ item: StaffMenu.Item) -> [Effect] {
    overlay = nil
    switch item {
    case .desk:
      if case .desk = place { return [] }
      return openDesk()
    case .lock: return lock()
    case .restart: return perform(.restart)
    case .end: return perform(.quit)
    }
  }

  /// The time until the panel for the PIN changes by itself, in milliseconds; `nil` if it does not.
  var pinPadRest: Int? {
    guard case .pin(let pad) = overlay else { return nil }
    let now = shared.clock.monotonic
    let close = max(1, lastInput + Self.panelPatience - now)
    return pad.wait(at: now) > 0 ? min(close, max(1, (pad.readyAt - now - 1) % 1000 + 1)) : close
  }

  /// Closes the panel for the PIN where nobody types.
  mutating func closeForgottenPinPad() {
    if case .pin = overlay, shared.clock.monotonic - lastInput >= Self.panelPatience { overlay = nil }
  }
}

/// Input that is no person's: the bounces of worn keys and touch screens.
extension State {
  /// Milliseconds in which the same key or touch comes again by itself; keyboards repeat one later, and so do people. What
  /// came in one go was waiting, and no one knows when it was pressed.
  private static let bounce = 1...20

  /// Notes a key or touch that came; whether it is a bounce of the last one.
  mutating func isBounce(_ event: Event) -> Bool {
    switch event {
    case .key: break
    case .pointer(let pointer) where pointer.action == .press: break
    case .pointer, .paste, .resized, .widths, .graphics, .woken, .closed: return false
    }
    let now = shared.clock.monotonic
    if shared.isLocked, let stroke, stroke.event == event, Self.bounce.contains(now - stroke.time) { return true }
    stroke = Stroke(event: event, time: now)
    return false
  }
}
