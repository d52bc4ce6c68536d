/// Takes values out of the YAML of one file. What has the wrong form gives a diagnostic at its place and `nil`.
struct YAMLReader {
  let source: YAMLText
  /// What the rules of its diagnostics start with: `front-matter`, `settings`.
  let subject: String
  /// What people call the YAML: `The front matter`.
  let name: String
  /// Gives moments without an offset theirs.
  var zone: TimeZoneFile?
  private(set) var problems: [Diagnostic]
  /// The keys and values; `nil` where there are none or they do not parse.
  private(set) var root: [YAMLNode.Pair]?

  init(
    _ bytes: some Collection<UInt8>, path: String, firstLine: Int, subject: String, name: String, zone: TimeZoneFile?
  ) {
    source = YAMLText(bytes, path: path, firstLine: firstLine)
    self.subject = subject
    self.name = name
    self.zone = zone
    problems = source.problems
    compose()
  }

  private static let mostProblems = 100

  /// The place of a node in the file.
  func place(of node: YAMLNode?) -> Diagnostic.Place {
    source.place(node?.mark ?? .start)
  }

  mutating func report(_ severity: Diagnostic.Severity, _ rule: String, at node: YAMLNode?, _ message: String) {
    // Finding a place takes as long as the text is, and nobody reads a hundred problems of one file.
    guard problems.count < Self.mostProblems else { return }
    problems.append(Diagnostic(severity, subject + "-" + rule, at: place(of: node), message))
  }

  mutating func reportControl(_ scalar: Unicode.Scalar, at node: YAMLNode) {
    guard problems.count < Self.mostProblems else { return }
    problems.append(.controlCharacter(scalar, at: place(of: node)))
  }

  /// Reports a value that is not what its key needs.
  mutating func reportValue(_ key: String, at node: YAMLNode, needs: String) {
    report(.error, "value", at: node, "“\(key)” is left out: write \(needs).")
  }

  /// Reports an item of a list that lacks what it needs; the others stay.
  mutating func reportItem(_ key: String, at node: YAMLNode, needs: String) {
    report(.error, "value", at: node, "This item of “\(key)” is left out: write \(needs).")
  }

  private mutating func compose() {
    if let excess = YAMLLimits.excess(in: source.text) {
      let message =
        excess.isAlias
        ? "\(name) uses more than \(YAMLLimits.aliases) aliases (*name) and is left out: write the values in full."
        : "\(name) is nested more than \(YAMLLimits.depth) levels deep and is left out: make it flatter."
      let place = source.place(excess.mark)
      problems.append(Diagnostic(.error, subject + (excess.isAlias ? "-aliases" : "-depth"), at: place, message))
      return
    }
    do {
      let node = try YAMLComposer.compose(source.text)
      switch node?.content {
      case .mapping(let pairs)?: root = pairs
      case .scalar("", _)?, nil: break
      default: report(.error, "syntax", at: node, "\(name) is left out: write each line as “key: value”.")
      }
    } catch {
      problems.append(
        Diagnostic(
          .error, subject + "-syntax", at: source.place(error.mark),
          "\(name) is left out, because it is no valid YAML here: \(error.reason)."))
    }
  }
}
