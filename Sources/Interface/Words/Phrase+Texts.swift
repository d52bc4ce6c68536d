extension Phrase {
  /// Russian, English, Chinese.
  var texts: (ru: String, en: String, zh: String) {
    switch self {
    case .problemCount:
      ("%1\u{A0}%1{замечание|замечания|замечаний}", "%1\u{A0}%1{finding|findings}", "%1\u{A0}个问题")
    case .secondCount: ("%1\u{A0}%1{секунда|секунды|секунд}", "%1\u{A0}%1{second|seconds}", "%1\u{A0}秒")
    case .resultCount:
      ("%1\u{A0}%1{результат|результата|результатов}", "%1\u{A0}%1{result|results}", "%1\u{A0}条结果")
    case .wordCount: ("%1\u{A0}%1{слово|слова|слов}", "%1\u{A0}%1{word|words}", "%1\u{A0}字")
    case .select: ("выбрать", "choose", "选择")
    case .open: ("открыть", "open", "打开")
    case .back: ("назад", "back", "返回")
    case .forward: ("вперёд", "forward", "前进")
    case .home: ("на главную", "home", "首页")
    case .language: ("язык", "language", "语言")
    case .theme: ("цвета", "colours", "配色")
    case .help: ("справка", "help", "帮助")
    case .repaint: ("перерисовать экран", "redraw the screen", "重绘屏幕")
    case .quit: ("выход", "quit", "退出")
    case .read: ("читать", "read", "阅读")
    case .links: ("ссылки", "links", "链接")
    case .neighbours: ("страницы", "previous, next", "上一个/下一个")
    case .pages: ("листать", "page", "翻页")
    case .number: ("открыть по номеру", "open by number", "按编号打开")
    case .ends: ("начало и конец", "start and end", "开头/结尾")
    case .now: ("СЕЙЧАС", "NOW", "正在进行")
    case .today: ("СЕГОДНЯ", "TODAY", "今天")
    case .next: ("ДАЛЕЕ", "NEXT", "即将开始")
    case .when: ("Когда", "When", "时间")
    case .place: ("Где", "Where", "地点")
    case .website: ("Сайт", "Website", "网站")
    case .onStand: ("НА СТЕНДЕ", "ON THE STAND", "展台看点")
    case .missingTranslation: ("Перевода на русский пока нет.", "Not yet translated into English.", "暂无中文版本。")
    case .about: ("О стенде", "About the stand", "展台介绍")
    case .aboutSection: ("О разделе", "About this section", "栏目介绍")
    case .emptySection:
      ("В этом разделе пока ничего нет.", "There is nothing in this section yet.", "本栏目暂无内容。")
    case .emptyStand: ("На стенде пока нет разделов.", "The stand has no sections yet.", "展台暂无栏目。")
    case .loading: ("Страница загружается", "Loading the page", "正在加载页面")
    case .unreadable: ("Страницу не удалось прочитать.", "The page could not be read.", "无法读取此页。")
    case .stillHere: ("Вы ещё здесь?", "Are you still there?", "您还在吗？")
    case .anyKey:
      ("Нажмите клавишу или коснитесь экрана", "Press a key or touch the screen", "按任意键或触摸屏幕继续")
    case .address: ("Адрес в интернете", "On the web", "网址")
    case .tooSmall: ("Увеличьте окно", "Please enlarge the window", "请放大窗口")
    case .helpTitle: ("Клавиши", "Keys", "按键")
    case .helpTouch:
      ("Открывайте мышью или касанием.", "Click or tap to open.", "点击或触摸即可打开。")
    case .pictures: ("картинки", "pictures", "图片")
    case .picture: ("Картинка %1 из %2", "Picture %1 of %2", "图片 %1/%2")
    case .noPicture:
      ("Картинку показать не удалось.", "The picture cannot be shown.", "无法显示图片。")
    case .search: ("поиск", "search", "搜索")
    case .find: ("найти на странице", "find in page", "页内查找")
    case .outline: ("оглавление", "outline", "目录")
    case .commands: ("команды", "commands", "命令")
    case .nextMatch: ("следующее", "next", "下一个")
    case .previousMatch: ("предыдущее", "previous", "上一个")
    case .erase: ("стереть знак", "delete a character", "删除一个字")
    case .clear: ("стереть всё", "clear", "全部清除")
    case .searchHint:
      (
        "Ищите на любом языке: по названиям, фактам и текстам.", "Search in any language: titles, facts and texts.",
        "可用任何语言搜索标题、要点和正文。"
      )
    case .searchLoading: ("Страницы загружаются.", "Loading pages.", "正在载入页面。")
    case .nothingFound: ("Ничего не найдено.", "No results.", "未找到结果。")
    case .match: ("%1 из %2", "%1 of %2", "第 %1 处，共 %2 处")
    case .chooseTheme: ("Цвета: ", "Colours: ", "配色：")
    case .chooseLanguage: ("Язык: ", "Language: ", "语言：")
    case .goToSection: ("Раздел: ", "Section: ", "栏目：")
    case .noCommand: ("Такой команды нет.", "There is no such command.", "没有此命令。")
    case .themeDark: ("тёмные", "dark", "深色")
    case .themeLight: ("светлые", "light", "浅色")
    case .themeContrast: ("контрастные", "high contrast", "高对比度")
    case .themeMono: ("без цвета", "monochrome", "单色")
    case .change: ("правка %1 из %2", "change %1 of %2", "第 %1 处更改，共 %2 处")
    case .editor: ("внешний редактор", "edit in $EDITOR", "外部编辑器")
    case .notice: ("Внимание", "Please note", "请注意")
    case .draft: ("черновик", "draft", "草稿")
    case .unclear: ("скрыто: шапка непонятна", "hidden: unclear front matter", "已隐藏：页首信息不明")
    case .unlisted: ("скрыто", "hidden", "已隐藏")
    case .scheduled: ("ещё не опубликовано", "not yet published", "尚未发布")
    case .expired: ("снято с показа", "no longer shown", "已停止展示")
    case .changes, .compare, .nextChange, .previousChange, .revertBlock, .revertFile, .answer, .yes, .no, .pageAdded,
      .pageChanged, .pageRemoved, .before, .after, .notThere, .onlyBlanks, .changeNumber, .pageNumber, .changesLoading,
      .changedSince, .firstPages, .noChanges, .lastCommit, .noCommit, .standStart, .askRevertBlock, .askRevertFile,
      .askRemoveFile, .askRestoreFile, .notText:
      changeTexts
    default: editorTexts ?? deskTexts ?? ("", "", "")
    }
  }
}
