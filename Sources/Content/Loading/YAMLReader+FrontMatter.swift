internal import Files
internal import Time
import Wording

/// The values of front matter that have parts or rules of their own.
extension YAMLReader {
  /// `{src: arena.png, title: …, crop: 25 0 50 60, thumbnail: gate.png}`, or the file's name alone.
  mutating func resource(_ node: YAMLNode) -> FrontMatter.Resource? {
    guard let pairs = pairs(node) else {
      let source = text("resources", node).flatMap { path($0, at: node) }
      return source.map { FrontMatter.Resource(source: $0, title: "") }
    }
    var source: (text: String, node: YAMLNode)?
    var title = ""
    var crop: PictureCrop?
    var thumbnail: String?
    for (name, key, value) in pairs {
      switch name.lowercased() {
      case "src": source = text("src", value).map { ($0, value) }
      case "title": title = text("title", value) ?? ""
      case "crop": crop = self.crop(value)
      case "thumbnail": thumbnail = text("thumbnail", value).flatMap { path($0, at: value) }
      case "name", "params": break
      default: reportUnknownKey(name, at: key, known: ["src", "title", "crop", "thumbnail", "name", "params"])
      }
    }
    guard let source else {
      reportItem(
        "resources", at: node,
        needs: Message(
          ru: "«src: » с именем файла картинки",
          en: "“src: ” with the name of the picture's file",
          zh: "“src: ”和图片文件名"))
      return nil
    }
    return path(source.text, at: source.node).map {
      FrontMatter.Resource(source: $0, title: title, crop: crop, thumbnail: thumbnail)
    }
  }

  /// Four numbers, as text or as a list.
  private mutating func crop(_ node: YAMLNode) -> PictureCrop? {
    let numbers: [String?] = if case .sequence(let items) = node.content { items.map(plain) } else { [plain(node)] }
    let crop = PictureCrop(numbers.map { $0 ?? "?" }.joined(separator: " "))
    if crop == nil {
      reportValue(
        "crop", at: node,
        needs: Message(
          ru: "четыре числа в процентах: слева, сверху, ширина и высота части, например «25 0 50 60»",
          en: "four numbers in percent: left, top, width and height of the part, such as “25 0 50 60”",
          zh: "四个百分数：该部分的左、上、宽、高，例如“25 0 50 60”"))
    }
    return crop
  }

  /// The path of a picture's file, or a pattern for several, where it is one that a page may name: in its folder, or
  /// from the root.
  private mutating func path(_ source: String, at node: YAMLNode) -> String? {
    let isRooted = source.hasPrefix("/") && PictureFormat.isNamed(by: source) && PicturePattern(source) == nil
    guard let path = ContentPath(isRooted ? String(source.dropFirst()) : source) else {
      reportItem(
        "resources", at: node,
        needs: Message(
          ru: "файл рядом со страницей или глубже, без «..», или картинку от корня, например %1",
          en: "a file beside the page or below it, without “..”, or a picture from the root, such as %1",
          zh: "页面旁边或其下的文件，不要用“..”；或从根目录起的图片，如 %1",
          .text("/images/arena.png")))
      return nil
    }
    return (isRooted ? "/" : "") + path.description
  }

  /// `{label: …, value: …}`.
  mutating func fact(_ node: YAMLNode) -> FrontMatter.Fact? {
    var fact = FrontMatter.Fact(label: "", value: "")
    for (name, key, value) in pairs(node) ?? [] {
      switch name.lowercased() {
      case "label": fact.label = text("label", value) ?? ""
      case "value": fact.value = text("value", value) ?? ""
      default: reportUnknownKey(name, at: key, known: ["label", "value"])
      }
    }
    guard !fact.label.isEmpty, !fact.value.isEmpty else {
      reportItem(
        "facts", at: node,
        needs: Message(
          ru: "«label: …» и «value: …»",
          en: "“label: …” and “value: …”",
          zh: "“label: …”和“value: …”"))
      return nil
    }
    return fact
  }

  /// `14:20–15:50`.
  mutating func hours(_ node: YAMLNode) -> DailyHours? {
    guard !isNull(node) else { return nil }
    if let hours = plain(node).flatMap({ DailyHours($0) }) { return hours }
    reportValue(
      "hours", at: node,
      needs: Message(
        ru: "часы одного дня, например 14:20–15:50", en: "hours of one day, such as 14:20–15:50",
        zh: "一天之内的时段，如 14:20–15:50"))
    return nil
  }

  /// The first character, where there are more.
  mutating func icon(_ node: YAMLNode) -> String? {
    guard let text = text("icon", node), let first = text.first else { return nil }
    if text.count > 1 {
      report(
        .warning, "value", at: node,
        Message(
          ru: "В «icon» %1 %1{символ|символа|символов}, а показывается один: оставьте один.",
          en: "“icon” has %1 characters, of which one is shown: keep one.",
          zh: "“icon”有 %1 个字符，只显示一个：请只留一个。",
          .number(text.count)))
    }
    return String(first)
  }

  /// `ru@1a2b3c4d`.
  mutating func stamp(_ node: YAMLNode) -> SourceStamp? {
    guard let text = text("source", node) else { return nil }
    if let stamp = SourceStamp(text) { return stamp }
    reportValue(
      "source", at: node,
      needs: Message(
        ru: "язык и отметку его текста, например ru@1a2b3c4d",
        en: "a language and the mark of its text, such as ru@1a2b3c4d",
        zh: "语言及其文本标记，如 ru@1a2b3c4d"))
    return nil
  }

  /// An address with its scheme.
  mutating func link(_ node: YAMLNode) -> String? {
    guard let text = text("link", node) else { return nil }
    let lowered = text.lowercased()
    guard lowered.hasPrefix("https://") || lowered.hasPrefix("http://"), !text.contains(" ") else {
      reportValue(
        "link", at: node,
        needs: Message(
          ru: "полный адрес, например https://example.org",
          en: "a whole address, such as https://example.org",
          zh: "完整的网址，如 https://example.org"))
      return nil
    }
    return text
  }
}

/// The values of front matter that hide a page. Anything but a clear answer hides it: a page on show that should not be is
/// worse than one that is missing.
extension YAMLReader {
  /// A clear yes or no; reports anything else, for which it is `nil`.
  mutating func certain(_ key: String, _ node: YAMLNode) -> Bool? {
    guard !isNull(node) else { return false }
    if let flag = Self.flag(plain(node)) { return flag }
    reportUnclear(
      key, at: node,
      needs: Self.trueOrFalse)
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

  /// The concealment that `build` asks for: Hugo shows a page whose `render` and `list` are not other than `always`.
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

  /// The concealment in a group that is handed down, or in several; whom they are meant for does not count.
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

  private mutating func reportUnclear(_ key: String, at node: YAMLNode, needs: Message) {
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
