internal import Files
package import Wording

extension Exhibit {
  /// A picture of the gallery.
  package struct Picture: Hashable, Sendable {
    /// Relative to the content folder, and safe to give to ``StandFolder/read(picture:)``: `zoo/katyusha/paw.png`.
    package var path: String
    /// The caption; empty where there is none.
    package var title: String
    /// The part of it that small places show; `nil` for all of it.
    package var crop: PictureCrop?
    /// The picture that small places show instead, as `path`; `nil` for this one.
    package var thumbnail: String?
    /// The entry of `resources` that names it, as it is written there.
    package var source = ""
  }
}

extension Settings {
  /// The pictures of a page's translations for a reader of `language`: those of the page in it, or those of the next best
  /// page that lists any.
  package func gallery(of pages: [Language: Page], _ language: Language) -> [Exhibit.Picture] {
    for candidate in languageOrder(language) {
      guard let page = pages[candidate], !page.frontMatter.resources.isEmpty else { continue }
      return page.gallery
    }
    return []
  }
}

extension Page {
  /// The folder of the page's file, relative to the content folder; empty for the content folder itself.
  package var folder: String { path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? "" }

  /// The pictures that its `resources` list, in their order.
  ///
  /// A file that several entries mean has each value of the first that gives one, as in Hugo; `:counter` in a title
  /// counts the files that have it of one entry.
  package var gallery: [Exhibit.Picture] {
    var pictures: [Exhibit.Picture] = []
    var places: [String: Int] = [:]
    let thumbnails = Set(frontMatter.resources.compactMap(\.thumbnail).flatMap(files))
    for entry in frontMatter.resources {
      let isPattern = entry.isPattern
      let thumbnail = entry.thumbnail.flatMap { files($0).first }
      var counter = 0
      for path in files(entry.source) where !isPattern || !thumbnails.contains(path) {
        var picture = Exhibit.Picture(path: path, title: "", source: entry.source)
        let place = places[path].flatMap { isPattern || pictures[$0].isOfPattern ? $0 : nil }
        if let place { picture = pictures[place] }
        if picture.title.isEmpty, !entry.title.isEmpty {
          counter += 1
          picture.title =
            entry.title.utf8.contains(UInt8(ascii: ":"))
            ? entry.title.replacing(Self.counter, with: String(counter)) : entry.title
        }
        if picture.crop == nil, picture.thumbnail == nil { (picture.crop, picture.thumbnail) = (entry.crop, thumbnail) }
        if let place {
          pictures[place] = picture
        } else {
          places[path] = pictures.count
          pictures.append(picture)
        }
      }
    }
    return pictures
  }

  /// The same page, with the files that were found for its version on the disk.
  package func finding(_ found: [String: [String]]?) -> Page {
    var page = self
    page.found = found ?? [:]
    return page
  }

  /// The name of a picture of its gallery as its text would have it: relative to its folder, or from the root.
  package func name(of picture: Exhibit.Picture) -> String {
    picture.isOfPattern ? name(ofFile: picture.path) : picture.source
  }

  /// The name of a file, relative to the page's folder where it lies there.
  package func name(ofFile path: String) -> String {
    path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
  }

  /// The files that a name in `resources` means: those that were found, or where it would be.
  private func files(_ source: String) -> [String] {
    if let found = found[source] { return found }
    if PicturePattern(source) != nil { return [] }
    return ContentPath.parts(of: source, in: folder).map { [$0.joined(separator: "/")] } ?? []
  }

  private static let counter = ":counter"
}

extension Exhibit.Picture {
  fileprivate var isOfPattern: Bool { PicturePattern(source) != nil }
}

extension FrontMatter.Resource {
  /// Whether it stands for all files that match it.
  package var isPattern: Bool { PicturePattern(source) != nil }
}

extension Page {
  /// Looks up which files its `resources` mean where their names do not say it: patterns, and paths from the root.
  mutating func findPictures(in space: StandFolder, _ settings: Settings) {
    let names = Set(frontMatter.resources.flatMap { [$0.source, $0.thumbnail].compactMap { $0 } })
    var beside: [String]?
    for name in names {
      if let pattern = PicturePattern(name) {
        let isBundle = path.split(separator: "/").last?.hasPrefix("index.") == true
        let files = beside ?? space.pictures(below: folder, isBundle: isBundle)
        beside = files
        found[name] = files.filter(pattern.matches).map { folder.isEmpty ? $0 : folder + "/" + $0 }
      } else if name.hasPrefix("/"), !settings.pictureFolders.isEmpty {
        found[name] = settings.places(ofPicture: name, on: path).first(where: space.holds(picture:)).map { [$0] }
      }
    }
  }
}

extension Settings {
  /// The places at which a picture's file may lie, in the order in which they count: beside the page's file, then where
  /// Hugo serves a single file as a folder; from the root for a leading `/`, then in the folders that `static` names.
  package func places(ofPicture source: String, on pagePath: String) -> [String] {
    guard source.hasPrefix("/") else {
      return bases(of: pagePath).compactMap { ContentPath.parts(of: source, in: $0)?.joined(separator: "/") }
    }
    guard let parts = ContentPath.parts(of: source, in: "") else { return [] }
    let path = parts.joined(separator: "/")
    return [path] + pictureFolders.map { $0.path + "/" + path }
  }

  /// The places at which a file that a link leads to may lie: where it was looked for, and from the root where Hugo
  /// serves files.
  package func places(ofFile path: String, linkedAs link: String) -> [String] {
    [path] + (link.hasPrefix("/") ? pictureFolders.map { $0.path + "/" + path } : [])
  }

  /// The folders that what a page names may be relative to: its file's, and the one that Hugo serves a single file as.
  package func bases(of pagePath: String) -> [String] {
    let parts = pagePath.split(separator: "/")
    let folder = parts.dropLast().joined(separator: "/")
    guard let page = PageName(String(parts.last ?? ""), languages: languages), page.base != "index",
      page.base != "_index"
    else { return [folder] }
    return [folder, folder + "/" + page.base]
  }
}

/// A part of a picture, in percent of its width and height: what small places show of it.
package struct PictureCrop: Hashable, Sendable {
  package let left: Int
  package let top: Int
  package let width: Int
  package let height: Int

  /// The least part, in percent of a side: less of a picture is too coarse.
  package static let least = 10

  /// Reads four numbers between blanks or commas: left, top, width and height.
  ///
  /// - Returns: `nil` where that is not what the text has, or the part reaches out of the picture.
  package init?(_ text: String) {
    let fields = text.split { $0 == " " || $0 == "," }
    let numbers = fields.compactMap { Int($0) }
    guard numbers.count == 4, fields.count == 4, numbers[0] >= 0, numbers[1] >= 0,
      numbers[2] >= Self.least, numbers[3] >= Self.least, numbers[0] <= 100 - numbers[2], numbers[1] <= 100 - numbers[3]
    else { return nil }
    (left, top, width, height) = (numbers[0], numbers[1], numbers[2], numbers[3])
  }
}

extension PictureCrop {
  /// The width and the height of a whole picture whose part has this width and height.
  package func whole(of width: Int, by height: Int) -> (width: Int, height: Int) {
    (max(width, width * 100 / self.width), max(height, height * 100 / self.height))
  }

  /// The columns and rows of the part in a whole of that width and height; neither is empty.
  package func part(of width: Int, by height: Int) -> (columns: Range<Int>, rows: Range<Int>) {
    func range(_ start: Int, _ length: Int, _ whole: Int) -> Range<Int> {
      let first = min(whole * start / 100, max(0, whole - 1))
      return first..<min(whole, max(first + 1, (whole * (start + length) + 99) / 100))
    }
    return (range(left, self.width, width), range(top, self.height, height))
  }
}

extension PictureCrop: CustomStringConvertible {
  package var description: String { "\(left) \(top) \(width) \(height)" }
}
