package import Time
import Wording

/// Front matter as it was read, with all that it depends on: to be used again while that is the same.
package struct FrontMatterReading: Sendable {
  struct Source: Hashable {
    var path: String
    var firstLine: Int
    var zone: TimeZoneFile?
    var inherited: Cascade?
    var yaml: [UInt8]
  }

  let source: Source
  var frontMatter: FrontMatter
  var problems: [Diagnostic]

  init(_ source: Source) {
    self.source = source
    (frontMatter, problems) = FrontMatterReader.read(
      source.yaml, path: source.path, firstLine: source.firstLine, zone: source.zone, inherited: source.inherited)
  }
}

/// Front matter from the YAML of a page.
package struct FrontMatterReader {
  private var yaml: YAMLReader
  private var result = FrontMatter(title: "")
  private var fallbackSummary = ""
  /// The nodes of the moments that have to come after others: `endDate`, and below `end` and `expiryDate`.
  private var endDate: YAMLNode?
  /// The moments of our own keys, which count more than Hugo's.
  private var start: Moment?
  private var end: (moment: Moment, node: YAMLNode)?
  private var hours: YAMLNode?
  private var expiryDate: YAMLNode?

  /// Whether all that can hide the page is understood.
  private var isClear = true
  /// The keys that stand there.
  private var said: Set<FrontMatterKey> = []

  /// - Parameters:
  ///   - bytes: The YAML between the fences.
  ///   - firstLine: The number in the file of its first line.
  ///   - inherited: What the index pages above hand down.
  package static func read(
    _ bytes: some Collection<UInt8>, path: String, firstLine: Int = 2, zone: TimeZoneFile?, inherited: Cascade? = nil
  ) -> (frontMatter: FrontMatter, problems: [Diagnostic]) {
    let yaml = YAMLReader(
      bytes, path: path, firstLine: firstLine, subject: "front-matter",
      name: Message(
        ru: "Шапка страницы",
        en: "The front matter",
        zh: "页首信息"), zone: zone)
    var reader = FrontMatterReader(yaml: yaml)
    reader.read(HidingLine.all(in: bytes))
    if !reader.isClear { reader.result.concealment = .unclear }
    if let cascade = reader.result.cascade?.under(inherited) ?? inherited {
      reader.result.inherit(cascade, said: reader.said)
    }
    return (reader.result, reader.yaml.problems)
  }

  private init(yaml: YAMLReader) { self.yaml = yaml }

  private mutating func read(_ lines: [HidingLine]) {
    guard let root = yaml.root else { return hide(by: lines) }
    for (name, keyNode, value) in yaml.pairs(root) {
      guard let key = FrontMatterKey(name) else {
        if !FrontMatterKey.isHugo(name) { readUnknown(name, at: keyNode, value) }
        continue
      }
      said.insert(key)
      read(key, value)
    }
    let unread = lines.filter { line in line.hides && !root.contains { $0.holds(key: line.name) } }
    for line in unread { reportUnread(line) }
    if result.summary.isEmpty { result.summary = fallbackSummary }
    settleEvent()
    checkDates()
  }

  /// Takes over what lines of text say that is no YAML, as far as it hides the page: its last good version may stay on
  /// show only where this one is not meant to be hidden.
  private mutating func hide(by lines: [HidingLine]) {
    for line in lines where line.hides {
      switch (line.key, Moment(line.value, zone: yaml.zone)) {
      case (.publishDate, let moment?): result.publishDate = moment
      case (.expiryDate, let moment?): result.expiryDate = moment
      default: result.isDraft = true
      }
    }
  }

  /// A key that may be one that hides the page, misspelt, does so where its value would.
  private mutating func readUnknown(_ name: String, at key: YAMLNode, _ value: YAMLNode) {
    let known = FrontMatterKey.allCases.map(\.rawValue)
    guard let meant = EditDistance.nearest(to: name, among: known).first else { return reportThemeKey(name, at: key) }
    yaml.reportUnknownKey(name, at: key, known: known)
    let text = yaml.plain(value) ?? ""
    let line: HidingLine
    switch meant {
    case FrontMatterKey.draft.rawValue, FrontMatterKey.headless.rawValue:
      guard YAMLReader.flag(text) != false, YAMLReader.flag(text) != nil else { return }
      line = HidingLine(key: .draft, name: name, line: key.mark.line - 1, value: text)
    case FrontMatterKey.publishDate.rawValue, FrontMatterKey.expiryDate.rawValue:
      guard text.contains(where: \.isNumber) else { return }
      line = HidingLine(key: .publishDate, name: name, line: key.mark.line - 1, value: text)
    default: return
    }
    reportUnread(line)
  }

  /// Themes of Hugo have keys of their own, which say nothing here: a note for all of them.
  private mutating func reportThemeKey(_ name: String, at key: YAMLNode) {
    yaml.report(
      .note, "theme-key", at: key,
      Message(
        ru: "«%1» здесь ничего не значит: для темы Hugo это нормально, иначе проверьте написание.",
        en: "“%1” means nothing here: as a key of a Hugo theme it is fine, else check its spelling.",
        zh: "“%1”在此没有意义：若是 Hugo 主题的键则无妨，否则请检查拼写。", .text(String(name.prefix(60)))))
  }

  private mutating func reportUnread(_ line: HidingLine) {
    isClear = false
    yaml.report(
      .error, "unclear", line: line.line + 1,
      Message(
        ru: "«%1» здесь похоже на ключ, который скрывает страницу, но так не читается, и посетители её не видят: "
          + "напишите «%2: » с обычным двоеточием и пробелом.",
        en:
          "“%1” looks like a key that hides the page but cannot be read here, so visitors do not see it: write “%2: ” "
          + "with a plain colon and a space.",
        zh: "此处的“%1”像是隐藏页面的键，但无法读取，访客看不到该页：请用半角冒号和空格写成“%2: ”。",
        .text(line.name), .text(line.key.rawValue)))
  }

  private mutating func read(_ key: FrontMatterKey, _ value: YAMLNode) {
    let name = key.rawValue
    switch key {
    case .title: result.title = yaml.text(name, value) ?? ""
    case .summary: result.summary = yaml.text(name, value) ?? ""
    case .description: fallbackSummary = yaml.text(name, value) ?? ""
    // Hugo takes 0 for no weight.
    case .weight: result.weight = yaml.integer(name, value).flatMap { $0 == 0 ? nil : $0 }
    case .draft: result.isDraft = yaml.certain(name, value) ?? true || result.isDraft
    case .date:
      result.date = localMoment(name, value)
      noteFormat(name, value)
    case .endDate: (result.endDate, endDate) = (localMoment(name, value), value)
    case .start: start = localMoment(name, value)
    case .end: end = localMoment(name, value).map { ($0, value) }
    case .hours: (result.hours, hours) = (yaml.hours(value), value)
    // One moment may stand there under two names: what hides the page longer counts.
    case .publishDate:
      let moment = yaml.certainMoment(name, value, isClear: &isClear)
      result.publishDate = [result.publishDate, moment].compactMap { $0 }.max()
      noteFormat(name, value)
    case .expiryDate:
      let moment = yaml.certainMoment(name, value, isClear: &isClear)
      result.expiryDate = [result.expiryDate, moment].compactMap { $0 }.min()
      expiryDate = value
      noteFormat(name, value)
    case .headless:
      if let isHeadless = yaml.certain(name, value) {
        if isHeadless { yaml.reportHiding(name, at: value) }
        if isHeadless { result.concealment = result.concealment ?? .unlisted }
      } else {
        isClear = false
      }
    case .build: result.concealment = yaml.build(value) ?? result.concealment
    case .cascade: result.cascade = yaml.cascade(value)
    case .tags: for item in yaml.items(value) { yaml.text(name, item).map { result.tags.append($0) } }
    case .resources: for item in yaml.items(value) { yaml.resource(item).map { result.resources.append($0) } }
    case .facts: for item in yaml.items(value) { yaml.fact(item).map { result.facts.append($0) } }
    case .icon: result.icon = yaml.icon(value)
    case .place: result.place = yaml.text(name, value)
    case .link: result.link = yaml.link(value)
    case .source: result.source = yaml.stamp(value)
    case .featured: result.isFeatured = yaml.flag(name, value) ?? false
    case .programme: if yaml.flag(name, value) == true { result.kind = .programme }
    case .kind:
      let names = [Section.Kind.exhibits.rawValue, Section.Kind.programme.rawValue]
      guard let kind = yaml.choice(name, value, of: names).flatMap(Section.Kind.init) else { return }
      result.kind = result.kind ?? kind
      noteReserved(kind, at: value)
    }
  }

  private mutating func noteReserved(_ kind: Section.Kind, at node: YAMLNode) {
    yaml.report(
      .note, "reserved", at: node,
      Message(
        ru: "«kind» занято в Hugo, и он на нём останавливается: напишите «programme: %1».",
        en: "Hugo keeps “kind” for itself and stops at it: write “programme: %1”.",
        zh: "“kind”是 Hugo 的保留键，会使其停止：请写“programme: %1”。",
        .text("\(kind == .programme)")))
  }

  private mutating func noteFutureDate(at node: YAMLNode) {
    yaml.report(
      .note, "reserved", at: node,
      Message(
        ru: "Hugo не показывает страницу, пока её «date» впереди: напишите «start» и «end».",
        en: "Hugo hides a page whose “date” lies ahead: write “start” and “end”.",
        zh: "“date”未到时 Hugo 会隐藏页面：请写“start”和“end”。"))
  }

  /// Notes a moment of Hugo's own keys that it would not take: it hides no page by it, or stops.
  private mutating func noteFormat(_ key: String, _ node: YAMLNode) {
    guard let text = yaml.plain(node), let moment = Moment(text, zone: yaml.zone), !Moment.isOfHugo(text) else {
      return
    }
    yaml.report(
      .note, "reserved", at: node,
      Message(
        ru: "«%1» Hugo в таком виде не читает или понимает иначе: напишите «%2».",
        en: "Hugo does not read “%1” in this form, or takes it for another time: write “%2”.",
        zh: "Hugo 无法读取此格式的“%1”，或会误解：请写成“%2”。", .text(key), .text(moment.rfcText)))
  }

  /// A moment on the stand's clocks; notes one that is written by those of another place.
  private mutating func localMoment(_ key: String, _ node: YAMLNode) -> Moment? {
    guard let moment = yaml.moment(key, node) else { return nil }
    guard yaml.zone != nil, moment.hasTime, let written = yaml.plain(node).flatMap({ Moment($0) }),
      written.epochSeconds == moment.epochSeconds, moment.offsetSeconds != written.offsetSeconds
    else { return moment }
    yaml.report(
      .note, "offset", at: node,
      Message(
        ru: "«%1» записано по часам другого места, на стенде это «%2»: так и напишите, без сдвига.",
        en: "“%1” is written by the clocks of another place; the stand shows “%2”: write that, without an offset.",
        zh: "“%1”是按其他地点的时间写的，展台显示为“%2”：请直接这样写，不带时差。", .text(key), .text(moment.isoText)))
    return moment
  }

  /// Brings what is said of an event's time together.
  private mutating func settleEvent() {
    result.date = start ?? result.date
    // A page that ends is an event, and its `date` mostly lies ahead.
    if let endDate, start == nil, end == nil { noteFutureDate(at: endDate) }
    if let end { (result.endDate, endDate) = (end.moment, end.node) }
    guard let node = hours, let daily = result.hours else { return }
    guard let first = result.date, !first.hasTime, result.endDate?.hasTime != true else {
      result.hours = nil
      return yaml.reportValue(
        FrontMatterKey.hours.rawValue, at: node,
        needs: Message(
          ru: "их вместе с «start» и «end», которые дни без времени",
          en: "it beside a “start” and an “end” that are days without a time",
          zh: "它，并让“start”和“end”为不带时间的日期"))
    }
    result.sessions = daily.sessions(from: first, to: result.endDate, zone: yaml.zone)
  }

  private mutating func checkDates() {
    if let start = result.date, let end = result.endDate, let node = endDate,
      end.hasTime ? end < start : end.end <= start.epochSeconds
    {
      let (first, last) = (
        self.start == nil ? FrontMatterKey.date : .start, self.end == nil ? FrontMatterKey.endDate : .end
      )
      yaml.reportValue(
        last.rawValue, at: node,
        needs: Message(
          ru: "момент не раньше «%1»", en: "a moment that is not before “%1”", zh: "不早于“%1”的时间",
          .text(first.rawValue)))
      result.endDate = nil
    }
    if let first = result.publishDate, let last = result.expiryDate, last.epochSeconds <= first.epochSeconds {
      yaml.report(
        .warning, "dates", at: expiryDate,
        Message(
          ru: "«expiryDate» не позже «publishDate», и посетители никогда не увидят страницу: исправьте "
            + "одну из дат.",
          en: "“expiryDate” is not after “publishDate”, so that visitors never see the page: correct one of them.",
          zh: "“expiryDate”不晚于“publishDate”，访客永远看不到该页：请更正其中之一。"))
    }
  }
}

extension YAMLNode.Pair {
  /// Whether the key, or one in the value, has that name, in lower case.
  fileprivate func holds(key name: String) -> Bool { key.string?.lowercased() == name || value.holds(key: name) }
}

extension YAMLNode {
  fileprivate func holds(key name: String) -> Bool {
    switch content {
    case .scalar: false
    case .sequence(let items): items.contains { $0.holds(key: name) }
    case .mapping(let pairs): pairs.contains { $0.holds(key: name) }
    }
  }
}
