extension YAMLReader {
  /// Notes a key that means nothing here, with the known one that was probably meant.
  mutating func reportUnknownKey(_ name: String, at key: YAMLNode, known: [String]) {
    let meant = EditDistance.nearest(to: name, among: known).first
    let advice = meant.map { "did you mean “\($0)”?" } ?? "remove it, or check its spelling."
    report(.note, "unknown-key", at: key, "“\(name.prefix(60))” means nothing here: \(advice)")
  }

  /// The value of a choice between names, `nil` where it is none of them.
  mutating func choice(_ key: String, _ node: YAMLNode, of names: [String]) -> String? {
    guard !isNull(node) else { return nil }
    let text = plain(node)?.lowercased() ?? ""
    if names.contains(text) { return text }
    reportValue(key, at: node, needs: "one of " + names.joined(separator: ", "))
    return nil
  }
}
