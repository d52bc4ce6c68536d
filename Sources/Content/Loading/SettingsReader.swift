import Wording

extension Settings {
  /// What is wrong with the bytes of a `stand.yaml`.
  package static func problems(in bytes: [UInt8]) -> [Diagnostic] { SettingsReader.read(bytes).problems }
}

/// Settings from the YAML of `stand.yaml`; what is missing or wrong keeps its default.
struct SettingsReader {
  static let file = Settings.file

  private var yaml: YAMLReader
  private var result = Settings.standard

  static func read(_ bytes: [UInt8]) -> (settings: Settings, problems: [Diagnostic]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let yaml = YAMLReader(
      bytes[start...], path: file, firstLine: 1, subject: "settings", name: Message(verbatim: "stand.yaml"), zone: nil)
    var reader = SettingsReader(yaml: yaml)
    reader.read()
    return (reader.result, reader.yaml.problems)
  }

  /// Whether one of the findings leaves out the whole file.
  static func isUnusable(_ problems: [Diagnostic]) -> Bool {
    problems.contains {
      ["settings-length", "settings-syntax", "settings-depth", "settings-aliases"].contains($0.rule)
    }
  }

  private init(yaml: YAMLReader) { self.yaml = yaml }

  private mutating func read() {
    guard let root = yaml.root else { return }
    var defaultLanguage: (language: Language, node: YAMLNode)?
    var dates: YAMLNode?
    let known = SettingsKey.allCases.map(\.rawValue)
    for (name, key, value) in yaml.pairs(root) {
      switch name {
      case "languages": readLanguages(value)
      case "defaultLanguage": defaultLanguage = yaml.language(name, value).map { ($0, value) }
      case "theme": result.theme = yaml.choice(name, value, of: Settings.themes) ?? result.theme
      case "large": result.isLarge = yaml.flag(name, value) ?? false
      case "idle": readIdle(value)
      case "attract": readAttract(value)
      case "statistics": result.countsVisits = yaml.flag(name, value) ?? result.countsVisits
      case "metrics": result.metricsFile = yaml.metricsFile(name, value)
      case "limits": readLimits(value)
      case "spelling":
        let names = Settings.Spelling.allCases.map(\.rawValue)
        result.spelling = yaml.choice(name, value, of: names).flatMap(Settings.Spelling.init) ?? result.spelling
      case "static": result.pictureFolders = yaml.items(value).compactMap { yaml.pictureFolder(name, $0) }
      case "clocks": result.clocks = yaml.items(value).compactMap { yaml.clock($0) }
      case "figures": result.figures = yaml.items(value).compactMap { yaml.figure($0) }
      case "dates": dates = value
      case "check": result.allowances = yaml.allowances(value)
      default: yaml.reportUnknownKey(name, at: key, known: known)
      }
    }
    if let (language, node) = defaultLanguage {
      if result.languages.contains(language) {
        result.defaultLanguage = language
      } else {
        yaml.reportValue(
          "defaultLanguage", at: node,
          needs: Message(
            ru: "один из «languages»",
            en: "one of the “languages”",
            zh: "“languages”之一"))
      }
    }
    // After the clocks, for the first one gives days their time zone.
    if let dates { readDates(dates) }
  }

  private mutating func readLanguages(_ node: YAMLNode) {
    var languages: [Language] = []
    for item in yaml.items(node) {
      guard let language = yaml.language("languages", item), !languages.contains(language) else { continue }
      guard !language.isRightToLeft else {
        yaml.report(
          .error, "direction", at: item,
          Message(
            ru:
              "«%1» пишется справа налево, а терминалы показывают это по-разному, поэтому язык пропущен: уберите его.",
            en:
              "“%1” is written from right to left, which terminals do not agree how to show, so it is left out: remove "
              + "it.",
            zh: "“%1”从右向左书写，各终端显示不一，该语言已忽略：请删除。", .text(language.code)))
        continue
      }
      languages.append(language)
    }
    guard let first = languages.first else {
      yaml.reportValue(
        "languages", at: node,
        needs: Message(
          ru: "хотя бы один язык, например [ru, en, zh]",
          en: "at least one language, such as [ru, en, zh]",
          zh: "至少一种语言，如 [ru, en, zh]"))
      return
    }
    result.languages = languages
    if !languages.contains(result.defaultLanguage) { result.defaultLanguage = first }
  }

  private mutating func readIdle(_ node: YAMLNode) {
    guard let pairs = yaml.pairs(node) else {
      return yaml.reportValue(
        "idle", at: node,
        needs: Message(
          ru: "{after: 120, countdown: 30}, в секундах",
          en: "{after: 120, countdown: 30}, in seconds",
          zh: "{after: 120, countdown: 30}，以秒为单位"))
    }
    for (name, key, value) in pairs {
      switch name {
      case "after": result.idle.after = seconds(name, value) ?? result.idle.after
      case "countdown": result.idle.countdown = seconds(name, value) ?? result.idle.countdown
      default: yaml.reportUnknownKey(name, at: key, known: ["after", "countdown"])
      }
    }
  }

  private mutating func readAttract(_ node: YAMLNode) {
    guard let pairs = yaml.pairs(node) else {
      return yaml.reportValue("attract", at: node, needs: Message(verbatim: "{exhibits: featured, seconds: 6}"))
    }
    for (name, key, value) in pairs {
      switch name {
      case "exhibits":
        let names = Settings.Attract.Choice.allCases.map(\.rawValue)
        if let choice = yaml.choice(name, value, of: names).flatMap(Settings.Attract.Choice.init) {
          result.attract.exhibits = choice
        }
      case "seconds":
        guard let seconds = yaml.integer(name, value) else { continue }
        if Settings.attractSeconds ~= seconds {
          result.attract.seconds = seconds
        } else {
          yaml.reportValue(
            name, at: value,
            needs: Message(
              ru: "от %1 до %2 секунд", en: "%1 to %2 seconds", zh: "%1 至 %2 秒",
              .number(Settings.attractSeconds.lowerBound), .number(Settings.attractSeconds.upperBound)))
        }
      default: yaml.reportUnknownKey(name, at: key, known: ["exhibits", "seconds"])
      }
    }
  }

  private mutating func readLimits(_ node: YAMLNode) {
    guard let pairs = yaml.pairs(node) else {
      return yaml.reportValue(
        "limits", at: node,
        needs: Message(ru: "{page: 4}, в мегабайтах", en: "{page: 4}, in megabytes", zh: "{page: 4}，以 MB 为单位"))
    }
    for (name, key, value) in pairs {
      guard name == "page" else {
        yaml.reportUnknownKey(name, at: key, known: ["page"])
        continue
      }
      guard let size = yaml.integer(name, value) else { continue }
      if Settings.pageLimits ~= size {
        result.limits.page = size
      } else {
        yaml.reportValue(
          name, at: value,
          needs: Message(
            ru: "от %1 до %2 мегабайт", en: "%1 to %2 megabytes", zh: "%1 至 %2 MB",
            .number(Settings.pageLimits.lowerBound), .number(Settings.pageLimits.upperBound)))
      }
    }
  }

  private mutating func seconds(_ key: String, _ node: YAMLNode) -> Int? {
    guard let seconds = yaml.integer(key, node) else { return nil }
    guard Settings.idleSeconds ~= seconds else {
      yaml.reportValue(
        key, at: node,
        needs: Message(
          ru: "от %1 до %2 секунд: столько нужно людям, чтобы ответить",
          en: "%1 to %2 seconds, for people need that long to answer",
          zh: "%1 至 %2 秒，人们需要这么久来回应",
          .number(Settings.idleSeconds.lowerBound),
          .number(Settings.idleSeconds.upperBound)))
      return nil
    }
    return seconds
  }

  private mutating func readDates(_ node: YAMLNode) {
    guard let pairs = yaml.pairs(node) else {
      return yaml.reportValue("dates", at: node, needs: Message(verbatim: "{first: 2024-05-17, last: 2024-05-21}"))
    }
    yaml.zone = result.clocks.first?.offsets
    for (name, key, value) in pairs {
      switch name {
      case "first": result.firstDay = yaml.moment(name, value)
      case "last": result.lastDay = yaml.moment(name, value)
      default: yaml.reportUnknownKey(name, at: key, known: ["first", "last"])
      }
    }
    if let first = result.firstDay, let last = result.lastDay, last < first {
      yaml.reportValue(
        "dates", at: node,
        needs: Message(
          ru: "день «last» не раньше дня «first»",
          en: "a “last” day that is not before the “first”",
          zh: "不早于“first”的“last”日期"))
      (result.firstDay, result.lastDay) = (nil, nil)
    }
  }
}

/// The keys of `stand.yaml`.
package enum SettingsKey: String, CaseIterable, Sendable {
  case languages, defaultLanguage, theme, large, idle, attract, statistics, metrics, limits, spelling, `static`, clocks,
    figures, dates
  case check
}
