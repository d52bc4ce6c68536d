extension Diagnostic {
  /// A character that is invisible to readers but obeyed by terminals was left out.
  static func controlCharacter(_ scalar: Unicode.Scalar, at place: Place) -> Diagnostic {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits
    return Diagnostic(
      .warning, "control-character", at: place, "The invisible control character \(code) is left out: delete it here.")
  }
}
