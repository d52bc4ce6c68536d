internal import Exhibition

/// The rows of the help: what the keymap has for a screen, each phrase once.
enum HelpTable {
  static func rows(for state: State) -> [(keys: String, label: String)] {
    var seen: Set<Phrase> = []
    let context = state.overlay == nil ? Context(state) : Context(state.place)
    return Keymap.available(in: context, to: state).compactMap { binding in
      guard seen.insert(binding.phrase).inserted else { return nil }
      return (binding.label, binding.phrase.text(in: state.language))
    }
  }
}
