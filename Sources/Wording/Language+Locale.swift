extension Language {
  /// The language of a locale, `de` of `de_DE.UTF-8`: of the first variable that is set. English without one, and where
  /// it names none, as `C` does.
  ///
  /// - Parameter environment: Returns the value of an environment variable.
  package init(locale environment: (String) -> String?) {
    let name = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty } ?? ""
    let code = name.prefix { $0.isASCII && $0.isLetter }.lowercased()
    self.init(Language.isCode(code) ? code : "en")
  }
}
