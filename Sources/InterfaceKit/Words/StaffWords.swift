package import Wording

/// The words of the desk and the changes.
extension Message {
  package static let changes = Message(ru: "изменения", en: "changes", zh: "更改")
  package static let compare = Message(ru: "сравнить", en: "compare", zh: "对比")
  package static let nextChange = Message(ru: "следующее", en: "next change", zh: "下一处更改")
  package static let previousChange = Message(ru: "предыдущее", en: "previous change", zh: "上一处更改")
  package static let revertBlock = Message(ru: "вернуть блок", en: "revert block", zh: "还原此段")
  package static let revertFile = Message(ru: "вернуть страницу", en: "revert page", zh: "还原整页")
  package static let answer = Message(ru: "ответить", en: "answer", zh: "确定")
  package static let yes = Message(ru: "да", en: "yes", zh: "是")
  package static let no = Message(ru: "нет", en: "no", zh: "否")
  package static let pageAdded = Message(ru: "добавлено", en: "added", zh: "新增")
  package static let pageChanged = Message(ru: "изменено", en: "changed", zh: "已更改")
  package static let pageRemoved = Message(ru: "удалено", en: "removed", zh: "已删除")
  package static let before = Message(ru: "Было", en: "Before", zh: "更改前")
  package static let after = Message(ru: "Стало", en: "Now", zh: "更改后")
  package static let notThere = Message(ru: "Страницы нет", en: "No page", zh: "无此页")
  package static let onlyBlanks = Message(
    ru: "Изменены только пустые строки.", en: "Only blank lines have changed.", zh: "仅空行有更改。")
  package static func changeNumber(_ first: Int, _ second: Int) -> Message {
    Message(ru: "Изменение %1 из %2", en: "Change %1 of %2", zh: "第 %1 处更改，共 %2 处", .number(first), .number(second))
  }
  package static func pageNumber(_ first: Int, _ second: Int) -> Message {
    Message(ru: "Страница %1 из %2", en: "Page %1 of %2", zh: "第 %1 页，共 %2 页", .number(first), .number(second))
  }
  package static let changesLoading = Message(ru: "Ищем изменения.", en: "Looking for changes.", zh: "正在查找更改。")
  package static func changedSince(_ base: String) -> Message {
    Message(ru: "Изменилось %1:", en: "Changed %1:", zh: "%1以来的更改：", .text(base))
  }
  package static func firstPages(_ first: Int, _ second: Int) -> Message {
    Message(ru: "первые %1 из %2.", en: "the first %1 of %2.", zh: "前 %1 页，共 %2 页。", .number(first), .number(second))
  }
  package static func noChanges(_ base: String) -> Message {
    Message(ru: "%1 ничего не изменилось.", en: "Nothing has changed %1.", zh: "%1以来没有更改。", .text(base))
  }
  package static func lastCommit(_ name: String) -> Message {
    Message(ru: "с последнего коммита (%1)", en: "since the last commit (%1)", zh: "自上次提交（%1）", .text(name))
  }
  package static let noCommit = Message(ru: "до первого коммита", en: "before the first commit", zh: "自建库")
  package static let standStart = Message(ru: "с запуска стенда", en: "since the stand was started", zh: "自展台启动")
  package static let askRevertBlock = Message(
    ru: "Вернуть этому блоку прежний текст?", en: "Put this block back as it was?", zh: "将此段还原为更改前的内容？")
  package static let askRevertFile = Message(
    ru: "Вернуть всей странице прежний текст? Все её изменения пропадут.",
    en: "Put the whole page back as it was? All its changes will be gone.", zh: "将整页还原为更改前的内容？该页的所有更改都将丢失。")
  package static let askRemoveFile = Message(
    ru: "Удалить новую страницу? Её текст больше нигде не сохранён.",
    en: "Remove this new page? Its text is kept nowhere else.", zh: "删除这个新页面？其内容没有其他备份。")
  package static let askRestoreFile = Message(
    ru: "Вернуть удалённую страницу?", en: "Bring the removed page back?", zh: "恢复已删除的页面？")
  package static let notText = Message(
    ru: "В файле есть байты, которые не являются текстом: вернуть можно только всю страницу.",
    en: "The file holds bytes that are no text: only the whole page can be put back.", zh: "文件含有非文本字节：只能还原整页。")
  package static let desk = Message(ru: "пульт", en: "staff desk", zh: "工作台")
  package static let nextPart = Message(ru: "раздел пульта", en: "next part", zh: "切换栏目")
  package static let newPage = Message(ru: "новая страница", en: "new page", zh: "新建页面")
  package static let pagesPart = Message(ru: "Страницы", en: "Pages", zh: "页面")
  package static let findingsPart = Message(ru: "Замечания", en: "Findings", zh: "问题")
  package static let visitsPart = Message(ru: "посетители", en: "visitors", zh: "访客")
  package static let overSince = Message(ru: "завершён", en: "over since", zh: "已结束")
  package static let contentVersion = Message(ru: "версия", en: "version", zh: "版本")
  package static let noVisits = Message(
    ru: "Посетителей ещё не считали.", en: "No visitors have been counted yet.", zh: "尚未统计访客。")
  package static let hoursOfDay = Message(ru: "По часам, 0–24: ", en: "By hour, 0–24: ", zh: "按小时 0–24：")
  package static let missedSearches = Message(ru: "Искали, но не нашли: ", en: "Looked for in vain: ", zh: "未搜到：")
  package static func viewCount(_ count: Int) -> Message {
    Message(
      ru: "%1\u{A0}%1{просмотр|просмотра|просмотров}", en: "%1\u{A0}%1{view|views}", zh: "浏览\u{A0}%1\u{A0}次",
      .number(count))
  }
  package static func wakeCount(_ count: Int) -> Message {
    Message(
      ru: "разбудили %1\u{A0}%1{раз|раза|раз}", en: "woken %1\u{A0}%1{time|times}", zh: "唤醒\u{A0}%1\u{A0}次",
      .number(count))
  }
  package static func missedCount(_ count: Int) -> Message {
    Message(
      ru: "%1\u{A0}%1{поиск|поиска|поисков} без ответа", en: "%1\u{A0}%1{search|searches} without a result",
      zh: "%1\u{A0}次搜索无结果", .number(count))
  }
  package static let editsPart = Message(ru: "Правки", en: "Newest edits", zh: "最近修改")
  package static let there = Message(ru: "есть", en: "there", zh: "已有")
  package static let missing = Message(ru: "нет", en: "missing", zh: "缺失")
  package static let stale = Message(ru: "устарела", en: "stale", zh: "已过时")
  package static let pageCount = Message(ru: "страницы", en: "pages", zh: "页面")
  package static let missingCount = Message(ru: "не хватает", en: "missing", zh: "缺失")
  package static let staleCount = Message(ru: "устарели", en: "stale", zh: "过时")
  package static let draftCount = Message(ru: "черновики", en: "drafts", zh: "草稿")
  package static let errorCount = Message(ru: "ошибки", en: "errors", zh: "错误")
  package static let warningCount = Message(ru: "предупреждения", en: "warnings", zh: "警告")
  package static let noteCount = Message(ru: "заметки", en: "notes", zh: "提示")
  package static let checking = Message(ru: "Стенд проверяется.", en: "The stand is being checked.", zh: "正在检查展台。")
  package static let noFindings = Message(ru: "Замечаний нет.", en: "There are no findings.", zh: "没有问题。")
  package static let noEdits = Message(ru: "Страниц пока нет.", en: "There are no pages yet.", zh: "暂无页面。")
  package static let toCome = Message(ru: "ждёт срока", en: "to come", zh: "待发布")
  package static let outOfDate = Message(ru: "срок вышел", en: "expired", zh: "已过期")
  package static let makesTranslation = Message(
    ru: "Enter создаст перевод", en: "Enter starts the translation", zh: "按 Enter 新建翻译")
  package static let idHint = Message(
    ru: "Раздел: zoo. Экспонат: zoo/pandas. Что уже есть, получит перевод.",
    en: "A section: zoo. An exhibit: zoo/pandas. An existing page gets a translation.",
    zh: "栏目：zoo。展品：zoo/pandas。已有的将新建翻译。")
  package static let newSection = Message(ru: "новый раздел", en: "a new section", zh: "新栏目")
  package static let newExhibit = Message(ru: "новый экспонат", en: "a new exhibit", zh: "新展品")
  package static let newTranslation = Message(ru: "новый перевод", en: "a new translation", zh: "新翻译")
  package static let idUnusable = Message(
    ru: "Годятся буквы, цифры, - и _, для экспоната через /.",
    en: "Use letters, digits, - and _, with / for an exhibit.", zh: "请使用字母、数字、- 和 _，展品用 / 分隔。")
  package static let idNoSection = Message(ru: "Такого раздела нет.", en: "There is no such section.", zh: "没有此栏目。")
  package static let idComplete = Message(
    ru: "Есть уже на всех языках.", en: "Already in every language.", zh: "已有全部语言版本。")
  package static let notAPage = Message(
    ru: "Это не страница стенда: откройте файл в другом редакторе.",
    en: "This is not a page of the stand: open the file in another editor.", zh: "这不是展台页面，请用其他编辑器打开。")
  package static func minutes(_ count: Int) -> Message {
    Message(ru: "%1 мин", en: "%1 min", zh: "%1 分钟", .number(count))
  }
  package static func hours(_ count: Int) -> Message { Message(ru: "%1 ч", en: "%1 h", zh: "%1 小时", .number(count)) }
  package static func days(_ count: Int) -> Message { Message(ru: "%1 дн.", en: "%1 d", zh: "%1 天", .number(count)) }
  package static let settings = Message(ru: "настройки стенда", en: "settings of the stand", zh: "展台设置")
  package static let order = Message(ru: "порядок", en: "order", zh: "排序")
  package static let featured = Message(ru: "рекомендовать", en: "feature", zh: "推荐")
  package static let draftOrNot = Message(ru: "черновик", en: "draft or not", zh: "草稿开关")
  package static let rename = Message(ru: "переименовать", en: "rename or move", zh: "重命名或移动")
  package static let remove = Message(ru: "убрать со стенда", en: "take off the stand", zh: "移出展台")
  package static let renameHint = Message(
    ru: "Раздел: zoo. Экспонат: zoo/pandas, можно и в другом разделе. Ссылки на него надо исправить.",
    en: "A section: zoo. An exhibit: zoo/pandas, also in another section. Links to it have to be mended.",
    zh: "栏目：zoo。展品：zoo/pandas，也可移到其他栏目。指向它的链接需要修正。")
  package static let removeText = Message(
    ru: "Enter убирает все его файлы в скрытую папку «.stand-removed»; Z на пульте вернёт их.",
    en: "Enter moves all its files to the hidden folder .stand-removed; Z on the desk brings them back.",
    zh: "按 Enter 将其全部文件移入隐藏文件夹 “.stand-removed”；在工作台按 Z 可恢复。")
  package static let arranged = Message(
    ru: "Сделано. Z отменит.", en: "Done. Z takes it back.", zh: "已完成。按 Z 撤销。")
  package static let takenBack = Message(ru: "Отменено.", en: "Taken back.", zh: "已撤销。")
  package static let nothingToUndo = Message(
    ru: "Отменять нечего.", en: "There is nothing to take back.", zh: "没有可撤销的操作。")
}
