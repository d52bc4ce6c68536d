import Wording

extension YAMLReader {
  /// Whether a value is written as nothing: `key:`, `~`, `null`.
  func isNull(_ node: YAMLNode) -> Bool {
    guard case .scalar(let text, isPlain: true) = node.content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// One line of text: breaks become spaces, blanks around it and control characters go. `nil` for nothing.
  mutating func text(_ key: String, _ node: YAMLNode) -> String? {
    guard !isNull(node) else { return nil }
    guard let string = node.string else {
      reportValue(
        key, at: node,
        needs: Message(
          ru: "одну строку текста",
          en: "one line of text",
          zh: "一行文字"))
      return nil
    }
    let clean = CleanText(string)
    // Those that stand in the file as such are reported already; here are the ones written as escapes.
    if clean.removed > 0, let control = string.unicodeScalars.first(where: CleanText.isControl) {
      reportControl(control, at: node)
    }
    let text = clean.text
    guard text.utf8.first == 0x20 || text.utf8.last == 0x20 else { return text.isEmpty ? nil : text }
    let trimmed = text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    return trimmed.isEmpty ? nil : String(trimmed)
  }

  /// A scalar as it is written, without control characters: for values that are no prose.
  func plain(_ node: YAMLNode) -> String? { node.string.map { CleanText($0).text } }

  mutating func integer(_ key: String, _ node: YAMLNode) -> Int? {
    guard !isNull(node) else { return nil }
    if let number = plain(node).flatMap({ Int($0) }) { return number }
    reportValue(
      key, at: node,
      needs: Message(
        ru: "целое число, например 10",
        en: "a whole number, such as 10",
        zh: "整数，如 10"))
    return nil
  }

  mutating func flag(_ key: String, _ node: YAMLNode) -> Bool? {
    guard !isNull(node) else { return nil }
    if let flag = Self.flag(plain(node)) { return flag }
    reportValue(
      key, at: node,
      needs: Message(
        ru: "true или false",
        en: "true or false",
        zh: "true 或 false"))
    return nil
  }

  /// YAML 1.1's words for yes and no; `nil` for any other.
  static func flag(_ text: String?) -> Bool? {
    switch text?.lowercased() {
    case "true", "yes", "on": true
    case "false", "no", "off": false
    default: nil
    }
  }

  mutating func moment(_ key: String, _ node: YAMLNode) -> Moment? {
    guard !isNull(node) else { return nil }
    if let moment = plain(node).flatMap({ Moment($0, zone: zone) }) { return moment }
    reportValue(
      key, at: node,
      needs: Message(
        ru: "существующий день, например 2024-05-17 или 2024-05-17T09:00:00+08:00",
        en: "a day that exists, such as 2024-05-17, or 2024-05-17T09:00:00+08:00",
        zh: "存在的日期，如 2024-05-17 或 2024-05-17T09:00:00+08:00"))
    return nil
  }

  /// The items of a list; a single value is a list of one.
  func items(_ node: YAMLNode) -> [YAMLNode] {
    if case .sequence(let items) = node.content { return items }
    return isNull(node) ? [] : [node]
  }

  /// The keys and values of a group, with the keys as text; `nil` where it is no group.
  func pairs(_ node: YAMLNode) -> [(name: String, key: YAMLNode, value: YAMLNode)]? {
    guard case .mapping(let pairs) = node.content else { return nil }
    return self.pairs(pairs)
  }

  func pairs(_ pairs: [YAMLNode.Pair]) -> [(name: String, key: YAMLNode, value: YAMLNode)] {
    pairs.map { (CleanText($0.key.string ?? "").text, $0.key, $0.value) }
  }
}
