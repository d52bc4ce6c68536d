package import Wording

extension Settings {
  /// The languages to look for a page in: the asked one, the stand's default, then the others in their order.
  package func languageOrder(_ language: Language) -> [Language] {
    var order = [language]
    for next in [defaultLanguage] + languages where !order.contains(next) { order.append(next) }
    return order
  }

  /// The page for a reader of `language`, and whether it is in another language. `nil` where there is no page at all.
  package func page(in language: Language, of pages: [Language: Page]) -> (page: Page, isFallback: Bool)? {
    if let page = pages[language] { return (page, false) }
    for other in languageOrder(language) {
      if let page = pages[other] { return (page, true) }
    }
    return nil
  }
}
