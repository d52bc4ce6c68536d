package import Content
internal import MarkdownTree

extension PageParts {
  /// Whether there is front matter.
  package var hasHead: Bool { document.frontMatter != nil }

  /// The front matter's values; an empty title where there is none.
  package var frontMatter: FrontMatter {
    guard let yaml = document.frontMatter else { return FrontMatter(title: "") }
    return FrontMatterReader.read(document.text.bytes[yaml], path: "", zone: nil).frontMatter
  }

  /// The title that lists call the page by: that of the front matter, else the first heading's text.
  var title: String? {
    let title = frontMatter.title
    if !title.isEmpty { return title }
    return FirstHeading.text(in: document.text.bytes[document.bodyStart...])
  }
}
