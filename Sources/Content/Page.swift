package import Wording

/// One Markdown file: its front matter, and where to find the rest. The body is read when it is needed.
package struct Page: Hashable, Sendable {
  package var language: Language
  /// Relative to the content folder, with `/`: `zoo/katyusha/index.ru.md`.
  package var path: String
  package var frontMatter: FrontMatter
  /// Whether nothing of its front matter could be read: it does not parse or is not closed, or the file is empty or
  /// UTF-16. Such a page is no version to put on show while there is an older one.
  package var isBroken: Bool

  package init(language: Language, path: String, frontMatter: FrontMatter, isBroken: Bool = false) {
    self.language = language
    self.path = path
    self.frontMatter = frontMatter
    self.isBroken = isBroken
  }
}
