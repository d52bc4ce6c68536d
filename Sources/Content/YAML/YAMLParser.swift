import CYaml

/// libyaml's parser, at work on one text.
struct YAMLParser: ~Copyable {
  /// It keeps its own address, so it must not move.
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// - Parameter bytes: Valid UTF-8, which has to stay where it is as long as the parser is used.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(YAMLFailure) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      throw .unreadable
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    self.parser = parser
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event; not to be asked for after the stream's end or a failure.
  func next() throws(YAMLFailure) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw YAMLFailure(parser.pointee) }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(event)
  }
}

/// The events that libyaml finds in a text, one after the other.
struct YAMLEvent {
  enum Kind {
    case scalar(String, isPlain: Bool)
    case alias
    case sequenceStart, mappingStart
    /// Of a sequence or a mapping.
    case groupEnd
    case documentStart
    case streamEnd
    /// The start of the stream, and the end of a document.
    case other
  }

  let kind: Kind
  /// The name that is given to a value, or that an alias stands for.
  let anchor: String?
  let mark: YAMLMark

  init(_ event: yaml_event_t) {
    mark = YAMLMark(event.start_mark)
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind = .scalar(String(decoding: bytes, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
      anchor = Self.name(scalar.anchor)
    case YAML_ALIAS_EVENT:
      kind = .alias
      anchor = Self.name(event.data.alias.anchor)
    case YAML_SEQUENCE_START_EVENT:
      kind = .sequenceStart
      anchor = Self.name(event.data.sequence_start.anchor)
    case YAML_MAPPING_START_EVENT:
      kind = .mappingStart
      anchor = Self.name(event.data.mapping_start.anchor)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: (kind, anchor) = (.groupEnd, nil)
    case YAML_DOCUMENT_START_EVENT: (kind, anchor) = (.documentStart, nil)
    case YAML_STREAM_END_EVENT: (kind, anchor) = (.streamEnd, nil)
    default: (kind, anchor) = (.other, nil)
    }
  }

  private static func name(_ bytes: UnsafePointer<yaml_char_t>?) -> String? { bytes.map { String(cString: $0) } }
}

/// A place in a text of YAML.
struct YAMLMark {
  /// From 1.
  let line: Int
  /// From 1, in Unicode scalars.
  let column: Int

  static let start = YAMLMark(line: 1, column: 1)

  init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  init(_ mark: yaml_mark_t) { self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1) }
}

/// A value of YAML, and where it starts. What tags say of it does not count: the keys decide what a value has to be.
struct YAMLNode {
  enum Content {
    /// Text, and whether it stands there without quotes and block marks.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    case mapping([Pair])
  }

  struct Pair {
    let key: YAMLNode
    let value: YAMLNode
  }

  let content: Content
  let mark: YAMLMark

  /// A scalar's text.
  var string: String? {
    guard case .scalar(let string, _) = content else { return nil }
    return string
  }
}

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
