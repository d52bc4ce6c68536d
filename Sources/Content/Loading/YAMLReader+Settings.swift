internal import Files
internal import Time
import Wording

/// The values of `stand.yaml` that have parts or rules of their own.
extension YAMLReader {
  mutating func language(_ key: String, _ node: YAMLNode) -> Language? {
    guard let text = text(key, node) else { return nil }
    if Language.isCode(text) { return Language(text) }
    reportValue(
      key, at: node,
      needs: Message(
        ru: "код языка, как в именах файлов, например ru",
        en: "a language's code as in file names, such as ru",
        zh: "文件名中所用的语言代码，如 ru"))
    return nil
  }

  /// An absolute path of a file that the node exporter reads: whoever writes content names no other file to write to.
  mutating func metricsFile(_ key: String, _ node: YAMLNode) -> String? {
    guard let path = text(key, node) else { return nil }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if path.hasPrefix("/"), path.hasSuffix(".prom"), path.utf8.count <= 1000, !parts.dropFirst().contains("..") {
      return path
    }
    reportValue(
      key, at: node,
      needs: Message(
        ru: "путь от корня к файлу с окончанием %1, например %2",
        en: "an absolute path that ends in %1, such as %2",
        zh: "以 %1 结尾的绝对路径，如 %2", .text(".prom"), .text("/var/lib/prometheus/node-exporter/stand.prom")))
    return nil
  }

  /// A folder in the content folder or beside it: `static`, `../static`.
  mutating func pictureFolder(_ key: String, _ node: YAMLNode) -> Settings.PictureFolder? {
    guard let text = text(key, node) else { return nil }
    let path = text.hasSuffix("/") ? String(text.dropLast()) : text
    if let place = PicturePath(path), !place.parts.isEmpty {
      return Settings.PictureFolder(path: place.description, place: self.place(of: node))
    }
    reportValue(
      key, at: node,
      needs: Message(
        ru: "папку в папке стенда или рядом с ней, например %1 или %2",
        en: "a folder in the content folder or beside it, such as %1 or %2",
        zh: "内容文件夹内或其旁边的文件夹，如 %1 或 %2", .text("static"), .text("../static")))
    return nil
  }

  /// `{zone: Asia/Shanghai, label: {ru: …}}`.
  mutating func clock(_ node: YAMLNode) -> Settings.Clock? {
    var zone: String?
    var offsets: TimeZoneFile?
    var label: LocalizedText?
    for (name, key, value) in pairs(node) ?? [] {
      switch name {
      case "zone":
        zone = text(name, value)
        offsets = zone.flatMap { TimeZoneFile(zone: $0) }
        if let zone, offsets == nil {
          report(
            .warning, "zone", at: value,
            Message(
              ru: "Этот компьютер не знает часового пояса «%1»: проверьте написание.",
              en: "This computer knows no time zone “%1”: check its spelling.",
              zh: "此计算机没有时区“%1”：请检查拼写。",
              .text(String(zone.prefix(60)))))
        }
      case "label": label = localized(name, value)
      default: reportUnknownKey(name, at: key, known: ["zone", "label"])
      }
    }
    guard let zone else {
      reportItem(
        "clocks", at: node,
        needs: Message(
          ru: "его как {zone: Asia/Shanghai, label: …}",
          en: "it as {zone: Asia/Shanghai, label: …}",
          zh: "成 {zone: Asia/Shanghai, label: …}"))
      return nil
    }
    let city = String((zone.split(separator: "/").last ?? "").map { $0 == "_" ? " " : $0 })
    return Settings.Clock(zone: zone, label: label ?? LocalizedText([:], fallback: city), offsets: offsets)
  }

  /// `{value: "150+", label: {ru: …}}`.
  mutating func figure(_ node: YAMLNode) -> Settings.Figure? {
    var number: String?
    var label: LocalizedText?
    for (name, key, value) in pairs(node) ?? [] {
      switch name {
      case "value": number = text(name, value)
      case "label": label = localized(name, value)
      default: reportUnknownKey(name, at: key, known: ["value", "label"])
      }
    }
    guard let number, let label else {
      reportItem(
        "figures", at: node,
        needs: Message(
          ru: "его как {value: \"150+\", label: …}",
          en: "it as {value: \"150+\", label: …}",
          zh: "成 {value: \"150+\", label: …}"))
      return nil
    }
    return Settings.Figure(value: number, label: label)
  }

  /// `{ru: …, en: …}`, or one text for all languages. The first text serves languages without their own.
  mutating func localized(_ key: String, _ node: YAMLNode) -> LocalizedText? {
    guard let pairs = pairs(node) else { return text(key, node).map { LocalizedText([:], fallback: $0) } }
    var texts: [Language: String] = [:]
    var fallback: String?
    for (name, keyNode, value) in pairs {
      guard Language.isCode(name) else {
        reportValue(
          name, at: keyNode,
          needs: Message(
            ru: "код языка, например ru, перед каждым текстом",
            en: "the code of a language, such as ru, before each text",
            zh: "每段文字前的语言代码，如 ru"))
        continue
      }
      guard let text = text(name, value) else { continue }
      texts[Language(name)] = text
      fallback = fallback ?? text
    }
    return fallback.map { LocalizedText(texts, fallback: $0) }
  }
}

/// `check: {allow: [{rule: missing-translation, path: zoo/pandas}]}`.
extension YAMLReader {
  mutating func allowances(_ node: YAMLNode) -> [Settings.Allowance] {
    guard let pairs = pairs(node) else {
      reportValue("check", at: node, needs: Message(verbatim: "{allow: [{rule: missing-picture, path: zoo}]}"))
      return []
    }
    var allowances: [Settings.Allowance] = []
    for (name, key, value) in pairs {
      guard name == "allow" else {
        reportUnknownKey(name, at: key, known: ["allow"])
        continue
      }
      for item in items(value) { allowance(item).map { allowances.append($0) } }
    }
    return allowances
  }

  private mutating func allowance(_ node: YAMLNode) -> Settings.Allowance? {
    var rule: (name: String, place: Diagnostic.Place)?
    var path = ""
    for (name, key, value) in pairs(node) ?? [] {
      switch name {
      case "rule": rule = text(name, value).map { ($0, place(of: value)) }
      case "path":
        guard let text = text(name, value) else { continue }
        guard let parts = ContentPath.parts(of: text, in: "") else {
          reportValue(
            name, at: value,
            needs: Message(
              ru: "файл или папку стенда",
              en: "a file or a folder of the content",
              zh: "内容中的文件或文件夹"))
          return nil
        }
        path = parts.joined(separator: "/")
      default: reportUnknownKey(name, at: key, known: ["rule", "path"])
      }
    }
    guard let rule else {
      reportItem(
        "allow", at: node,
        needs: Message(
          ru: "его как {rule: missing-picture, path: zoo}",
          en: "it as {rule: missing-picture, path: zoo}",
          zh: "成 {rule: missing-picture, path: zoo}"))
      return nil
    }
    return Settings.Allowance(rule: rule.name, place: rule.place, path: path)
  }
}
