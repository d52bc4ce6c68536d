import Wording

/// Front matter from the YAML of a page.
package struct FrontMatterReader {
  private var yaml: YAMLReader
  private var result = FrontMatter(title: "")
  private var fallbackSummary = ""
  /// Where the moments stand that have to come after others.
  private var endDate: YAMLNode?
  private var expiryDate: YAMLNode?

  /// The YAML between the fences, which starts on line 2 of the file.
  package static func read(
    _ bytes: some Collection<UInt8>, path: String, zone: TimeZoneFile?
  ) -> (frontMatter: FrontMatter, problems: [Diagnostic]) {
    let yaml = YAMLReader(
      bytes, path: path, firstLine: 2, subject: "front-matter",
      name: Message(
        ru: "Шапка страницы",
        en: "The front matter",
        zh: "页首信息"), zone: zone)
    var reader = FrontMatterReader(yaml: yaml)
    reader.read()
    return (reader.result, reader.yaml.problems)
  }

  private init(yaml: YAMLReader) { self.yaml = yaml }

  private mutating func read() {
    guard let root = yaml.root else {
      // What does not parse must not put a draft on show.
      result.isDraft = yaml.source.text.split(separator: "\n").contains { $0.lowercased().hasPrefix("draft: true") }
      return
    }
    for (name, keyNode, value) in yaml.pairs(root) {
      guard let key = FrontMatterKey(name) else {
        if !FrontMatterKey.isHugo(name) {
          yaml.reportUnknownKey(name, at: keyNode, known: FrontMatterKey.allCases.map(\.rawValue))
        }
        continue
      }
      read(key, value)
    }
    if result.summary.isEmpty { result.summary = fallbackSummary }
    checkDates()
  }

  private mutating func read(_ key: FrontMatterKey, _ value: YAMLNode) {
    let name = key.rawValue
    switch key {
    case .title: result.title = yaml.text(name, value) ?? ""
    case .summary: result.summary = yaml.text(name, value) ?? ""
    case .description: fallbackSummary = yaml.text(name, value) ?? ""
    // Hugo takes 0 for no weight.
    case .weight: result.weight = yaml.integer(name, value).flatMap { $0 == 0 ? nil : $0 }
    case .draft: result.isDraft = yaml.draft(value)
    case .date: result.date = yaml.moment(name, value)
    case .endDate: (result.endDate, endDate) = (yaml.moment(name, value), value)
    case .publishDate: result.publishDate = yaml.moment(name, value)
    case .expiryDate: (result.expiryDate, expiryDate) = (yaml.moment(name, value), value)
    case .tags: for item in yaml.items(value) { yaml.text(name, item).map { result.tags.append($0) } }
    case .resources: for item in yaml.items(value) { yaml.resource(item).map { result.resources.append($0) } }
    case .facts: for item in yaml.items(value) { yaml.fact(item).map { result.facts.append($0) } }
    case .icon: result.icon = yaml.icon(value)
    case .place: result.place = yaml.text(name, value)
    case .link: result.link = yaml.link(value)
    case .source: result.source = yaml.stamp(value)
    case .featured: result.isFeatured = yaml.flag(name, value) ?? false
    case .kind:
      let names = [Section.Kind.exhibits.rawValue, Section.Kind.programme.rawValue]
      result.kind = yaml.choice(name, value, of: names).flatMap(Section.Kind.init)
    }
  }

  private mutating func checkDates() {
    if let start = result.date, let end = result.endDate, let node = endDate,
      end.hasTime ? end < start : end.end <= start.epochSeconds
    {
      yaml.reportValue(
        "endDate", at: node,
        needs: Message(
          ru: "момент не раньше «date»",
          en: "a moment that is not before “date”",
          zh: "不早于“date”的时间"))
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
