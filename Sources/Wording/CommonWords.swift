/// The marks of a language for lists and quotations.
extension Message {
  static let listSeparator = Message(ru: ", ", en: ", ", zh: "、")

  static func quotation(_ text: String) -> Message { Message(ru: "«%1»", en: "“%1”", zh: "“%1”", .text(text)) }
}

/// The wordings of a language for days and times.
extension Message {
  /// `17 May`.
  package static func day(_ date: CivilDate) -> Message { dayOfMonth(date.day, months[date.month - 1]) }

  /// `17–21 May`, of one month.
  package static func days(_ first: CivilDate, _ last: CivilDate) -> Message {
    daysOfMonth(first.day, last.day, months[last.month - 1])
  }

  package static func weekday(_ date: CivilDate) -> Message { weekdays[date.weekday - 1] }

  static func dayOfMonth(_ day: Int, _ month: Message) -> Message {
    Message(ru: "%1\u{A0}%2", en: "%1\u{A0}%2", zh: "%2%1日", .number(day), .message(month))
  }
  static func daysOfMonth(_ first: Int, _ last: Int, _ month: Message) -> Message {
    Message(
      ru: "%1–%2\u{A0}%3", en: "%1–%2\u{A0}%3", zh: "%3%1日至%2日", .number(first), .number(last), .message(month))
  }
  package static func dayAndTime(_ day: Message, _ time: String) -> Message {
    Message(ru: "%1, %2", en: "%1, %2", zh: "%1 %2", .message(day), .text(time))
  }
  package static func fromTo(_ first: Message, _ last: Message) -> Message {
    Message(ru: "%1 – %2", en: "%1 – %2", zh: "%1至%2", .message(first), .message(last))
  }

  /// As they stand behind a day: in Russian in the genitive.
  private static let months: [Message] = [
    january, february, march, april, may, june, july, august, september, october, november, december,
  ]
  static let january = Message(ru: "января", en: "January", zh: "1月")
  static let february = Message(ru: "февраля", en: "February", zh: "2月")
  static let march = Message(ru: "марта", en: "March", zh: "3月")
  static let april = Message(ru: "апреля", en: "April", zh: "4月")
  static let may = Message(ru: "мая", en: "May", zh: "5月")
  static let june = Message(ru: "июня", en: "June", zh: "6月")
  static let july = Message(ru: "июля", en: "July", zh: "7月")
  static let august = Message(ru: "августа", en: "August", zh: "8月")
  static let september = Message(ru: "сентября", en: "September", zh: "9月")
  static let october = Message(ru: "октября", en: "October", zh: "10月")
  static let november = Message(ru: "ноября", en: "November", zh: "11月")
  static let december = Message(ru: "декабря", en: "December", zh: "12月")

  private static let weekdays: [Message] = [monday, tuesday, wednesday, thursday, friday, saturday, sunday]
  static let monday = Message(ru: "понедельник", en: "Monday", zh: "星期一")
  static let tuesday = Message(ru: "вторник", en: "Tuesday", zh: "星期二")
  static let wednesday = Message(ru: "среда", en: "Wednesday", zh: "星期三")
  static let thursday = Message(ru: "четверг", en: "Thursday", zh: "星期四")
  static let friday = Message(ru: "пятница", en: "Friday", zh: "星期五")
  static let saturday = Message(ru: "суббота", en: "Saturday", zh: "星期六")
  static let sunday = Message(ru: "воскресенье", en: "Sunday", zh: "星期日")
}

/// The titles of GitHub's alerts.
extension Message {
  package static let alertNote = Message(ru: "Примечание", en: "Note", zh: "说明")
  package static let alertTip = Message(ru: "Совет", en: "Tip", zh: "提示")
  package static let alertImportant = Message(ru: "Важно", en: "Important", zh: "重要")
  package static let alertWarning = Message(ru: "Внимание", en: "Warning", zh: "警告")
  package static let alertCaution = Message(ru: "Осторожно", en: "Caution", zh: "当心")
}
