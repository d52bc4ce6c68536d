internal import Exhibition

extension Language {
  /// How the language switch names it: in its own script, so that its speakers find it.
  var label: String { self == .zh ? "中文" : code.uppercased() }
}
