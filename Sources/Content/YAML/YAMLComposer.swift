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
  private var result = Composed()

  struct Composed {
    /// The document's value; `nil` where the text has none.
    var root: YAMLNode?
    /// Keys that the same mapping has again further down, where the value is that counts.
    var repeated: [YAMLNode] = []
  }

  static func compose(_ text: String) throws(YAMLFailure) -> Composed {
    guard !text.isEmpty else { return Composed() }
    var text = text
    return try text.withUTF8 { bytes in Result { () throws(YAMLFailure) in try compose(bytes) } }.get()
  }

  private static func compose(_ bytes: UnsafeBufferPointer<UInt8>) throws(YAMLFailure) -> Composed {
    let parser = try YAMLParser(bytes)
    var composer = YAMLComposer()
    while true {
      let event = try parser.next()
      if case .streamEnd = event.kind { return composer.result }
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
      let content = group.isMapping ? YAMLNode.Content.mapping(pairs(group.items)) : .sequence(group.items)
      add(YAMLNode(content: content, mark: group.start.mark), anchor: group.start.anchor)
    case .documentStart:
      if result.root != nil { throw YAMLFailure("but found another document", at: event.mark) }
    case .streamEnd, .other: break
    }
  }

  private mutating func add(_ node: YAMLNode, anchor: String?) {
    if let anchor { anchors[anchor] = node }
    if groups.isEmpty {
      result.root = node
    } else {
      groups[groups.count - 1].items.append(node)
    }
  }

  /// Of keys that stand there more than once the last counts, as for Hugo.
  private mutating func pairs(_ items: [YAMLNode]) -> [YAMLNode.Pair] {
    let pairs = stride(from: 0, to: items.count - 1, by: 2).map { YAMLNode.Pair(key: items[$0], value: items[$0 + 1]) }
    guard Self.mayRepeat(pairs) else { return pairs }
    var names: Set<String> = []
    var kept: [YAMLNode.Pair] = []
    var repeated: [YAMLNode] = []
    for pair in pairs.reversed() {
      if let name = pair.key.string, !names.insert(name).inserted {
        repeated.append(pair.key)
      } else {
        kept.append(pair)
      }
    }
    result.repeated += repeated.reversed()
    return kept.reversed()
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
