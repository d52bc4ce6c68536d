extension StandFolder {
  /// What home needs, in one language, quickly: the settings, the stand's page, the sections' pages and the programme.
  ///
  /// Each page is read in `language` (the default language for `nil`), or in the next best one where that is missing.
  /// Exhibits are counted by their names only: folders that hold no page count too until ``load()`` has read them.
  package func outline(language: Language? = nil) -> Stand {
    var loader = StandLoader(self, language: language, readsAll: false)
    return loader.stand()
  }

  /// The whole stand: the front matter of every page in every language. Bodies are not read.
  ///
  /// A bad page becomes a diagnostic in ``Stand/problems`` and leaves the others as they are.
  package func load() -> Stand {
    var loader = StandLoader(self, readsAll: true)
    return loader.stand()
  }

  /// The folder's own name, for a stand without a title.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}
