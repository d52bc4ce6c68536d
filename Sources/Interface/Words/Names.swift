internal import Exhibition
internal import Screen

extension Language {
  /// How the language switch names it: in its own script, so that its speakers find it.
  var label: String { self == .zh ? "中文" : code.uppercased() }
}

extension String {
  /// The text with a capital first letter, as the title of something.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Theme {
  /// What visitors call it.
  func title(in language: Language) -> String {
    switch name {
    case "dark": Phrase.themeDark.text(in: language)
    case "light": Phrase.themeLight.text(in: language)
    case "contrast": Phrase.themeContrast.text(in: language)
    case "mono": Phrase.themeMono.text(in: language)
    default: name
    }
  }
}
