extension Phrase {
  /// What the staff's changes say: Russian, English, Chinese; empty for what others say.
  var changeTexts: (ru: String, en: String, zh: String) {
    switch self {
    case .changes: ("изменения", "changes", "更改")
    case .compare: ("сравнить", "compare", "对比")
    case .nextChange: ("следующее", "next change", "下一处更改")
    case .previousChange: ("предыдущее", "previous change", "上一处更改")
    case .revertBlock: ("вернуть блок", "revert block", "还原此段")
    case .revertFile: ("вернуть страницу", "revert page", "还原整页")
    case .answer: ("ответить", "answer", "确定")
    case .yes: ("да", "yes", "是")
    case .no: ("нет", "no", "否")
    case .pageAdded: ("добавлено", "added", "新增")
    case .pageChanged: ("изменено", "changed", "已更改")
    case .pageRemoved: ("удалено", "removed", "已删除")
    case .before: ("Было", "Before", "更改前")
    case .after: ("Стало", "Now", "更改后")
    case .notThere: ("Страницы нет", "No page", "无此页")
    case .onlyBlanks:
      ("Изменены только пустые строки.", "Only blank lines have changed.", "仅空行有更改。")
    case .changeNumber: ("Изменение %1 из %2", "Change %1 of %2", "第 %1 处更改，共 %2 处")
    case .pageNumber: ("Страница %1 из %2", "Page %1 of %2", "第 %1 页，共 %2 页")
    case .changesLoading: ("Ищем изменения.", "Looking for changes.", "正在查找更改。")
    case .changedSince: ("Изменилось %1:", "Changed %1:", "%1以来的更改：")
    case .firstPages: ("первые %1 из %2.", "the first %1 of %2.", "前 %1 页，共 %2 页。")
    case .noChanges: ("%1 ничего не изменилось.", "Nothing has changed %1.", "%1以来没有更改。")
    case .lastCommit: ("с последнего коммита (%1)", "since the last commit (%1)", "自上次提交（%1）")
    case .noCommit: ("до первого коммита", "before the first commit", "自建库")
    case .standStart: ("с запуска стенда", "since the stand was started", "自展台启动")
    case .askRevertBlock:
      ("Вернуть этому блоку прежний текст?", "Put this block back as it was?", "将此段还原为更改前的内容？")
    case .askRevertFile:
      (
        "Вернуть всей странице прежний текст? Все её изменения пропадут.",
        "Put the whole page back as it was? All its changes will be gone.", "将整页还原为更改前的内容？该页的所有更改都将丢失。"
      )
    case .askRemoveFile:
      (
        "Удалить новую страницу? Её текст больше нигде не сохранён.",
        "Remove this new page? Its text is kept nowhere else.", "删除这个新页面？其内容没有其他备份。"
      )
    case .askRestoreFile: ("Вернуть удалённую страницу?", "Bring the removed page back?", "恢复已删除的页面？")
    case .notText:
      (
        "В файле есть байты, которые не являются текстом: вернуть можно только всю страницу.",
        "The file holds bytes that are no text: only the whole page can be put back.", "文件含有非文本字节：只能还原整页。"
      )
    default: ("", "", "")
    }
  }
}

extension Phrase {
  /// The staff desk's words in Russian, English and Chinese; `nil` for those of other screens.
  var deskTexts: (ru: String, en: String, zh: String)? {
    switch self {
    case .desk: ("пульт", "staff desk", "工作台")
    case .nextPart: ("раздел пульта", "next part", "切换栏目")
    case .newPage: ("новая страница", "new page", "新建页面")
    case .pagesPart: ("Страницы", "Pages", "页面")
    case .findingsPart: ("Замечания", "Findings", "问题")
    case .editsPart: ("Правки", "Newest edits", "最近修改")
    case .there: ("есть", "there", "已有")
    case .missing: ("нет", "missing", "缺失")
    case .stale: ("устарела", "stale", "已过时")
    case .pageCount: ("страницы", "pages", "页面")
    case .missingCount: ("не хватает", "missing", "缺失")
    case .staleCount: ("устарели", "stale", "过时")
    case .draftCount: ("черновики", "drafts", "草稿")
    case .errorCount: ("ошибки", "errors", "错误")
    case .warningCount: ("предупреждения", "warnings", "警告")
    case .noteCount: ("заметки", "notes", "提示")
    case .checking: ("Стенд проверяется.", "The stand is being checked.", "正在检查展台。")
    case .noFindings: ("Замечаний нет.", "There are no findings.", "没有问题。")
    case .noEdits: ("Страниц пока нет.", "There are no pages yet.", "暂无页面。")
    case .makesTranslation:
      ("Enter создаст перевод", "Enter starts the translation", "按 Enter 新建翻译")
    case .idHint:
      (
        "Раздел: zoo. Экспонат: zoo/pandas. Что уже есть, получит перевод.",
        "A section: zoo. An exhibit: zoo/pandas. An existing page gets a translation.",
        "栏目：zoo。展品：zoo/pandas。已有的将新建翻译。"
      )
    case .newSection: ("новый раздел", "a new section", "新栏目")
    case .newExhibit: ("новый экспонат", "a new exhibit", "新展品")
    case .newTranslation: ("новый перевод", "a new translation", "新翻译")
    case .idUnusable:
      (
        "Годятся буквы, цифры, - и _, для экспоната через /.", "Use letters, digits, - and _, with / for an exhibit.",
        "请使用字母、数字、- 和 _，展品用 / 分隔。"
      )
    case .idNoSection: ("Такого раздела нет.", "There is no such section.", "没有此栏目。")
    case .idComplete:
      ("Есть уже на всех языках.", "Already in every language.", "已有全部语言版本。")
    case .notAPage:
      (
        "Это не страница стенда: откройте файл в другом редакторе.",
        "This is not a page of the stand: open the file in another editor.", "这不是展台页面，请用其他编辑器打开。"
      )
    case .minutes: ("%1 мин", "%1 min", "%1 分钟")
    case .hours: ("%1 ч", "%1 h", "%1 小时")
    case .days: ("%1 дн.", "%1 d", "%1 天")
    default: nil
    }
  }
}
