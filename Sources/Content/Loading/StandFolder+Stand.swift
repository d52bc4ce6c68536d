package import Wording

extension StandFolder {
  /// What home needs, in one language, quickly: the settings, the stand's page, the sections' pages and the programme.
  ///
  /// Each page is read in `language` (the default language for `nil`), or in the next best one where that is missing.
  /// Exhibits are counted by their names only: folders that hold no page count too until ``load()`` has read them.
  ///
  /// - Parameter lastSettings: Those in force while `stand.yaml` cannot be read; the standard ones for `nil`.
  package func outline(language: Language? = nil, lastSettings: Settings? = nil) -> Stand {
    var loader = StandLoader(self, language: language, readsAll: false, lastSettings: lastSettings)
    return loader.stand()
  }

  /// The whole stand: the front matter of every page in every language. Bodies are not read.
  ///
  /// A bad page becomes a diagnostic in ``Stand/problems`` and leaves the others as they are.
  ///
  /// - Parameter lastSettings: Those in force while `stand.yaml` does not parse; the standard ones for `nil`.
  package func load(lastSettings: Settings? = nil) -> Stand {
    var loader = StandLoader(self, readsAll: true, lastSettings: lastSettings)
    return loader.stand()
  }

  /// A stand of nothing but one page of the folder, in one section: a page on its own, to be previewed.
  ///
  /// - Parameter name: The file's name. Where it cannot be read, the stand is empty but for the finding.
  package func loadPage(_ name: String, language: Language) -> Stand {
    var settings = Settings.standard
    (settings.languages, settings.defaultLanguage) = ([language], language)
    var stand = Stand(settings: settings, pages: [:], sections: [], problems: [], isComplete: true)
    var reader = PageReader()
    let base = PageName(name, languages: [language])?.base ?? name
    if let page = reader.page(name, in: descriptor, "", language: language, fallbackTitle: base) {
      let exhibit = Exhibit(id: ExhibitID(section: self.name, exhibit: base), pages: [language: page])
      stand.sections = [Section(id: self.name, kind: .exhibits, pages: [:], exhibits: [exhibit], exhibitCount: 1)]
    }
    stand.problems = reader.problems.sorted(by: Diagnostic.comesBefore)
    return stand
  }

  /// The folder's own name, for a stand without a title.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}
