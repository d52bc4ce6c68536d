import Wording

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
