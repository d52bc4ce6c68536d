internal import Editing
internal import Exhibition
internal import Screen

/// What the editor asks of the stand and the screen.
extension Shared {
  /// The page in a file.
  func page(at path: String) -> Page? {
    guard let section = everything.section(String(path.prefix { $0 != "/" })) else {
      return everything.pages.values.first { $0.path == path }
    }
    return section.pages.values.first { $0.path == path }
      ?? section.exhibits.lazy.compactMap { $0.pages.values.first { $0.path == path } }.first
  }

  /// The pages of the same subject in the stand's languages.
  func translations(of path: String) -> [Page] {
    func isOne(_ pages: [Language: Page]) -> Bool { pages.values.contains { $0.path == path } }
    let section = everything.section(String(path.prefix { $0 != "/" }))
    let all = [everything.pages, section?.pages ?? [:]]
    guard let pages = all.first(where: isOne) ?? section?.exhibits.first(where: { isOne($0.pages) })?.pages else {
      return []
    }
    return everything.settings.languages.compactMap { pages[$0] }
  }

  func editorLayout(_ page: EditedPage) -> EditorLayout {
    EditorLayout(size, lines: page.editor.text.lineCount, page.layout)
  }

  /// How the source is folded; a cell is left for the cursor.
  func wrap(of page: EditedPage) -> SoftWrap {
    SoftWrap(columns: max(8, (editorLayout(page).source?.size.columns ?? size.columns) - 1))
  }
}
