import Content
import Markdown

/// A picture that a page shows, in its text or its gallery.
struct PictureUse: Sendable {
  /// As it is written.
  var source: String
  var caption: String
  /// Where it stands in the text; `nil` for one of the gallery.
  var image: Range<Int>?
  /// Relative to the content folder; `nil` for one that lies outside of it.
  var path: String?
  /// Whether it is an address on the web.
  var isExternal: Bool

  static func all(
    of resources: [FrontMatter.Resource], and images: [Node], in folder: String
  ) -> [PictureUse] {
    resources.map { resource in
      PictureUse(
        source: resource.source, caption: resource.title, image: nil, path: path(resource.source, in: folder),
        isExternal: false)
    }
      + images.map { image in
        let source = image.destination
        let isExternal = source.contains("://") || source.hasPrefix("//")
        return PictureUse(
          source: source, caption: image.text, image: image.range, path: isExternal ? nil : path(source, in: folder),
          isExternal: isExternal)
      }
  }

  /// Where it stands in the page's text.
  func range(in page: CheckedPage) -> Range<Int> { image ?? page.rangeInFrontMatter(of: source) }

  private static func path(_ source: String, in folder: String) -> String? {
    ContentPath.parts(of: Percent.decoded(source.prefix { $0 != "?" && $0 != "#" }), in: folder)
      .map { $0.joined(separator: "/") }
  }
}
