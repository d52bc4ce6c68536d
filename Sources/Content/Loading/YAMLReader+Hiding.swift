import Wording

/// The values of front matter that hide a page. Anything but a clear answer hides it: a page on show that should not be is
/// worse than one that is missing.
extension YAMLReader {
  /// A clear yes or no; reports anything else, for which it is `nil`.
  mutating func certain(_ key: String, _ node: YAMLNode) -> Bool? {
    guard !isNull(node) else { return false }
    if let flag = Self.flag(plain(node)) { return flag }
    reportUnclear(
      key, at: node,
      needs: Message(
        ru: "true или false",
        en: "true or false",
        zh: "true 或 false"))
    return nil
  }

  /// A moment, or `nil` for none; reports anything else, of which `isClear` becomes `false`.
  mutating func certainMoment(_ key: String, _ node: YAMLNode, isClear: inout Bool) -> Moment? {
    guard !isNull(node) else { return nil }
    if let moment = plain(node).flatMap({ Moment($0, zone: zone) }) { return moment }
    isClear = false
    reportUnclear(
      key, at: node,
      needs: Message(
        ru: "существующий день, например 2024-05-17 или 2024-05-17T09:00:00+08:00",
        en: "a day that exists, such as 2024-05-17, or 2024-05-17T09:00:00+08:00",
        zh: "存在的日期，如 2024-05-17 或 2024-05-17T09:00:00+08:00"))
    return nil
  }

  /// What `build` makes of the page: Hugo shows one whose `render` and `list` are not other than `always`.
  mutating func build(_ node: YAMLNode) -> FrontMatter.Concealment? {
    guard !isNull(node) else { return nil }
    var concealment: FrontMatter.Concealment?
    guard let pairs = pairs(node) else {
      reportUnclear("build", at: node, needs: Message(verbatim: "{render: always, list: always}"))
      return .unclear
    }
    for (name, _, value) in pairs where ["render", "list"].contains(name.lowercased()) {
      switch plain(value)?.lowercased() {
      case _ where isNull(value): break
      case "always", "true", "yes", "on": break
      case "never", "link", "local", "false", "no", "off":
        concealment = concealment ?? .unlisted
        reportHiding("build." + name.lowercased(), at: value)
      default:
        concealment = .unclear
        reportUnclear("build." + name.lowercased(), at: value, needs: Message(verbatim: "always, never"))
      }
    }
    return concealment
  }

  /// What hides pages in a group that is handed down, or in several; whom they are meant for does not count.
  mutating func cascade(_ node: YAMLNode) -> Cascade? {
    guard !isNull(node) else { return nil }
    var cascade = Cascade()
    var isClear = true
    for item in items(node) {
      guard let pairs = pairs(item) else {
        reportUnclear("cascade", at: item, needs: Message(verbatim: "{draft: true}"))
        isClear = false
        continue
      }
      for (name, _, value) in pairs {
        switch FrontMatterKey(name) {
        case .draft:
          let draft = certain(name, value)
          isClear = isClear && draft != nil
          cascade.isDraft = cascade.isDraft == true || draft == true
        case .publishDate:
          let moment = certainMoment(name, value, isClear: &isClear)
          cascade.publishDate = [cascade.publishDate, moment].compactMap { $0 }.max()
        case .expiryDate:
          let moment = certainMoment(name, value, isClear: &isClear)
          cascade.expiryDate = [cascade.expiryDate, moment].compactMap { $0 }.min()
        case .headless:
          switch certain(name, value) {
          case true?: cascade.concealment = cascade.concealment ?? .unlisted
          case false?: break
          case nil: isClear = false
          }
        case .build: cascade.concealment = build(value) ?? cascade.concealment
        default: break
        }
      }
    }
    if !isClear {
      cascade.concealment = .unclear
    } else if cascade.hides {
      reportHiding("cascade", at: node)
    }
    return cascade
  }

  /// Notes what hides the page though it is no draft: those who wrote it for another program may not expect it.
  mutating func reportHiding(_ key: String, at node: YAMLNode) {
    report(
      .note, "hidden", at: node,
      Message(
        ru: "«%1» скрывает страницу или всё, что под ней, и посетители этого не видят: удалите ключ, чтобы показать.",
        en: "“%1” hides the page, or what is below it, from visitors: remove the key to show it.",
        zh: "“%1”使该页或其下内容对访客隐藏：如需显示，请删除该键。",
        .text(key)))
  }

  mutating func reportUnclear(_ key: String, at node: YAMLNode, needs: Message) {
    report(
      .error, "value", at: node,
      Message(
        ru: "«%1» непонятно, и посетители не видят страницу: напишите %2.",
        en: "“%1” is unclear, so visitors do not see the page: write %2.",
        zh: "“%1”含义不明，访客看不到该页：请写%2。",
        .text(key),
        .message(needs)))
  }
}
