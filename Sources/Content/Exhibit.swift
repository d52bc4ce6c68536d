package import Wording

/// One thing on show, in each language it is written in.
package struct Exhibit: Hashable, Sendable, Identifiable {
  package var id: ExhibitID
  package var pages: [Language: Page]

  package init(id: ExhibitID, pages: [Language: Page]) {
    self.id = id
    self.pages = pages
  }
}

/// The name of an exhibit on the command line and in links: `section/exhibit`, the folders' names.
package struct ExhibitID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package var section: String
  package var exhibit: String

  package init(section: String, exhibit: String) {
    self.section = section
    self.exhibit = exhibit
  }

  package var description: String { section + "/" + exhibit }

  package static func < (left: ExhibitID, right: ExhibitID) -> Bool {
    (left.section, left.exhibit) < (right.section, right.exhibit)
  }
}

extension Exhibit {
  /// A picture of the gallery.
  package struct Picture: Hashable, Sendable {
    /// Relative to the content folder, and safe to give to ``StandFolder/read(_:)``: `zoo/katyusha/paw.png`.
    package var path: String
    /// The caption; empty where there is none.
    package var title: String
    /// The part of it that small places show; `nil` for all of it.
    package var crop: PictureCrop?
  }
}

extension Settings {
  /// The pictures of a page's translations for a reader of `language`: those of the page in it, or those of the next best
  /// page that lists any.
  package func gallery(of pages: [Language: Page], _ language: Language) -> [Exhibit.Picture] {
    for candidate in languageOrder(language) {
      guard let page = pages[candidate], !page.frontMatter.resources.isEmpty else { continue }
      return page.frontMatter.resources.compactMap { resource in
        ContentPath.parts(of: resource.source, in: page.folder).map {
          Exhibit.Picture(path: $0.joined(separator: "/"), title: resource.title, crop: resource.crop)
        }
      }
    }
    return []
  }
}

extension Page {
  /// The folder of the page's file, relative to the content folder; empty for the content folder itself.
  package var folder: String { path.split(separator: "/").dropLast().joined(separator: "/") }
}
