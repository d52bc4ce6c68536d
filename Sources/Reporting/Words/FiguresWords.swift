import Wording

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
