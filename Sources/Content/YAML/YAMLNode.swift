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
