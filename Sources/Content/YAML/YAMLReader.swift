internal import Time
import Wording

/// Takes values out of the YAML of one file. What has the wrong form gives a diagnostic at its place and `nil`.
struct YAMLReader {
  let source: YAMLText
  /// The prefix of its diagnostics' rules: `front-matter`, `settings`.
  let subject: String
  /// The name of the YAML for people: `The front matter`.
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

  private mutating func reportControl(_ scalar: Unicode.Scalar, at node: YAMLNode) {
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
    do throws(YAMLFailure) {
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
        // Lines without a key of YAML's are one text to it.
        if let colon = source.wideColon(before: YAMLMark(line: 2, column: 1)) { throw YAMLFailure.wideColon(at: colon) }
        report(
          .error, "syntax", at: node,
          Message(
            ru: "%1: всё пропущено, пишите каждую строку как «ключ: значение».",
            en: "%1 is left out: write each line as “key: value”.",
            zh: "%1已忽略：请把每行写成“键: 值”。",
            .message(name)))
      }
    } catch {
      let error = source.wideColon(before: error.mark).map(YAMLFailure.wideColon(at:)) ?? error
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
    reportComment(key, behind: node)
    // Those that stand in the file as such are reported already; here are the ones written as escapes.
    let scalars = string[...].unicodeScalars
    if clean.removed > 0, let control = scalars.indices.first(where: { CleanText.isFault(at: $0, in: scalars) }) {
      reportControl(scalars[control], at: node)
    }
    let text = clean.text
    guard text.utf8.first == 0x20 || text.utf8.last == 0x20 else { return text.isEmpty ? nil : text }
    let trimmed = text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    return trimmed.isEmpty ? nil : String(trimmed)
  }

  /// Notes where the end of a line is a comment that looks like a part of the value: `Hall #5`.
  private mutating func reportComment(_ key: String, behind node: YAMLNode) {
    guard source.holdsGluedComments, case .scalar(let value, isPlain: true) = node.content,
      let comment = source.gluedComment(behind: value, at: node.mark)
    else { return }
    report(
      .note, "comment", at: node,
      Message(
        ru: "«%1» — это «%2», а «%3» YAML считает примечанием: возьмите значение в кавычки, если оно его часть.",
        en: "“%1” is “%2”, and YAML takes “%3” for a comment: put quotes around the value if it belongs to it.",
        zh: "“%1”为“%2”，而 YAML 把“%3”当作注释：如属于该值，请给值加引号。", .text(key),
        .text(CleanText(value).text), .text(CleanText(comment).text)))
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

  static let trueOrFalse = Message(
    ru: "true или false",
    en: "true or false",
    zh: "true 或 false")

  mutating func flag(_ key: String, _ node: YAMLNode) -> Bool? {
    guard !isNull(node) else { return nil }
    if let flag = Self.flag(plain(node)) { return flag }
    reportValue(
      key, at: node,
      needs: Self.trueOrFalse)
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
