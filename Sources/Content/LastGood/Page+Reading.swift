package import Wording

extension Page {
  /// A page from the bytes of its file, and what is wrong with them.
  ///
  /// - Parameters:
  ///   - path: The file's, relative to the content folder.
  ///   - settings: The stand's; moments without an offset are in the zone of its first clock.
  ///   - cascade: What the index pages above it hand down.
  package static func reading(
    _ bytes: [UInt8], path: String, language: Language, settings: Settings, cascade: Cascade? = nil
  ) -> (page: Page, problems: [Diagnostic]) {
    var reader = PageReader()
    reader.zone = settings.clocks.first?.offsets
    reader.cascades[language] = cascade
    var page = reader.page(bytes, path: path, language: language)
    let parts = path.split(separator: "/").map(String.init)
    // A page that has no title at all is called as when the whole folder is read.
    if let name = parts.last, page.frontMatter.title == name, let base = PageName(name, languages: [language])?.base {
      let isIndex = base == "index" || base == "_index"
      page.frontMatter.title = isIndex ? parts.dropLast().last ?? base : base
    }
    return (page, reader.problems)
  }

  /// Whether the bytes of a file are a page that no visitor should see; see `isBroken`.
  package static func isBroken(_ bytes: [UInt8]) -> Bool {
    var reader = PageReader()
    return reader.page(bytes, path: "", language: .en).isBroken
  }
}
