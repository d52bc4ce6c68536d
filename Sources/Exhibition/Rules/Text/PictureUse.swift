import Markdown

/// A picture that a page shows, in its text or its gallery.
struct PictureUse {
  /// As it is written.
  var source: String
  var caption: String
  /// Where it stands in the page's text.
  var range: Range<Int>
  var isResource: Bool
  /// Relative to the content folder; `nil` for one that lies outside of it.
  var path: String?
  /// Whether it is an address on the web.
  var isExternal: Bool

  static func all(in page: CheckedPage) -> [PictureUse] {
    let folder = page.page.folder
    let resources = page.page.frontMatter.resources.map { resource in
      PictureUse(
        source: resource.source, caption: resource.title, range: page.rangeInFrontMatter(of: resource.source),
        isResource: true, path: path(resource.source, in: folder), isExternal: false)
    }
    let images = page.images.map { image in
      let isExternal = image.destination.contains("://") || image.destination.hasPrefix("//")
      return PictureUse(
        source: image.destination, caption: image.text, range: image.range, isResource: false,
        path: isExternal ? nil : path(image.destination, in: folder), isExternal: isExternal)
    }
    return resources + images
  }

  private static func path(_ source: String, in folder: String) -> String? {
    ContentPath.parts(of: Percent.decoded(source.prefix { $0 != "?" && $0 != "#" }), in: folder)
      .map { $0.joined(separator: "/") }
  }
}
