package import Wording

extension Exhibit {
  /// The page for a reader of `language`; see ``Settings/page(in:of:)``.
  package func page(in language: Language, settings: Settings) -> (page: Page, isFallback: Bool)? {
    settings.page(in: language, of: pages)
  }
}

extension Section {
  /// The index page for a reader of `language`; `nil` for a section without one, whose title is its folder's name.
  package func page(in language: Language, settings: Settings) -> (page: Page, isFallback: Bool)? {
    settings.page(in: language, of: pages)
  }

  /// The title for a reader of `language`.
  package func title(in language: Language, settings: Settings) -> String {
    page(in: language, settings: settings)?.page.frontMatter.title ?? id
  }
}

extension Stand {
  /// The stand's own page for a reader of `language`.
  package func page(in language: Language) -> (page: Page, isFallback: Bool)? {
    settings.page(in: language, of: pages)
  }
}
