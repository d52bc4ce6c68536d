package import Wording

/// What commands say to the people of the stand.
extension Message {
  package static func notOnStand(_ id: String) -> Message {
    Message(ru: "На стенде нет «%1».", en: "There is no “%1” on the stand.", zh: "展台上没有“%1”。", .text(id))
  }
  package static let formOfIDs = Message(
    ru: "Пишите раздел/экспонат, как названы папки.", en: "IDs are section/exhibit, the names of the folders.",
    zh: "写作 栏目/展品，即文件夹的名称。")
  package static func noPageInAnyLanguage(_ id: String) -> Message {
    Message(
      ru: "У «%1» нет страницы ни на одном языке.", en: "“%1” has no page in any language.", zh: "“%1”没有任何语言的页面。",
      .text(id))
  }
  package static let noStandHere = Message(
    ru: "Стенда здесь нет: начните его командой «stand init» или назовите его папку через --content.",
    en: "There is no stand here: start one with “stand init”, or name its folder with --content.",
    zh: "此处没有展台：请用“stand init”新建，或用 --content 指定其文件夹。")
  package static func notAPage(_ path: String, of folder: String) -> Message {
    Message(
      ru: "«%1» — не страница стенда в «%2».", en: "“%1” is no page of the stand in “%2”.", zh: "“%1”不是“%2”中展台的页面。",
      .text(path), .text(folder))
  }
  package static func cannotBeShown(_ path: String, _ reason: Message) -> Message {
    Message(
      ru: "«%1» не показать: %2", en: "“%1” cannot be shown: %2", zh: "无法显示“%1”：%2", .text(path), .message(reason))
  }
  package static let isNoPage = Message(ru: "это не страница.", en: "it is no page.", zh: "不是页面。")
  package static func cannotBeRead(_ path: String, _ reason: SystemFailure) -> Message {
    Message(
      ru: "«%1» не прочитать: %2.", en: "“%1” cannot be read: %2.", zh: "无法读取“%1”：%2。", .text(path),
      .message(reason.message))
  }
  package static func cannotBeMade(_ path: String, _ reason: SystemFailure) -> Message {
    Message(
      ru: "«%1» не создать: %2.", en: "“%1” cannot be made: %2.", zh: "无法创建“%1”：%2。", .text(path),
      .message(reason.message))
  }
  package static func noRepository(_ path: String) -> Message {
    Message(
      ru: "«%1» не лежит в хранилище git, сравнивать не с чем.",
      en: "“%1” is in no git repository, so there is no commit to compare it with.", zh: "“%1”不在 git 仓库中，没有可比较的提交。",
      .text(path))
  }
  package static func noKiosk(_ path: String) -> Message {
    Message(
      ru: "Киоск с «%1» ещё не работал.", en: "No kiosk has run with “%1”.", zh: "尚无展台以“%1”运行过。", .text(path))
  }
}

/// Languages that are asked for.
extension Message {
  package static func notSpoken(_ code: String, known: [Language]) -> Message {
    Message(
      ru: "Стенд не говорит на «%1». Выберите: %2.", en: "The stand does not speak “%1”. Choose %2.",
      zh: "展台没有语言“%1”。可选：%2。", .text(code), .list(known.map(\.code)))
  }
  package static func noWords(_ code: String, known: [Language]) -> Message {
    Message(
      ru: "Слов на «%1» здесь нет. Выберите: %2.", en: "There are no words in “%1” here. Choose %2.",
      zh: "这里没有“%1”的词语。可选：%2。", .text(code), .list(known.map(\.code)))
  }
  package static func noLanguage(_ code: String) -> Message {
    Message(
      ru: "«%1» — не язык. Напишите код, как в именах файлов: de, ja, pt-BR.",
      en: "“%1” is no language. Write its code as in file names: de, ja, pt-BR.",
      zh: "“%1”不是语言。请像文件名中那样写代码：de、ja、pt-BR。", .text(code))
  }
  package static func rightToLeft(_ code: String) -> Message {
    Message(
      ru: "На «%1» пишут справа налево, а терминалы показывают это по-разному.",
      en: "“%1” is written from right to left, which terminals do not agree how to show.",
      zh: "“%1”从右向左书写，各终端的显示方式不一。", .text(code))
  }
}

/// What `new` lacks.
extension Message {
  package static func sayWhatToMake(_ id: String) -> Message {
    Message(
      ru: "Скажите, чем будет «%1»: stand new section, exhibit или translation %1.",
      en: "Say what “%1” is to be: stand new section, exhibit or translation %1.",
      zh: "请说明“%1”是什么：stand new section、exhibit 或 translation %1。", .text(id))
  }
  /// - Parameter example: A whole command.
  package static func nameToMake(_ example: String) -> Message {
    Message(ru: "Не хватает имени: %1.", en: "A name is missing: %1.", zh: "缺少名称：%1。", .text(example))
  }
}

/// What `search` remarks.
extension Message {
  package static func otherWords(_ query: String, _ corrected: String) -> Message {
    Message(
      ru: "На стенде нет «%1»; на этих страницах есть «%2».",
      en: "There is no “%1” on the stand; these pages have “%2”.",
      zh: "展台上没有“%1”；这些页面有“%2”。", .text(query), .text(corrected))
  }
  package static func morePages(_ count: Int) -> Message {
    Message(
      ru: "Найдено больше %1 %1{страницы|страниц|страниц}: увеличьте --limit, чтобы увидеть остальные.",
      en: "There are more than %1 %1{page|pages}: raise --limit to see them.", zh: "多于 %1 个页面：请增大 --limit 以查看。",
      .number(count))
  }
  package static func notInPages(of language: Language, _ query: String) -> Message {
    Message(
      ru: "На страницах «%2» нет «%1».", en: "There is no “%1” in the pages of “%2”.", zh: "“%2”的页面中没有“%1”。",
      .text(query), .text(language.code))
  }
}

/// What `pin` asks and answers.
extension Message {
  package static let newPin = Message(
    ru: "Новый ПИН (от 4 до 12 цифр): ", en: "New PIN (4 to 12 digits): ", zh: "新 PIN（4 至 12 位数字）：")
  package static let onceMore = Message(ru: "Ещё раз: ", en: "Once more: ", zh: "再输入一次：")
  package static func pinIsSet(_ path: String) -> Message {
    Message(ru: "ПИН задан: %1", en: "The PIN is set: %1", zh: "PIN 已设置：%1", .text(path))
  }
  package static let formOfPin = Message(
    ru: "ПИН — это от 4 до 12 цифр. Ничего не изменено.", en: "A PIN is 4 to 12 digits. Nothing has been changed.",
    zh: "PIN 为 4 至 12 位数字。未作更改。")
  package static let pinUnchanged = Message(ru: "Ничего не изменено.", en: "Nothing has been changed.", zh: "未作更改。")
  package static let pinsDiffer = Message(
    ru: "ПИН не совпали. Ничего не изменено.", en: "The two are not the same. Nothing has been changed.",
    zh: "两次输入不一致。未作更改。")
  package static func pinNotKept(_ reason: SystemFailure) -> Message {
    Message(
      ru: "ПИН не сохранить: %1.", en: "The PIN cannot be kept: %1.", zh: "无法保存 PIN：%1。", .message(reason.message))
  }
}

/// What becomes of a text that could not be saved.
extension Message {
  package static func keptBeside(_ page: String, as path: String) -> Message {
    Message(
      ru: "Набранное в «%1» не удалось отложить до следующего запуска: оно в «%2».",
      en: "What was typed into “%1” could not be kept for the next start: it is in “%2”.",
      zh: "“%1”中输入的内容未能留到下次启动：它在“%2”中。", .text(page), .text(path))
  }
  package static func lost(_ page: String, _ reason: any Error) -> Message {
    Message(
      ru: "Набранное в «%1» потеряно, записать его некуда (%2).",
      en: "What was typed into “%1” is lost, for it could be written nowhere (%2).",
      zh: "“%1”中输入的内容已丢失，无处可写（%2）。", .text(page), .message(Message(reason)))
  }
}
