import Wording

extension LinkSpace {
  /// Where a link leads that stands on the page at `pagePath`.
  ///
  /// Links between pages are relative paths, as files lie (`../pandas/index.ru.md`, `pandas.md`) or as Hugo serves them
  /// (`../pandas/`, `/zoo/pandas/`), with or without `#anchor`. `/` is the content folder; what leads out of it is broken.
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
    for base in bases(of: pagePath) {
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
    return bases(of: pagePath).allSatisfy { ContentPath.parts(of: path, in: $0) == nil }
  }

  /// The folders that a page's links may be relative to: its file's, and the one that Hugo serves a single file as.
  private func bases(of pagePath: String) -> [String] {
    let parts = pagePath.split(separator: "/")
    let folder = parts.dropLast().joined(separator: "/")
    guard let page = PageName(String(parts.last ?? ""), languages: settings.languages), page.base != "index",
      page.base != "_index"
    else { return [folder] }
    return [folder, folder + "/" + page.base]
  }

  private func target(_ parts: [String], anchor: String?) -> LinkTarget {
    var parts = parts
    var isPage = false
    if let last = parts.last, let page = PageName(last, languages: settings.languages) {
      parts.removeLast()
      isPage = true
      if page.base != "index", page.base != "_index" { parts.append(page.base) }
    }
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
