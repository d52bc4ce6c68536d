package import Exhibition

/// Two translations of a page that stand side by side in the editor: one is made from the other.
package struct TranslationPair: Hashable, Sendable {
  /// The page that the other is made from.
  package var source: Page
  package var translation: Page

  package init(source: Page, translation: Page) {
    self.source = source
    self.translation = translation
  }

  /// Which of two is the source, as the check sees it: what the mark of a translation names, else the page in the
  /// stand's default language. Of two that were both made from a third it is the one shown beside.
  init(_ edited: EditedPage, _ beside: Page, settings: Settings) {
    let page = edited.check.page
    let isSource =
      beside.frontMatter.source?.language == page.language
      || page.frontMatter.source?.language != beside.language && page.language == settings.defaultLanguage
    self.init(source: isSource ? page : beside, translation: isSource ? beside : page)
  }

  /// Whether it is about these two pages, by their paths.
  func isAbout(_ path: String, _ other: String) -> Bool {
    [source.path, translation.path] == [path, other] || [source.path, translation.path] == [other, path]
  }
}
