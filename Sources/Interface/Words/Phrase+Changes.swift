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
