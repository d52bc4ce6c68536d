import Content

extension CheckedPage {
  /// Whether it is the page of a section or of the stand, which need no text.
  var isSectionPage: Bool { fileName.hasPrefix("_index.") }

  /// Whether it is to be compared with its source: a draft may lack anything.
  var isFinished: Bool { !page.frontMatter.isDraft }

  /// The last part of its path.
  var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }
}
