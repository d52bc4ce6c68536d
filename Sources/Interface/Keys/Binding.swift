internal import Screen

/// One row of the keymap: keys, what they do, where, and what the footer and the help call it.
struct Binding {
  var keys: [Key]
  var action: Input
  /// Where it counts.
  var contexts: Contexts
  /// What footer and help call it; rows with the same phrase are shown as one.
  var phrase: Phrase
  /// How the footer and the help name the keys: `←↑↓→`.
  var label: String
  /// Where in the footer it stands, the lowest first; `nil`: in the help only.
  var rank: Int?
  /// Whether it is missing in kiosk mode.
  var isForStaff = false
  /// Whether it counts in a preview only.
  var isForPreview = false

  /// The row without keys that type a character, called by what is left of them; `nil` where nothing is.
  var withoutLetters: Binding? {
    var binding = self
    binding.keys.removeAll { $0.typed != nil }
    guard let first = binding.keys.first else { return nil }
    if binding.keys.count < keys.count { binding.label = first.label }
    // Those who can quit know how; the footer is for what is typed.
    if isForStaff { binding.rank = nil }
    return binding
  }
}
