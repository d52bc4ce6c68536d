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
