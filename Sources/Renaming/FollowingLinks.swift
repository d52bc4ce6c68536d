internal import Checking
package import Content
package import Files
import MarkdownTree
internal import Wording

/// The links of a stand's pages where files and folders get other names: changed so that they lead where they led.
package struct FollowingLinks {
  /// A page whose links change.
  package struct Page: Hashable, Sendable {
    /// Before the files have their new names, and after.
    package var path: String
    package var newPath: String
    package var old: [UInt8]
    package var new: [UInt8]
  }

  let stand: Stand
  private let index: LinkIndex
  let after: RenamedStand

  /// - Parameter moves: The old and the new path of each file or folder, relative to the content folder.
  package init(_ stand: Stand, moves: [(from: String, to: String)]) {
    self.stand = stand
    index = LinkIndex(stand)
    after = RenamedStand(stand, moves)
  }

  /// The pages with such links, in the order of their paths. What cannot be read, or is no UTF-8, stays as it is.
  package func pages(in folder: StandFolder) -> [Page] {
    let exhibits = stand.sections.flatMap { section in section.exhibits.flatMap { Array($0.pages.values) } }
    let all = Array(stand.pages.values) + stand.sections.flatMap { Array($0.pages.values) } + exhibits
    return all.sorted { $0.path < $1.path }.compactMap { page in
      guard let bytes = try? folder.read(page.path), ForeignText(bytes, language: page.language) == nil else {
        return nil
      }
      let new = changed(page, bytes, in: folder)
      return new == bytes
        ? nil : Page(path: page.path, newPath: after.path(of: page.path), old: bytes, new: new)
    }
  }

  private func changed(_ page: Content.Page, _ bytes: [UInt8], in folder: StandFolder) -> [UInt8] {
    let surroundings = Surroundings(settings: stand.settings)
    let checked = CheckedPage(page, stored: bytes, surroundings: surroundings)
    var edits: [(range: Range<Int>, replacement: String)] = []
    for link in checked.links {
      let target = index.resolve(link: link.destination, from: page.path)
      guard let new = destination(for: link.destination, to: target, on: page.path) else { continue }
      edits += checked.places(of: link.destination, in: link).map { ($0, new) }
    }
    for image in checked.images {
      guard let new = destination(forPicture: image.destination, on: page.path, in: folder) else { continue }
      edits += checked.places(of: image.destination, in: image).map { ($0, new) }
    }
    edits += pictureEdits(on: page, checked, in: folder)
    // Several links may share a definition.
    var seen: Set<Int> = []
    edits = edits.filter { seen.insert($0.range.lowerBound).inserted }.sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
    guard !edits.isEmpty, let fix = checked.fix(Message(verbatim: ""), edits, isStructural: true) else { return bytes }
    return FixedText(bytes, applying: [fix]).bytes
  }

  /// Another destination for a link; `nil` where it stays, or where no other leads there.
  private func destination(for link: String, to target: LinkTarget, on path: String) -> String? {
    let wanted = after.target(target)
    let newPath = after.path(of: path)
    switch target {
    case .home, .section, .exhibit, .file: break
    case .anchor, .external, .broken: return nil
    }
    guard after.resolve(link: link, from: newPath) != wanted else { return nil }
    let written = link.prefix { $0 != "?" && $0 != "#" }
    let plain = Percent.decoded(written)
    for base in stand.settings.bases(of: path) + [""] {
      guard let parts = ContentPath.parts(of: plain, in: base) else { continue }
      let place = parts.joined(separator: "/")
      guard index.resolve(link: "/" + place + link.dropFirst(written.count), from: path) == target else { continue }
      let new = after.place(of: place, languages: stand.settings.languages)
      let isRooted = plain.hasPrefix("/")
      let isOfRoot = base.isEmpty && !path.split(separator: "/").dropLast().isEmpty
      let text = isRooted ? "/" + new : isOfRoot ? new : Self.path(from: newPath, to: new)
      let end = plain.hasSuffix("/") && !text.hasSuffix("/") ? "/" : ""
      let destination = Self.escaped(text + end) + link.dropFirst(written.count)
      return after.resolve(link: destination, from: newPath) == wanted ? destination : nil
    }
    return nil
  }

  /// Another destination for a picture in the text; `nil` where it stays.
  private func destination(forPicture source: String, on path: String, in folder: StandFolder) -> String? {
    guard !source.contains("://"), !source.hasPrefix("//") else { return nil }
    let plain = Percent.decoded(source.prefix { $0 != "?" && $0 != "#" })
    let (settings, newPath) = (stand.settings, after.path(of: path))
    guard let place = settings.places(ofPicture: plain, on: path).first(where: folder.holds(picture:)) else {
      return nil
    }
    let new = PicturePath.isBeside(place) ? place : after.path(of: place)
    guard !settings.places(ofPicture: plain, on: newPath).contains(new) else { return nil }
    return Self.escaped(plain.hasPrefix("/") ? "/" + new : Self.path(from: newPath, to: new))
  }

  /// The way from a page's file to a place, both relative to the content folder.
  private static func path(from page: String, to place: String) -> String {
    let (folder, target) = (page.split(separator: "/").dropLast(), place.split(separator: "/"))
    let shared = zip(folder, target).prefix { $0 == $1 }.count
    let parts = Array(repeating: "..", count: folder.count - shared) + target[shared...].map(String.init)
    return parts.isEmpty ? "./" : parts.joined(separator: "/")
  }

  private static func escaped(_ path: String) -> String {
    path.replacing("%", with: "%25").replacing(" ", with: "%20").replacing("(", with: "%28").replacing(")", with: "%29")
  }
}

/// A stand as links will find it once files and folders have their new names.
struct RenamedStand: LinkSpace {
  let settings: Settings
  /// By the old paths of files and folders, and the old IDs of what they are.
  private var paths: [String: String] = [:]
  private var sections: Set<String> = []
  private var exhibits: Set<String> = []

  init(_ stand: Stand, _ moves: [(from: String, to: String)]) {
    settings = stand.settings
    for (from, to) in moves {
      paths[from] = to
      paths[id(of: from)] = id(of: to)
    }
    for section in stand.sections {
      sections.insert(path(of: section.id))
      for exhibit in section.exhibits { exhibits.insert(path(of: exhibit.id.description)) }
    }
    sections.formUnion(exhibits.compactMap { $0.split(separator: "/").first.map(String.init) })
  }

  func hasSection(_ id: String) -> Bool { sections.contains(id) }
  func holds(_ id: ExhibitID) -> Bool? { exhibits.contains(id.description) }
  func nearest(to id: String) -> [String] { [] }

  /// The new path of a file or folder, or the new ID of a subject.
  func path(of old: String) -> String {
    var parts = old.split(separator: "/")
    var rest: [Substring] = []
    while !parts.isEmpty {
      if let new = paths[parts.joined(separator: "/")] { return ([new[...]] + rest).joined(separator: "/") }
      rest.insert(parts.removeLast(), at: 0)
    }
    return old
  }

  /// The same for a path below the code of a language, as Hugo serves pages.
  func place(of old: String, languages: [Language]) -> String {
    let parts = old.split(separator: "/", maxSplits: 1)
    guard parts.count == 2, languages.contains(Language(String(parts[0]))), path(of: old) == old else {
      return path(of: old)
    }
    return parts[0] + "/" + path(of: String(parts[1]))
  }

  func target(_ old: LinkTarget) -> LinkTarget {
    switch old {
    case .section(let id): return .section(path(of: id))
    case .exhibit(let id, let anchor):
      let parts = path(of: id.description).split(separator: "/", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { return old }
      return .exhibit(ExhibitID(section: parts[0], exhibit: parts[1]), anchor: anchor)
    case .file(let path): return .file(self.path(of: path))
    case .home, .anchor, .external, .broken: return old
    }
  }

  /// `zoo/pandas.ru.md` is the exhibit `zoo/pandas`.
  private func id(of path: String) -> String {
    let parts = path.split(separator: "/").map(String.init)
    guard let name = parts.last, let page = PageName(name, languages: settings.languages) else { return path }
    return (parts.dropLast() + [page.base]).joined(separator: "/")
  }
}

extension CheckedPage {
  /// The places at which the destination of a link or picture is written: in it, or in its definition.
  fileprivate func places(of destination: String, in node: Node) -> [Range<Int>] {
    let inside = places(of: destination, within: node.range) { before, after in
      (before == "(" || before == "<" || before == "\"" || before == "'") && ") >\"'\n\t".utf8.contains(after)
    }
    if let last = inside.last { return [last] }
    var definitions: [Range<Int>] = []
    for line in 1...document.text.lineCount {
      let range = document.text.range(ofLine: line)
      let text = bytes[range].drop { $0 == UInt8(ascii: " ") }
      guard range.lowerBound >= document.bodyStart, text.first == UInt8(ascii: "["),
        text.startIndex - range.lowerBound < 4
      else { continue }
      definitions += places(of: destination, within: range) { before, after in
        (before == " " || before == "<" || before == ":") && " >\t\n".utf8.contains(after)
      }
    }
    return definitions
  }

  private func places(
    of text: String, within range: Range<Int>, where isIt: (Unicode.Scalar, UInt8) -> Bool
  ) -> [Range<Int>] {
    let wanted = Array(text.utf8)
    guard !wanted.isEmpty, range.count > wanted.count else { return [] }
    return (range.lowerBound + 1...range.upperBound - wanted.count).compactMap { start in
      let end = start + wanted.count
      guard bytes[start] == wanted[0], bytes[start..<end].elementsEqual(wanted) else { return nil }
      let after = end < bytes.endIndex ? bytes[end] : UInt8(ascii: "\n")
      return isIt(Unicode.Scalar(bytes[start - 1]), after) ? start..<end : nil
    }
  }
}
