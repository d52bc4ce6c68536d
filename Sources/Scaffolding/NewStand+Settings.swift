internal import Checking
import Wording

extension NewStand {
  /// The text of `stand.yaml`, with every key explained; those that may be left out as comments.
  func settings(explainedIn language: Language) -> String {
    let label = place.isEmpty ? "" : "\n    label: \(NewPage.quoted(place))"
    let days = dates.map { "dates: {first: \($0.lowerBound.isoText), last: \($0.upperBound.isoText)}" }
    let labels = languages.map { "\($0.code): …" }.joined(separator: ", ")
    let keys: [(Message, String)] = [
      (.keyLanguages, "languages: [\(languages.map(\.code).joined(separator: ", "))]"),
      (.keyDefaultLanguage, "defaultLanguage: \(languages.first?.code ?? "en")"),
      (.keyTheme, "theme: dark"),
      (.keyLarge, "# large: true"),
      (.keyIdle, "idle: {after: 120, countdown: 30}"),
      (.keyAttract, "# attract: {exhibits: all, seconds: 6}"),
      (.keyClocks, "clocks:\n  - zone: \(zone)\(label)"),
      (.keyFigures, "# figures:\n#   - value: \"150+\"\n#     label: {\(labels)}"),
      (.keyDates, days ?? "# dates: {first: 2025-05-17, last: 2025-05-21}"),
      (.keyStatic, "# static: [static, ../static]"),
      (.keyLimits, "# limits: {page: 4}"),
      (.keySpelling, "# spelling: learn"),
      (.keyStatistics, "# statistics: false\n# metrics: /var/lib/prometheus/node-exporter/stand.prom"),
      (.keyCheck, "# check: {allow: [{rule: missing-summary, path: exhibits}]}"),
    ]
    return keys.reduce(Self.comment(.settingsHead, in: language)) { text, key in
      text + "\n" + Self.comment(key.0, in: language) + key.1 + "\n"
    }
  }

  /// Lines of a comment, none longer than an editor of 80 columns beside its margin where the language has blanks.
  private static func comment(_ message: Message, in language: Language) -> String {
    var lines: [String] = []
    for word in message.text(in: language).split(separator: " ") {
      if let last = lines.last, last.count + word.count < 76 {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append("# \(word)")
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}

/// The comments of `stand.yaml`.
extension Message {
  static let settingsHead = Message(
    ru:
      "Настройки стенда: то, что одинаково на всех языках. У каждого ключа есть значение по умолчанию, его можно опустить.",
    en: "The stand's settings: what is the same in every language. Every key has a default and may be left out.",
    zh: "展台的设置：所有语言通用。每个键都有默认值，可以省略。")
  static let keyLanguages = Message(
    ru: "Языки, которые могут выбрать посетители, в том порядке, в каком они предлагаются.",
    en: "The languages that visitors can choose, in the order in which they are offered.",
    zh: "访客可选的语言，按提供的顺序排列。")
  static let keyDefaultLanguage = Message(
    ru: "Язык первого экрана, к которому стенд возвращается, когда посетитель ушёл.",
    en: "The language of the first screen, and the one the stand returns to when a visitor has left.",
    zh: "首个画面的语言；访客离开后展台恢复为该语言。")
  static let keyTheme = Message(
    ru: "Цвета: dark (тёмные), light (светлые), contrast (контрастные) или mono (без цвета).",
    en: "The colours: dark, light, contrast or mono.", zh: "配色：dark（深色）、light（浅色）、contrast（高对比）或 mono（单色）。")
  static let keyLarge = Message(
    ru: "Крупный текст, чтобы читать издали; посетители переключают его клавишей +.",
    en: "Large text, to be read from afar; visitors switch it by +.", zh: "大字，便于远处阅读；访客可按 + 切换。")
  static let keyIdle = Message(
    ru:
      "Сколько секунд без клавиш и касаний проходит до вопроса, есть ли кто-нибудь, и сколько длится отсчёт до возврата "
      + "на главный экран. Ни то ни другое не меньше 20.",
    en:
      "Seconds without a key or touch before the stand asks whether anybody is there, and seconds of countdown before "
      + "it returns to home. Neither may be less than 20.",
    zh: "无按键或触摸多少秒后询问是否有人，以及返回首页前的倒计时秒数。两者均不得小于 20。")
  static let keyAttract = Message(
    ru:
      "Что показывает киоск, пока никого нет (all — всё, featured — избранное, none — ничего), и сколько секунд самое "
      + "меньшее стоит текст.",
    en: "What a kiosk shows in turn while nobody is there (all, featured or none), and the least seconds that a text "
      + "stays.",
    zh: "无人时展台轮流显示的内容（all 全部、featured 精选、none 不显示），以及每段文字至少停留的秒数。")
  static let keyClocks = Message(
    ru: "Часы на главном экране, часовые пояса по IANA. Первые — там, где стенд.",
    en: "The clocks on the home screen, as IANA time zones. The first is where the stand is.",
    zh: "首页的时钟，以 IANA 时区表示。第一个是展台所在地。")
  static let keyFigures = Message(
    ru: "Главные цифры на главном экране. Подпись — до 28 ячеек; китайский или японский знак занимает две.",
    en: "The key figures on the home screen. A label has up to 28 cells; a Chinese or Japanese sign takes two.",
    zh: "首页的关键数字。说明最多 28 格，一个汉字或日文字符占两格。")
  static let keyDates = Message(
    ru: "Первый и последний день стенда.", en: "The first and the last day of the stand.", zh: "展台的第一天和最后一天。")
  static let keyStatic = Message(
    ru: "Папки, картинки которых означает имя с / в начале, в этой папке или рядом с ней.",
    en: "Folders whose pictures a name with a leading / means, in this folder or beside it.",
    zh: "以 / 开头的名称所指图片的文件夹，位于本文件夹内或旁边。")
  static let keyLimits = Message(
    ru: "Самая большая страница, которую видят посетители, в МиБ.",
    en: "The largest page that visitors are shown, in MiB.",
    zh: "访客可见页面的最大大小，单位 MiB。")
  static let keySpelling = Message(
    ru: "Слова с опечатками в редакторе: learn (запоминать новые), check (только проверять) или none (не проверять).",
    en: "Misspelt words in the editor: learn, check or none.",
    zh: "编辑器中的拼写错误：learn（可学习新词）、check（仅检查）或 none（不检查）。")
  static let keyStatistics = Message(
    ru: "Считает ли стенд, что смотрят посетители, и файл, в котором Prometheus узнаёт состояние стенда.",
    en: "Whether the stand counts what visitors look at, and the file in which Prometheus finds how the stand is.",
    zh: "是否统计访客浏览的内容，以及 Prometheus 读取展台状态的文件。")
  static let keyCheck = Message(
    ru: "Находки «stand check», которые так и задуманы, — везде или в файле или папке.",
    en: "Findings of “stand check” that are meant, everywhere or in a file or folder.",
    zh: "“stand check”的结果中属于有意为之的部分，可针对全部、某个文件或文件夹。")
}
