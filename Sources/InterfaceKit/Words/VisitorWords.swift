package import Wording

/// The words of the screens that visitors see.
extension Message {
  package static func problemCount(_ count: Int) -> Message {
    Message(
      ru: "%1\u{A0}%1{замечание|замечания|замечаний}", en: "%1\u{A0}%1{finding|findings}", zh: "%1\u{A0}个问题",
      .number(count))
  }
  package static func secondCount(_ count: Int) -> Message {
    Message(ru: "%1\u{A0}%1{секунда|секунды|секунд}", en: "%1\u{A0}%1{second|seconds}", zh: "%1\u{A0}秒", .number(count))
  }
  package static func resultCount(_ count: Int) -> Message {
    Message(
      ru: "%1\u{A0}%1{результат|результата|результатов}", en: "%1\u{A0}%1{result|results}", zh: "%1\u{A0}条结果",
      .number(count))
  }
  package static func wordCount(_ count: Int) -> Message {
    Message(ru: "%1\u{A0}%1{слово|слова|слов}", en: "%1\u{A0}%1{word|words}", zh: "%1\u{A0}字", .number(count))
  }
  package static let select = Message(ru: "выбрать", en: "choose", zh: "选择")
  package static let open = Message(ru: "открыть", en: "open", zh: "打开")
  package static let back = Message(ru: "назад", en: "back", zh: "返回")
  package static let forward = Message(ru: "вперёд", en: "forward", zh: "前进")
  package static let home = Message(ru: "на главную", en: "home", zh: "首页")
  package static let language = Message(ru: "язык", en: "language", zh: "语言")
  package static let theme = Message(ru: "цвета", en: "colours", zh: "配色")
  package static let largeText = Message(ru: "крупнее", en: "large text", zh: "大字")
  package static let help = Message(ru: "справка", en: "help", zh: "帮助")
  package static let repaint = Message(ru: "перерисовать экран", en: "redraw the screen", zh: "重绘屏幕")
  package static let quit = Message(ru: "выход", en: "quit", zh: "退出")
  package static let read = Message(ru: "читать", en: "read", zh: "阅读")
  package static let links = Message(ru: "ссылки", en: "links", zh: "链接")
  package static let neighbours = Message(ru: "страницы", en: "previous, next", zh: "上一个/下一个")
  package static let pages = Message(ru: "листать", en: "page", zh: "翻页")
  package static let number = Message(ru: "открыть по номеру", en: "open by number", zh: "按编号打开")
  package static let ends = Message(ru: "начало и конец", en: "start and end", zh: "开头/结尾")
  package static let now = Message(ru: "СЕЙЧАС", en: "NOW", zh: "正在进行")
  package static let today = Message(ru: "СЕГОДНЯ", en: "TODAY", zh: "今天")
  package static let tomorrow = Message(ru: "ЗАВТРА", en: "TOMORROW", zh: "明天")
  package static let over = Message(ru: "прошло", en: "over", zh: "已结束")
  package static func until(_ time: String) -> Message {
    Message(ru: "до %1", en: "until %1", zh: "至%1", .text(time))
  }
  package static let next = Message(ru: "ДАЛЕЕ", en: "NEXT", zh: "即将开始")
  package static let when = Message(ru: "Когда", en: "When", zh: "时间")
  package static let place = Message(ru: "Где", en: "Where", zh: "地点")
  package static let website = Message(ru: "Сайт", en: "Website", zh: "网站")
  package static let onStand = Message(ru: "НА СТЕНДЕ", en: "ON THE STAND", zh: "展台看点")
  package static let missingTranslation = Message(
    ru: "Перевода на русский пока нет.", en: "Not translated yet.", zh: "暂无中文版本。")
  package static let about = Message(ru: "О стенде", en: "About the stand", zh: "展台介绍")
  package static let aboutSection = Message(ru: "О разделе", en: "About this section", zh: "栏目介绍")
  package static let emptySection = Message(
    ru: "В этом разделе пока ничего нет.", en: "There is nothing in this section yet.", zh: "本栏目暂无内容。")
  package static let emptyStand = Message(
    ru: "На стенде пока нет разделов.", en: "The stand has no sections yet.", zh: "展台暂无栏目。")
  package static let loading = Message(ru: "Страница загружается", en: "Loading the page", zh: "正在加载页面")
  package static let unreadable = Message(
    ru: "Страницу не удалось прочитать.", en: "The page could not be read.", zh: "无法读取此页。")
  package static let stillHere = Message(ru: "Вы ещё здесь?", en: "Are you still there?", zh: "您还在吗？")
  package static let anyKey = Message(
    ru: "Нажмите клавишу или коснитесь экрана", en: "Press a key or touch the screen", zh: "按任意键或触摸屏幕继续")
  package static let touchToBegin = Message(
    ru: "Нажмите любую клавишу или коснитесь экрана", en: "Press any key or touch the screen", zh: "按任意键或触摸屏幕")
  package static let address = Message(ru: "Адрес в интернете", en: "On the web", zh: "网址")
  package static let tooSmall = Message(ru: "Увеличьте окно", en: "Please enlarge the window", zh: "请放大窗口")
  package static let helpTitle = Message(ru: "Клавиши", en: "Keys", zh: "按键")
  package static let helpTouch = Message(
    ru: "Открывайте мышью или касанием.", en: "Click or tap to open.", zh: "点击或触摸即可打开。")
  package static let pictures = Message(ru: "картинки", en: "pictures", zh: "图片")
  package static func picture(_ first: Int, _ second: Int) -> Message {
    Message(ru: "Картинка %1 из %2", en: "Picture %1 of %2", zh: "图片 %1/%2", .number(first), .number(second))
  }
  package static func percent(_ share: Int) -> Message {
    Message(ru: "%1\u{A0}%", en: "%1%", zh: "%1%", .number(share))
  }
  package static let noPicture = Message(
    ru: "Картинку показать не удалось.", en: "The picture cannot be shown.", zh: "无法显示图片。")
  package static let search = Message(ru: "поиск", en: "search", zh: "搜索")
  package static let find = Message(ru: "найти на странице", en: "find in page", zh: "页内查找")
  package static let outline = Message(ru: "оглавление", en: "outline", zh: "目录")
  package static let commands = Message(ru: "команды", en: "commands", zh: "命令")
  package static let nextMatch = Message(ru: "следующее", en: "next", zh: "下一个")
  package static let previousMatch = Message(ru: "предыдущее", en: "previous", zh: "上一个")
  package static let erase = Message(ru: "стереть знак", en: "delete a character", zh: "删除一个字")
  package static let clear = Message(ru: "стереть всё", en: "clear", zh: "全部清除")
  package static let searchHint = Message(
    ru: "Ищите на любом языке: по названиям, фактам и текстам.", en: "Search in any language: titles, facts and texts.",
    zh: "可用任何语言搜索标题、要点和正文。")
  package static let searchLoading = Message(ru: "Страницы загружаются.", en: "Loading pages.", zh: "正在载入页面。")
  package static let nothingFound = Message(ru: "Ничего не найдено.", en: "No results.", zh: "未找到结果。")
  package static func match(_ first: Int, _ second: Int) -> Message {
    Message(ru: "%1 из %2", en: "%1 of %2", zh: "第 %1 处，共 %2 处", .number(first), .number(second))
  }
  package static let chooseTheme = Message(ru: "Цвета: ", en: "Colours: ", zh: "配色：")
  package static let chooseLanguage = Message(ru: "Язык: ", en: "Language: ", zh: "语言：")
  package static let goToSection = Message(ru: "Раздел: ", en: "Section: ", zh: "栏目：")
  package static let noCommand = Message(ru: "Такой команды нет.", en: "There is no such command.", zh: "没有此命令。")
  package static let themeDark = Message(ru: "тёмные", en: "dark", zh: "深色")
  package static let themeLight = Message(ru: "светлые", en: "light", zh: "浅色")
  package static let themeContrast = Message(ru: "контрастные", en: "high contrast", zh: "高对比度")
  package static let themeMono = Message(ru: "без цвета", en: "monochrome", zh: "单色")
  package static func change(_ first: Int, _ second: Int) -> Message {
    Message(ru: "правка %1 из %2", en: "change %1 of %2", zh: "第 %1 处更改，共 %2 处", .number(first), .number(second))
  }
  package static let editor = Message(ru: "внешний редактор", en: "edit in $EDITOR", zh: "外部编辑器")
  package static let notice = Message(ru: "Внимание", en: "Please note", zh: "请注意")
  package static let draft = Message(ru: "черновик", en: "draft", zh: "草稿")
  package static let unclear = Message(
    ru: "скрыто: шапка непонятна", en: "hidden: unclear front matter", zh: "已隐藏：页首信息不明")
  package static let unlisted = Message(ru: "скрыто", en: "hidden", zh: "已隐藏")
  package static let scheduled = Message(ru: "ещё не опубликовано", en: "not yet published", zh: "尚未发布")
  package static let expired = Message(ru: "снято с показа", en: "no longer shown", zh: "已停止展示")
}
