internal import Exhibition
internal import Screen

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
