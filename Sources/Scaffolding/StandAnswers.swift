internal import Content
package import Reporting
internal import Time
package import Wording

/// What a person or an option says of a new stand, read. Each throws a sentence that says what to write instead.
package enum StandAnswers {
  /// Codes with commas or blanks between them, at least one; each once.
  package static func languages(_ text: String) throws(Failure) -> [Language] {
    var languages: [Language] = []
    for code in text.split(whereSeparator: { ", 、，".contains($0) }) {
      guard Language.isCode(code) else { throw Failure(.usage, .noLanguageCode(String(code))) }
      let language = Language(String(code))
      if !languages.contains(language) { languages.append(language) }
    }
    guard !languages.isEmpty else { throw Failure(.usage, .atLeastOneLanguage) }
    return languages
  }

  /// A time zone that this computer knows.
  package static func zone(_ name: String) throws(Failure) -> String {
    guard TimeZoneFile(zone: name) != nil else { throw Failure(.usage, .noZone(name)) }
    return name
  }

  /// The first and the last day.
  package static func dates(_ text: String) throws(Failure) -> ClosedRange<CivilDate> {
    let days = text.split { $0 == "/" || $0 == " " }.compactMap { Moment(String($0))?.civilDate }
    guard days.count == 2, days[0] <= days[1] else { throw Failure(.usage, .noDates(text)) }
    return days[0]...days[1]
  }
}

/// What is wrong with an answer.
extension Message {
  package static let unanswered = Message(
    ru: "Ничего не создано: на вопросы не ответили.", en: "Nothing was made: the questions were not answered.",
    zh: "未创建任何内容：问题没有回答。")
  package static func standIsThere(_ folder: String) -> Message {
    Message(
      ru: "В «%1» уже есть стенд или страница, и всё остаётся как есть. К стенду добавляет «stand new»; чтобы начать "
        + "новый, назовите другую папку.",
      en:
        "There is a stand or a page in “%1” already, and it stays as it is. “stand new” adds to a stand; name another "
        + "folder to start one.",
      zh: "“%1”中已有展台或页面，保持不变。“stand new”可向展台添加内容；新建展台请指定另一个文件夹。", .text(folder))
  }
  static func noLanguageCode(_ code: String) -> Message {
    Message(
      ru: "«%1» — не язык. Напишите коды через запятую: de,ja.",
      en: "“%1” is no language. Write codes with commas between them: de,ja.", zh: "“%1”不是语言。请用逗号分隔代码：de,ja。",
      .text(code))
  }
  static let atLeastOneLanguage = Message(
    ru: "У стенда есть хотя бы один язык: --languages de,ja.",
    en: "A stand has at least one language: --languages de,ja.",
    zh: "展台至少要有一种语言：--languages de,ja。")
  static func noZone(_ name: String) -> Message {
    Message(
      ru: "Часового пояса «%1» нет. Назовите его по IANA: Europe/Berlin, Asia/Tokyo.",
      en: "There is no time zone “%1”. Name one as IANA does: Europe/Berlin, Asia/Tokyo.",
      zh: "没有时区“%1”。请用 IANA 名称：Europe/Berlin、Asia/Tokyo。", .text(name))
  }
  static func noDates(_ text: String) -> Message {
    Message(
      ru: "«%1» — не даты. Напишите первый и последний день: 2025-05-17/2025-05-21.",
      en: "“%1” are no dates. Write the first and the last day: 2025-05-17/2025-05-21.",
      zh: "“%1”不是日期。请写第一天和最后一天：2025-05-17/2025-05-21。", .text(text))
  }
}
