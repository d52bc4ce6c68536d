internal import Files
package import Wording

/// The targets of links.
package protocol LinkSpace {
  var settings: Settings { get }
  func hasSection(_ id: String) -> Bool
  /// Whether an exhibit is there; `nil` where its section has not been read.
  func holds(_ id: ExhibitID) -> Bool?
  /// IDs that were probably meant, nearest first.
  func nearest(to id: String) -> [String]
}

extension Stand: LinkSpace {
  package func hasSection(_ id: String) -> Bool { section(id) != nil }

  package func holds(_ id: ExhibitID) -> Bool? {
    guard let section = section(id.section) else { return false }
    if !isComplete, section.exhibits.isEmpty { return nil }
    return section.exhibits.contains { $0.id == id }
  }
}

/// The target of a page's link.
package enum LinkTarget: Hashable, Sendable {
  case home
  case section(String)
  /// An exhibit, and the heading in it that `#…` names.
  case exhibit(ExhibitID, anchor: String?)
  /// A heading of the same page, without its `#`.
  case anchor(String)
  /// An address outside the stand, as it was written.
  case external(String)
  /// Another file of the content folder, relative to it: a picture. It need not exist.
  case file(String)
  /// Nowhere; one sentence says why.
  case broken(Message)
}

extension LinkSpace {
  /// Returns the target of a link on the page at `pagePath`.
  ///
  /// Links between pages are relative paths, as files lie (`../pandas/index.ru.md`, `pandas.md`) or as Hugo serves them
  /// (`../pandas/`, `/zoo/pandas/`, `/ru/zoo/pandas/`), or as its `ref` names them (`zoo/pandas`), with or without
  /// `#anchor`. `/` is the content folder; what leads out of it is broken.
  package func resolve(link: String, from pagePath: String) -> LinkTarget {
    let clean = CleanText(link).text
    guard !clean.isEmpty else {
      return .broken(
        Message(
          ru: "У ссылки нет адреса.",
          en: "The link has no address.",
          zh: "链接没有地址。"))
    }
    if clean.hasPrefix("#") { return .anchor(Percent.decoded(clean.dropFirst())) }
    if clean.hasPrefix("//") || Self.hasScheme(clean) { return .external(clean) }

    let parts = clean.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let anchor = parts.count > 1 && !parts[1].isEmpty ? Percent.decoded(parts[1]) : nil
    let path = Percent.decoded((parts.first ?? "").prefix { $0 != "?" })
    var failure: LinkTarget?
    for base in settings.bases(of: pagePath) + [""] {
      guard let parts = ContentPath.parts(of: path, in: base) else { continue }
      let target = target(parts, anchor: anchor)
      guard case .broken = target else { return target }
      failure = failure ?? target
    }
    return failure
      ?? .broken(
        Message(
          ru: "Ссылка «%1» выводит из папки стенда.",
          en: "The link “%1” leads out of the content folder.",
          zh: "链接“%1”超出内容文件夹。",
          .text(clean)))
  }

  /// Whether a link is one into the folder that leads out of it, however it is taken.
  package func leadsOut(_ link: String, from pagePath: String) -> Bool {
    let path = Percent.decoded(CleanText(link).text.prefix { $0 != "?" && $0 != "#" })
    return settings.bases(of: pagePath).allSatisfy { ContentPath.parts(of: path, in: $0) == nil }
  }

  private func target(_ parts: [String], anchor: String?) -> LinkTarget {
    var parts = parts
    var isPage = false
    if let last = parts.last, let page = PageName(last, languages: settings.languages) {
      parts.removeLast()
      isPage = true
      if page.base != "index", page.base != "_index" { parts.append(page.base) }
    }
    // Hugo serves the pages of each language below its code; here the visitor's language counts.
    if let code = parts.first, !hasSection(code), settings.languages.contains(Language(code)) { parts.removeFirst() }
    guard let first = parts.first else { return .home }
    let path = parts.joined(separator: "/")
    guard hasSection(first) else {
      return isPage || !Self.hasExtension(path) ? .broken(missing(path)) : .file(path)
    }
    guard parts.count > 1 else { return .section(first) }
    if parts.count == 2 {
      let id = ExhibitID(section: first, exhibit: parts[1])
      if holds(id) ?? (isPage || !Self.hasExtension(path)) { return .exhibit(id, anchor: anchor) }
    }
    return isPage || !Self.hasExtension(path) ? .broken(missing(path)) : .file(path)
  }

  private func missing(_ path: String) -> Message {
    let advice =
      nearest(to: path).first.map { .wasMeant($0) }
      ?? Message(
        ru: "Проверьте написание.",
        en: "Check its spelling.",
        zh: "请检查拼写。")
    return Message(
      ru: "Страницы «%1» нет. %2",
      en: "There is no page “%1”. %2",
      zh: "没有页面“%1”。%2",
      .text(path),
      .message(advice))
  }

  /// `arena.png`: a dot that is not the first character, with letters or digits behind it.
  private static func hasExtension(_ path: String) -> Bool {
    guard let name = path.split(separator: "/").last, let dot = name.lastIndex(of: "."), dot != name.startIndex else {
      return false
    }
    let ending = name[name.index(after: dot)...]
    return !ending.isEmpty && ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }

  /// `https:`, `mailto:`, as RFC 3986 writes them.
  private static func hasScheme(_ link: String) -> Bool {
    guard let colon = link.firstIndex(where: { ":/?#".contains($0) }), link[colon] == ":",
      let first = link.first, first.isASCII, first.isLetter
    else { return false }
    return link[..<colon].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
  }
}

extension Exhibit {
  /// The page for a reader of `language`; see ``Settings/page(in:of:)``.
  package func page(in language: Language, settings: Settings) -> (page: Page, isFallback: Bool)? {
    settings.page(in: language, of: pages)
  }
}

extension Section {
  /// The index page for a reader of `language`; `nil` for a section without one, whose title is its folder's name.
  package func page(in language: Language, settings: Settings) -> (page: Page, isFallback: Bool)? {
    settings.page(in: language, of: pages)
  }

  /// The title for a reader of `language`.
  package func title(in language: Language, settings: Settings) -> String {
    page(in: language, settings: settings)?.page.frontMatter.title ?? id
  }
}

extension Stand {
  /// The stand's own page for a reader of `language`.
  package func page(in language: Language) -> (page: Page, isFallback: Bool)? {
    settings.page(in: language, of: pages)
  }
}

/// Percent-encoding of RFC 3986, as links carry blanks and letters beyond ASCII.
package enum Percent {
  /// With each `%41` replaced by its byte; what is no such code stays, and bytes that are no UTF-8 become U+FFFD.
  package static func decoded(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let high = hex(rest.first), let low = hex(rest.dropFirst().first) {
        bytes.append(high << 4 | low)
        rest.removeFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return CleanText(String(decoding: bytes, as: UTF8.self)).text
  }

  private static func hex(_ byte: UInt8?) -> UInt8? {
    byte.flatMap { Character(Unicode.Scalar($0)).hexDigitValue }.map(UInt8.init)
  }
}
