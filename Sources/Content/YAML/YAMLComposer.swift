/// Makes a tree of a text of one YAML document. Aliases are resolved: each is a copy of the value that it stands for.
struct YAMLComposer {
  /// A sequence or mapping whose end has not come yet.
  private struct Group {
    let start: YAMLEvent
    let isMapping: Bool
    /// A mapping's keys and values in turns.
    var items: [YAMLNode] = []
  }

  /// The outermost first.
  private var groups: [Group] = []
  private var anchors: [String: YAMLNode] = [:]
  private var root: YAMLNode?

  /// The document's value; `nil` where the text has none.
  static func compose(_ text: String) throws(YAMLFailure) -> YAMLNode? {
    guard !text.isEmpty else { return nil }
    var text = text
    return try text.withUTF8 { bytes in Result { () throws(YAMLFailure) in try compose(bytes) } }.get()
  }

  private static func compose(_ bytes: UnsafeBufferPointer<UInt8>) throws(YAMLFailure) -> YAMLNode? {
    let parser = try YAMLParser(bytes)
    var composer = YAMLComposer()
    while true {
      let event = try parser.next()
      if case .streamEnd = event.kind { return composer.root }
      try composer.take(event)
    }
  }

  private mutating func take(_ event: YAMLEvent) throws(YAMLFailure) {
    switch event.kind {
    case .scalar(let text, let isPlain):
      add(YAMLNode(content: .scalar(text, isPlain: isPlain), mark: event.mark), anchor: event.anchor)
    case .alias:
      guard let node = event.anchor.flatMap({ anchors[$0] }) else {
        throw YAMLFailure("found undefined alias", at: event.mark)
      }
      add(node, anchor: nil)
    case .sequenceStart: groups.append(Group(start: event, isMapping: false))
    case .mappingStart: groups.append(Group(start: event, isMapping: true))
    case .groupEnd:
      guard let group = groups.popLast() else { return }
      let content = group.isMapping ? YAMLNode.Content.mapping(try Self.pairs(group.items)) : .sequence(group.items)
      add(YAMLNode(content: content, mark: group.start.mark), anchor: group.start.anchor)
    case .documentStart:
      if root != nil { throw YAMLFailure("but found another document", at: event.mark) }
    case .streamEnd, .other: break
    }
  }

  private mutating func add(_ node: YAMLNode, anchor: String?) {
    if let anchor { anchors[anchor] = node }
    if groups.isEmpty {
      root = node
    } else {
      groups[groups.count - 1].items.append(node)
    }
  }

  private static func pairs(_ items: [YAMLNode]) throws(YAMLFailure) -> [YAMLNode.Pair] {
    let pairs = stride(from: 0, to: items.count - 1, by: 2).map { YAMLNode.Pair(key: items[$0], value: items[$0 + 1]) }
    guard mayRepeat(pairs) else { return pairs }
    var marks: [String: YAMLMark] = [:]
    var duplicates: [String: YAMLMark] = [:]
    for key in pairs.lazy.map(\.key) {
      guard let name = key.string else { continue }
      if let first = marks[name] { duplicates[name] = first } else { marks[name] = key.mark }
    }
    guard duplicates.isEmpty else { throw YAMLFailure(duplicates: duplicates) }
    return pairs
  }

  /// Whether a key may stand there more than once. A few keys are sooner compared than put into a table.
  private static func mayRepeat(_ pairs: [YAMLNode.Pair]) -> Bool {
    guard pairs.count <= 16 else { return true }
    for (index, pair) in pairs.enumerated() {
      guard let name = pair.key.string else { continue }
      for other in pairs[..<index] where other.key.string == name { return true }
    }
    return false
  }
}
