internal import Exhibition
internal import Screen

/// Keys that come before what they are about has been read.
extension State {
  /// Nobody types further ahead.
  private static let mostKeys = 64

  /// Whether a key with that meaning has to wait until the whole stand has been read: its list is not there yet, or a key
  /// before it waits.
  func waits(for input: Input) -> Bool {
    guard input != .quit else { return false }
    return !typedAhead.isEmpty || !shared.everything.isComplete && overlay == nil && isAboutUnread(input)
  }

  private func isAboutUnread(_ input: Input) -> Bool {
    switch (place, input) {
    // The programme is read with home.
    case (.section(let list), _) where shared.stand.section(list.id)?.kind == .programme: false
    case (.section, .openNumber), (.section, .open), (.section, .move(.up)), (.section, .move(.down)),
      (.section, .move(.right)), (.section, .page), (.section, .start), (.section, .end), (.section, .editPage):
      true
    case (.page, .move(.left)), (.page, .move(.right)): true
    case (.desk, .open), (.desk, .move), (.desk, .page), (.desk, .start), (.desk, .end): true
    // What the other translations are, and what can be linked to, is known no sooner.
    case (.editor, .edit(.nextBeside)), (.editor, .edit(.editBeside)), (.editor, .edit(.moveToChange)),
      (.editor, .edit(.nextPreviewLanguage)), (.editor, .edit(.pickLink)):
      true
    default: false
    }
  }

  mutating func typeAhead(_ key: Key) {
    if typedAhead.count < Self.mostKeys { typedAhead.append(key) }
  }

  /// The next key that was typed ahead, as soon as the stand and the page on screen have been read.
  mutating func nextTypedAhead() -> Key? {
    guard shared.everything.isComplete, !typedAhead.isEmpty, pageOnScreen.map({ shared.documents[$0.path] }) != .asked
    else {
      return nil
    }
    return typedAhead.removeFirst()
  }
}
