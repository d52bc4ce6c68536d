import Content
package import Wording

/// What `check` says around its findings.
extension Message {
  package static func checking(_ done: Int, of all: Int) -> Message {
    Message(
      ru: "Проверено страниц: %1 из %2", en: "Checking: %1 of %2 pages", zh: "正在检查：%1 / %2 页", .text("\(done)"),
      .text("\(all)"))
  }
  package static func mended(_ what: Message) -> Message {
    Message(ru: "исправлено: %1", en: "fixed: %1", zh: "已修复：%1", .message(what))
  }

  static func severity(_ severity: Diagnostic.Severity) -> Message {
    switch severity {
    case .error: Message(ru: "ошибка", en: "error", zh: "错误")
    case .warning: Message(ru: "предупреждение", en: "warning", zh: "警告")
    case .note: Message(ru: "заметка", en: "note", zh: "提示")
    }
  }

  static func counted(_ severity: Diagnostic.Severity, _ count: Int) -> Message {
    switch severity {
    case .error: Message(ru: "%1 %1{ошибка|ошибки|ошибок}", en: "%1 %1{error|errors}", zh: "%1 个错误", .number(count))
    case .warning:
      Message(
        ru: "%1 %1{предупреждение|предупреждения|предупреждений}", en: "%1 %1{warning|warnings}", zh: "%1 个警告",
        .number(count))
    case .note: Message(ru: "%1 %1{заметка|заметки|заметок}", en: "%1 %1{note|notes}", zh: "%1 条提示", .number(count))
    }
  }
  static func found(_ counts: [String], pages: Int) -> Message {
    Message(
      ru: "%2: на %1 %1{странице|страницах|страницах}.", en: "%2 in %1 %1{page|pages}.", zh: "%1 个页面中有 %2。",
      .number(pages), .list(counts))
  }
  static func nothingFound(pages: Int) -> Message {
    Message(
      ru: "на %1 %1{странице|страницах|страницах} всё в порядке.", en: "no problems found in %1 %1{page|pages}.",
      zh: "%1 个页面均无问题。", .number(pages))
  }
}

/// The manual of the rules.
extension Message {
  static func noRule(_ name: String) -> Message {
    Message(ru: "Правила «%1» нет.", en: "There is no rule “%1”.", zh: "没有规则“%1”。", .text(name))
  }
  static let rulesAreListed = Message(
    ru: "Все перечисляет stand check --rules.", en: "They are listed by stand check --rules.",
    zh: "stand check --rules 会列出全部规则。")
  static let before = Message(ru: "Было:", en: "Before:", zh: "之前：")
  static let after = Message(ru: "Стало:", en: "After:", zh: "之后：")
  static func allowing(_ block: String, _ page: String) -> Message {
    Message(
      ru:
        "Чтобы разрешить это в одном месте, напишите %1 строкой выше блока или %2 где угодно на странице; для папки — в "
        + "stand.yaml:",
      en: "To allow it in one place, write %1 on a line above the block, or %2 anywhere in the page; for a folder, in "
        + "stand.yaml:",
      zh: "若要在某处允许，请在该段上方单独一行写 %1，或在页面任意处写 %2；对整个文件夹，请写在 stand.yaml 中：", .text(block), .text(page))
  }
}

/// What `report` says of the figures.
extension Message {
  static let nothingCounted = Message(
    ru: "За это время ничего не посчитано.", en: "Nothing has been counted in this time.", zh: "这段时间没有统计数据。")
  static func viewCount(_ count: Int) -> Message {
    Message(ru: "%1 %1{просмотр|просмотра|просмотров}", en: "%1 %1{view|views}", zh: "%1 次浏览", .number(count))
  }
  static func wokenCount(_ count: Int) -> Message {
    Message(
      ru: "разбужен %1 %1{раз|раза|раз}", en: "woken %1 %1{time|times}", zh: "唤醒 %1 次", .number(count))
  }
  static func searchCount(_ count: Int) -> Message {
    Message(ru: "%1 %1{поиск|поиска|поисков}", en: "%1 %1{search|searches}", zh: "%1 次搜索", .number(count))
  }
  static func vainCount(_ count: Int) -> Message {
    Message(ru: "%1 без результата", en: "%1 without a result", zh: "%1 次无结果", .number(count))
  }
  static func secondsEach(_ seconds: Int) -> Message {
    Message(ru: "по %1 с", en: "%1 s each", zh: "每次 %1 秒", .number(seconds))
  }
  static let tableOfPages = Message(ru: "Страницы", en: "Pages", zh: "页面")
  static let tableOfDays = Message(ru: "Дни", en: "Days", zh: "日期")
  static let tableOfHours = Message(ru: "Часы", en: "Hours", zh: "时段")
  static let tableOfMisses = Message(ru: "Искали напрасно", en: "Looked for in vain", zh: "未找到的搜索")
}
