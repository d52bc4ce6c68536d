internal import Checking
internal import Content
internal import Files
internal import MarkdownTree

/// The pictures that `resources` list, where they or their page get other names.
extension FollowingLinks {
  /// The names in a page's front matter that would lead elsewhere, each with one that leads to the same picture. Patterns
  /// stay as they are.
  func pictureEdits(
    on page: Content.Page, _ checked: CheckedPage, in folder: StandFolder
  ) -> [(range: Range<Int>, replacement: String)] {
    guard let head = checked.document.frontMatter else { return [] }
    let resources = page.frontMatter.resources
    let names = Set(resources.filter { !$0.isPattern }.map(\.source) + resources.compactMap(\.thumbnail))
    return names.sorted().flatMap { name in
      guard let new = self.name(ofPicture: name, on: page, in: folder) else { return [(Range<Int>, String)]() }
      return checked.places(ofPicture: name, in: head).map { ($0, new) }
    }
  }

  /// Another name for a picture; `nil` where it stays, or is not there.
  private func name(ofPicture name: String, on page: Content.Page, in folder: StandFolder) -> String? {
    let newPath = after.path(of: page.path)
    let newFolder = newPath.split(separator: "/").dropLast().joined(separator: "/")
    let isRooted = name.hasPrefix("/")
    let places = { (path: String, folder: String) in
      isRooted
        ? stand.settings.places(ofPicture: name, on: path)
        : ContentPath.parts(of: name, in: folder).map { [$0.joined(separator: "/")] } ?? []
    }
    guard let place = places(page.path, page.folder).first(where: folder.holds(picture:)), !PicturePath.isBeside(place)
    else { return nil }
    let new = after.path(of: place)
    guard !places(newPath, newFolder).contains(new) else { return nil }
    let isNear = !isRooted && new.hasPrefix(newFolder + "/")
    return isNear ? String(new.dropFirst(newFolder.count + 1)) : "/" + new
  }
}

extension CheckedPage {
  /// The places in the front matter at which a picture is named, in quotation marks or without.
  fileprivate func places(ofPicture name: String, in head: Range<Int>) -> [Range<Int>] {
    let wanted = Array(name.utf8)
    guard !wanted.isEmpty, head.count > wanted.count else { return [] }
    return (head.lowerBound + 1...head.upperBound - wanted.count).compactMap { start in
      let end = start + wanted.count
      guard bytes[start] == wanted[0], bytes[start..<end].elementsEqual(wanted) else { return nil }
      let after = end < bytes.endIndex ? bytes[end] : UInt8(ascii: "\n")
      guard " \"'".utf8.contains(bytes[start - 1]), " \"',}\r\n".utf8.contains(after) else { return nil }
      // A caption may be of the same words.
      let line = bytes[head.lowerBound..<start].reversed().prefix { $0 != UInt8(ascii: "\n") }
      let key = line.drop { " \"'".utf8.contains($0) }.prefix { !" {,-".utf8.contains($0) }
      return ["src:", "thumbnail:"].contains(String(decoding: key.reversed(), as: UTF8.self)) ? start..<end : nil
    }
  }
}
