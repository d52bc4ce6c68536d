/// One Markdown file: its front matter, and where to find the rest. The body is read when it is needed.
package struct Page: Hashable, Sendable {
  package var language: Language
  /// Relative to the content folder, with `/`: `zoo/katyusha/index.ru.md`.
  package var path: String
  package var frontMatter: FrontMatter

  package init(language: Language, path: String, frontMatter: FrontMatter) {
    self.language = language
    self.path = path
    self.frontMatter = frontMatter
  }
}
