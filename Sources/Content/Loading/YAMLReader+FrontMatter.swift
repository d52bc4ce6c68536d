import Wording

/// The values of front matter that have parts or rules of their own.
extension YAMLReader {
  /// `{src: arena.png, title: …}`, or the file's name alone.
  mutating func resource(_ node: YAMLNode) -> FrontMatter.Resource? {
    guard let pairs = pairs(node) else {
      return text("resources", node).flatMap { checked(source: $0, title: "", at: node) }
    }
    var source: (text: String, node: YAMLNode)?
    var title = ""
    for (name, key, value) in pairs {
      switch name.lowercased() {
      case "src": source = text("src", value).map { ($0, value) }
      case "title": title = text("title", value) ?? ""
      case "name", "params": break
      default: reportUnknownKey(name, at: key, known: ["src", "title", "name", "params"])
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
    return checked(source: source.text, title: title, at: source.node)
  }

  private mutating func checked(source: String, title: String, at node: YAMLNode) -> FrontMatter.Resource? {
    guard let path = ContentPath(source) else {
      reportItem(
        "resources", at: node,
        needs: Message(
          ru: "файл рядом со страницей или глубже, без «..»",
          en: "a file beside the page or below it, without “..”",
          zh: "页面旁边或其下的文件，不要用“..”"))
      return nil
    }
    return FrontMatter.Resource(source: path.description, title: title)
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
