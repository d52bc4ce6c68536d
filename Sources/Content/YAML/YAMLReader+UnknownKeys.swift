import Wording

extension YAMLReader {
  /// Notes a key that means nothing here, with the known one that was probably meant.
  mutating func reportUnknownKey(_ name: String, at key: YAMLNode, known: [String]) {
    let meant = EditDistance.nearest(to: name, among: known).first
    let advice =
      meant.map { name in
        Message(
          ru: "может быть, «%1»?",
          en: "did you mean “%1”?",
          zh: "是否指“%1”？",
          .text(name))
      }
      ?? Message(
        ru: "удалите его или проверьте написание.",
        en: "remove it, or check its spelling.",
        zh: "请删除，或检查拼写。")
    report(
      .note, "unknown-key", at: key,
      Message(
        ru: "«%1» здесь ничего не значит: %2",
        en: "“%1” means nothing here: %2",
        zh: "“%1”在此没有意义：%2",
        .text(String(name.prefix(60))),
        .message(advice)))
  }

  /// The value of a choice between names, `nil` where it is none of them.
  mutating func choice(_ key: String, _ node: YAMLNode, of names: [String]) -> String? {
    guard !isNull(node) else { return nil }
    let text = plain(node)?.lowercased() ?? ""
    if names.contains(text) { return text }
    reportValue(
      key, at: node,
      needs: Message(
        ru: "одно из: %1",
        en: "one of %1",
        zh: "%1 之一",
        .list(names)))
    return nil
  }
}
