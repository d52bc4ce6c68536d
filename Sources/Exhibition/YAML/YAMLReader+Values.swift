import Yams

extension YAMLReader {
  /// Whether a value is written as nothing: `key:`, `~`, `null`.
  func isNull(_ node: Node) -> Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  /// One line of text: breaks become spaces, blanks around it and control characters go. `nil` for nothing.
  mutating func text(_ key: String, _ node: Node) -> String? {
    guard !isNull(node) else { return nil }
    guard case .scalar(let scalar) = node else {
      reportValue(key, at: node, needs: "one line of text")
      return nil
    }
    let clean = CleanText(scalar.string)
    // Those that stand in the file as such are reported already; here are the ones written as escapes.
    if clean.removed > 0, let control = scalar.string.unicodeScalars.first(where: CleanText.isControl) {
      reportControl(control, at: node)
    }
    let text = clean.text
    guard text.utf8.first == 0x20 || text.utf8.last == 0x20 else { return text.isEmpty ? nil : text }
    let trimmed = text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    return trimmed.isEmpty ? nil : String(trimmed)
  }

  mutating func integer(_ key: String, _ node: Node) -> Int? {
    guard !isNull(node) else { return nil }
    if let number = node.scalar.flatMap({ Int($0.string) }) { return number }
    reportValue(key, at: node, needs: "a whole number, such as 10")
    return nil
  }

  mutating func flag(_ key: String, _ node: Node) -> Bool? {
    guard !isNull(node) else { return nil }
    switch node.scalar?.string.lowercased() {
    case "true", "yes", "on": return true
    case "false", "no", "off": return false
    default:
      reportValue(key, at: node, needs: "true or false")
      return nil
    }
  }

  mutating func moment(_ key: String, _ node: Node) -> Moment? {
    guard !isNull(node) else { return nil }
    if let moment = node.scalar.flatMap({ Moment($0.string, zone: zone) }) { return moment }
    reportValue(key, at: node, needs: "a day that exists, such as 2024-05-17, or 2024-05-17T09:00:00+08:00")
    return nil
  }

  /// The items of a list; a single value is a list of one.
  mutating func items(_ node: Node) -> [Node] {
    switch node {
    case .sequence(let sequence): Array(sequence)
    default: isNull(node) ? [] : [node]
    }
  }

  /// The keys and values of a group, with the keys as text; `nil` where it is no group.
  func pairs(_ node: Node) -> [(name: String, key: Node, value: Node)]? {
    guard case .mapping(let mapping) = node else { return nil }
    return pairs(mapping)
  }

  func pairs(_ mapping: Node.Mapping) -> [(name: String, key: Node, value: Node)] {
    mapping.map { (CleanText($0.key.scalar?.string ?? "").text, $0.key, $0.value) }
  }
}
