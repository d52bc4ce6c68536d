extension Diagnostic {
  /// A character that is invisible to readers but obeyed by terminals was left out.
  static func controlCharacter(_ scalar: Unicode.Scalar, at place: Place) -> Diagnostic {
    Diagnostic(.warning, "control-character", at: place, ControlCharacter.message(about: scalar))
  }
}
