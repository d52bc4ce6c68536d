import Wording

/// Takes values out of the YAML of one file. What has the wrong form gives a diagnostic at its place and `nil`.
struct YAMLReader {
  let source: YAMLText
  /// What the rules of its diagnostics start with: `front-matter`, `settings`.
  let subject: String
  /// What people call the YAML: `The front matter`.
  let name: Message
  /// Gives moments without an offset theirs.
  var zone: TimeZoneFile?
  private(set) var problems: [Diagnostic]
  /// The keys and values; `nil` where there are none or they do not parse.
  private(set) var root: [YAMLNode.Pair]?

  init(
    _ bytes: some Collection<UInt8>, path: String, firstLine: Int, subject: String, name: Message, zone: TimeZoneFile?
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

  mutating func report(_ severity: Diagnostic.Severity, _ rule: String, at node: YAMLNode?, _ message: Message) {
    // Finding a place takes as long as the text is, and nobody reads a hundred problems of one file.
    guard problems.count < Self.mostProblems else { return }
    problems.append(Diagnostic(severity, subject + "-" + rule, at: place(of: node), message))
  }

  /// - Parameter line: Of the YAML, from 1.
  mutating func report(_ severity: Diagnostic.Severity, _ rule: String, line: Int, _ message: Message) {
    guard problems.count < Self.mostProblems else { return }
    let place = source.place(YAMLMark(line: line, column: 1))
    problems.append(Diagnostic(severity, subject + "-" + rule, at: place, message))
  }

  mutating func reportControl(_ scalar: Unicode.Scalar, at node: YAMLNode) {
    guard problems.count < Self.mostProblems else { return }
    problems.append(.controlCharacter(scalar, at: place(of: node)))
  }

  /// Reports a value that is not what its key needs.
  mutating func reportValue(_ key: String, at node: YAMLNode, needs: Message) {
    report(
      .error, "value", at: node,
      Message(
        ru: "«%1» пропущено: напишите %2.",
        en: "“%1” is left out: write %2.",
        zh: "“%1”已忽略：请写%2。",
        .text(key),
        .message(needs)))
  }

  /// Reports an item of a list that lacks what it needs; the others stay.
  mutating func reportItem(_ key: String, at node: YAMLNode, needs: Message) {
    report(
      .error, "value", at: node,
      Message(
        ru: "Этот пункт «%1» пропущен: напишите %2.",
        en: "This item of “%1” is left out: write %2.",
        zh: "“%1”的这一项已忽略：请写%2。",
        .text(key),
        .message(needs)))
  }

  private mutating func compose() {
    if let excess = YAMLLimits.excess(in: source.text) {
      let message =
        excess.isAlias
        ? Message(
          ru: "%1: больше %2 %2{псевдонима|псевдонимов|псевдонимов} (*name), поэтому всё пропущено: "
            + "впишите значения целиком.",
          en: "%1 uses more than %2 aliases (*name) and is left out: write the values in full.",
          zh: "%1使用了超过 %2 个别名（*name），已忽略：请完整写出各值。",
          .message(name),
          .number(YAMLLimits.aliases))
        : Message(
          ru: "%1: вложенность больше %2 %2{уровня|уровней|уровней}, поэтому всё пропущено: упростите.",
          en: "%1 is nested more than %2 levels deep and is left out: make it flatter.",
          zh: "%1嵌套超过 %2 层，已忽略：请减少层次。",
          .message(name),
          .number(YAMLLimits.depth))
      let place = source.place(excess.mark)
      problems.append(Diagnostic(.error, subject + (excess.isAlias ? "-aliases" : "-depth"), at: place, message))
      return
    }
    do {
      let composed = try YAMLComposer.compose(source.text)
      for key in composed.repeated {
        report(
          .warning, "duplicate-key", at: key,
          Message(
            ru: "«%1» ниже стоит ещё раз, и действует последнее: оставьте одно.",
            en: "“%1” stands again further down, and the last one counts: keep one.",
            zh: "“%1”在下方重复出现，以最后一个为准：请只留一个。",
            .text(CleanText(key.string ?? "").text)))
      }
      let node = composed.root
      switch node?.content {
      case .mapping(let pairs)?: root = pairs
      case .scalar("", _)?, nil: break
      default:
        report(
          .error, "syntax", at: node,
          Message(
            ru: "%1: всё пропущено, пишите каждую строку как «ключ: значение».",
            en: "%1 is left out: write each line as “key: value”.",
            zh: "%1已忽略：请把每行写成“键: 值”。",
            .message(name)))
      }
    } catch {
      problems.append(
        Diagnostic(
          .error, subject + "-syntax", at: source.place(error.mark),
          Message(
            ru: "%1: всё пропущено, здесь неверный YAML: %2.",
            en: "%1 is left out, because it is no valid YAML here: %2.",
            zh: "%1已忽略，因为此处不是有效的 YAML：%2。",
            .message(name),
            .message(error.reason))))
    }
  }
}
