package import Wording

/// The words of the editor.
extension Message {
  package static let nameTaken = Message(
    ru: "Такой файл уже есть.", en: "A file with this name already exists.", zh: "已有同名文件。")
  package static let edit = Message(ru: "правка", en: "edit", zh: "编辑")
  package static let interface = Message(ru: "меню", en: "menus", zh: "界面")
  package static let editing = Message(ru: "Правка", en: "Editing", zh: "编辑")
  package static let moveCursor = Message(ru: "курсор", en: "move", zh: "移动光标")
  package static let selectText = Message(ru: "выделить", en: "select", zh: "选择文字")
  package static let newLine = Message(ru: "новая строка", en: "new line", zh: "换行")
  package static let delete = Message(ru: "удалить", en: "delete", zh: "删除")
  package static let deleteWord = Message(ru: "удалить слово", en: "delete a word", zh: "删除一个词")
  package static let indentLines = Message(ru: "отступ", en: "indent", zh: "缩进")
  package static let moveLines = Message(ru: "передвинуть строки", en: "move lines", zh: "移动行")
  package static let duplicate = Message(ru: "дублировать строки", en: "duplicate lines", zh: "复制行")
  package static let undo = Message(ru: "отменить", en: "undo", zh: "撤销")
  package static let redo = Message(ru: "вернуть", en: "redo", zh: "重做")
  package static let cut = Message(ru: "вырезать", en: "cut", zh: "剪切")
  package static let copy = Message(ru: "копировать", en: "copy", zh: "复制")
  package static let paste = Message(ru: "вставить", en: "paste", zh: "粘贴")
  package static let selectAll = Message(ru: "выделить всё", en: "select all", zh: "全选")
  package static let save = Message(ru: "сохранить", en: "save", zh: "保存")
  package static let saveAs = Message(ru: "сохранить под другим именем", en: "save under another name", zh: "另存为")
  package static let findText = Message(ru: "найти", en: "find", zh: "查找")
  package static let replaceText = Message(ru: "заменить", en: "replace", zh: "替换")
  package static let replaceBy = Message(ru: "на", en: "with", zh: "替换为")
  package static let replaceAll = Message(ru: "заменить всё", en: "replace all", zh: "全部替换")
  package static let otherField = Message(ru: "другое поле", en: "other field", zh: "切换输入框")
  package static let foreignTitle = Message(ru: "Это не UTF-8", en: "This is not UTF-8", zh: "这不是 UTF-8")
  package static let foreignText = Message(
    ru: "Пока текст не преобразован, его можно только читать. Файл изменится, лишь когда вы сохраните.",
    en: "Until it is converted, the text is for reading only. The file changes only when you save.",
    zh: "转换之前只能阅读。只有在您保存时文件才会改变。")
  package static let readOnlyAnswer = Message(
    ru: "Оставить как есть и только читать", en: "Leave it as it is, and only read", zh: "保持原样，只读")
  package static let convertAnswer = Message(ru: "Преобразовать из", en: "Convert from", zh: "转换自")
  package static let mendAnswer = Message(
    ru: "Убрать повреждённые места:", en: "Take the broken places out:", zh: "去掉损坏之处：")
  package static let converted = Message(
    ru: "Преобразовано; проверьте и сохраните.", en: "Converted; look at it and save.", zh: "已转换，请检查后保存。")
  package static let readOnly = Message(ru: "только чтение: не UTF-8", en: "read-only: not UTF-8", zh: "只读：非 UTF-8")
  package static let takenOver = Message(
    ru: "Файл сохранили в другой программе; здесь его новый текст.",
    en: "The file was saved elsewhere; this is its new text.", zh: "文件已在别处保存，此处为新内容。")
  package static let changedOnDisk = Message(
    ru: "изменено; файл на диске уже другой", en: "modified; the file on disk has changed", zh: "已修改；磁盘上的文件已变")
  package static let goneFromDisk = Message(
    ru: "файла на диске больше нет", en: "the file is gone from the disk", zh: "磁盘上的文件已不存在")
  package static let matchCase = Message(ru: "учитывать регистр", en: "match case", zh: "区分大小写")
  package static let wholeWords = Message(ru: "целые слова", en: "whole words", zh: "全字匹配")
  package static let noPageName = Message(
    ru: "Так страницы не называются: нужно «раздел/имя.ru.md» или «раздел/имя/index.ru.md».",
    en: "No page is called so: it has to be section/name.en.md or section/name/index.en.md.",
    zh: "页面不能这样命名：应为“栏目/名称.zh.md”或“栏目/名称/index.zh.md”。")
  package static let goToLine = Message(ru: "к строке", en: "go to line", zh: "转到行")
  package static let lineNumber = Message(ru: "строка", en: "line", zh: "行号")
  package static let fileName = Message(ru: "файл", en: "file", zh: "文件")
  package static let nextFinding = Message(ru: "следующее замечание", en: "next finding", zh: "下一个问题")
  package static let nextMisspelling = Message(
    ru: "следующая опечатка", en: "next misspelling", zh: "下一个拼写错误")
  package static let misspelling = Message(ru: "Правописание", en: "Spelling", zh: "拼写")
  package static let learnWord = Message(ru: "запомнить", en: "learn", zh: "记住")
  package static let fix = Message(ru: "исправить", en: "fix", zh: "修正")
  package static let strong = Message(ru: "жирный", en: "bold", zh: "加粗")
  package static let emphasis = Message(ru: "курсив", en: "italic", zh: "斜体")
  package static let alignTable = Message(ru: "выровнять таблицу", en: "align table", zh: "对齐表格")
  package static let insert = Message(ru: "добавить", en: "insert", zh: "插入")
  package static let noTable = Message(
    ru: "Здесь нет таблицы: поставьте в неё курсор.", en: "There is no table here: put the cursor into one.",
    zh: "光标不在表格中。")
  package static let insertLink = Message(ru: "добавить ссылку", en: "insert link", zh: "插入链接")
  package static let caption = Message(ru: "подпись", en: "caption", zh: "图注")
  package static let newPicture = Message(ru: "файл рядом", en: "file beside the page", zh: "同目录文件")
  package static let insertPicture = Message(ru: "добавить картинку", en: "insert picture", zh: "插入图片")
  package static let nextView = Message(ru: "вид", en: "view", zh: "视图")
  package static let swapSides = Message(ru: "поменять стороны", en: "swap sides", zh: "左右互换")
  package static let nextBeside = Message(ru: "другой язык рядом", en: "another language beside", zh: "并排显示其他语言")
  package static let widen = Message(ru: "ширина сторон", en: "width of the sides", zh: "两栏宽度")
  package static let kioskScreen = Message(ru: "экран киоска", en: "kiosk screen", zh: "展台屏幕")
  package static let saved = Message(ru: "Сохранено.", en: "Saved.", zh: "已保存。")
  package static let notSaved = Message(ru: "Не сохранено.", en: "Not saved.", zh: "未保存。")
  package static func replaced(_ count: Int) -> Message {
    Message(ru: "Замен: %1.", en: "Replaced: %1.", zh: "已替换 %1 处。", .number(count))
  }
  package static let alsoOpen = Message(
    ru: "Страницу правит ещё кто-то:", en: "Somebody else is editing this page:", zh: "另有人正在编辑此页：")
  package static let mergedAll = Message(
    ru: "Изменения объединены; проверьте и сохраните.", en: "The changes were merged; look at them and save.",
    zh: "修改已合并，请检查后保存。")
  package static let noFix = Message(
    ru: "Здесь нечего исправить автоматически.", en: "Nothing here can be fixed automatically.", zh: "此处没有可自动修正的内容。")
  package static let modified = Message(ru: "изменено", en: "modified", zh: "已修改")
  package static let unmodified = Message(ru: "сохранено", en: "saved", zh: "已保存")
  package static let unsavedTitle = Message(ru: "Не сохранено", en: "Not saved", zh: "未保存")
  package static let unsavedText = Message(
    ru: "Эти изменения ещё не сохранены.", en: "These changes have not been saved yet.", zh: "这些修改尚未保存。")
  package static let recoveryTitle = Message(ru: "Найден несохранённый текст", en: "Unsaved text found", zh: "发现未保存的文本")
  package static let recoveryText = Message(
    ru: "Этот текст был набран, но не сохранён: программа завершилась раньше.",
    en: "This text was typed but not saved: the program ended before.", zh: "这段文字已输入但未保存，程序就结束了。")
  package static func typedAt(_ moment: String) -> Message {
    Message(ru: "Набран: %1.", en: "Typed: %1.", zh: "输入时间：%1。", .text(moment))
  }
  package static let changedSinceTyped = Message(
    ru: "С тех пор файл изменили.", en: "The file has been changed since.", zh: "此后文件已被修改。")
  package static let escapeAgain = Message(
    ru: "Не сохранено: Ctrl+S сохранит, ещё раз Esc — выйти.", en: "Not saved: Ctrl+S saves, Esc again leaves.",
    zh: "未保存：Ctrl+S 保存，再按 Esc 离开。")
  package static let compareWithFile = Message(
    ru: "сравнить с файлом", en: "compare with the file", zh: "与文件对比")
  package static let fileUnchanged = Message(
    ru: "Файл никто другой не менял.", en: "Nobody else has changed the file.", zh: "没有其他人修改过此文件。")
  package static let deleteLines = Message(ru: "удалить строки", en: "delete lines", zh: "删除行")
  package static let comment = Message(ru: "комментарий", en: "comment", zh: "注释")
  package static func selected(_ first: Int, _ second: Int) -> Message {
    Message(
      ru: "выделено: слов %1, знаков %2", en: "selected: words %1, characters %2", zh: "已选：%1 词，%2 字符",
      .number(first), .number(second))
  }
  package static let conflictTitle = Message(
    ru: "Файл изменён кем-то ещё", en: "Somebody else has changed the file", zh: "文件已被他人修改")
  package static let conflictText = Message(
    ru: "Ничего не потеряно. Строки с − есть только здесь, строки с + только в файле.",
    en: "Nothing is lost. Lines with a minus are only here, lines with a plus only in the file.",
    zh: "内容没有丢失。带 − 的行仅在此处，带 + 的行仅在文件中。")
  package static func mergingText(_ first: Int, _ second: Int) -> Message {
    Message(
      ru: "Место %1 из %2: обе стороны изменили одно и то же. Что оставить?",
      en: "Place %1 of %2: both sides changed the same lines. Which to keep?", zh: "第 %1 处，共 %2 处：双方修改了同样的行。保留哪一方？",
      .number(first), .number(second))
  }
  package static let stayAnswer = Message(ru: "Вернуться к правке", en: "Go on editing", zh: "继续编辑")
  package static let saveAndLeaveAnswer = Message(ru: "Сохранить и выйти", en: "Save and leave", zh: "保存并退出")
  package static let keepOpenAnswer = Message(
    ru: "Выйти, сохранить позже", en: "Leave, and save later", zh: "先离开，以后再保存")
  package static let leaveAnswer = Message(
    ru: "Отбросить изменения и выйти", en: "Discard the changes and leave", zh: "放弃修改并退出")
  package static let stayHereAnswer = Message(ru: "Не выходить", en: "Do not quit", zh: "不退出")
  package static let saveAllAnswer = Message(ru: "Сохранить все и выйти", en: "Save all and quit", zh: "全部保存并退出")
  package static let keepAllAnswer = Message(
    ru: "Выйти, сохранить позже: тексты предложат при открытии страниц",
    en: "Quit, and save later: the texts are offered when the pages are opened", zh: "退出，以后再保存：下次打开页面时会提示恢复")
  package static let discardAllAnswer = Message(
    ru: "Отбросить изменения и выйти", en: "Discard the changes and quit", zh: "放弃修改并退出")
  package static let quitText = Message(
    ru: "Эти страницы ещё не сохранены:", en: "These pages have not been saved yet:", zh: "以下页面尚未保存：")
  package static func unsavedPages(_ count: Int) -> Message {
    Message(ru: "не сохранено: %1", en: "unsaved: %1", zh: "未保存：%1", .number(count))
  }
  package static let goOnEditing = Message(ru: "Продолжить правку: ", en: "Go on editing: ", zh: "继续编辑：")
  package static let editBeside = Message(ru: "править другой язык", en: "edit the other language", zh: "编辑另一语言")
  package static func toTranslate(_ count: Int) -> Message {
    Message(ru: "перевести: %1", en: "to translate: %1", zh: "待译：%1", .number(count))
  }
  package static let translated = Message(ru: "переведено", en: "translated", zh: "已译")
  package static let noOtherLanguage = Message(
    ru: "На других языках этой страницы нет.", en: "No other language has this page.", zh: "其他语言没有此页面。")
  package static let nothingToTranslate = Message(
    ru: "Заново переводить нечего.", en: "Nothing needs retranslating.", zh: "没有需要重新翻译的内容。")
  package static let markTranslated = Message(
    ru: "перевод соответствует источнику", en: "translation follows its source", zh: "译文已与原文一致")
  package static let followsSource = Message(
    ru: "Отмечено: перевод соответствует источнику.", en: "Marked: the translation follows its source.",
    zh: "已标记：译文与原文一致。")
  package static let noSource = Message(
    ru: "Эта страница — не перевод другой.", en: "This page is not a translation of another.", zh: "此页不是其他页面的译文。")
  package static let translatedFrom = Message(ru: "перевод с", en: "translated from", zh: "译自")
  package static let translatedIn = Message(ru: "перевод в коммите", en: "translated in commit", zh: "翻译于提交")
  package static let changedHere = Message(ru: "с запуска стенда", en: "since the stand was started", zh: "自展台启动以来")
  package static let changedBlocks = Message(ru: "что перевести", en: "what to translate", zh: "待译内容")
  package static let preview = Message(ru: "Просмотр", en: "Preview", zh: "预览")
  package static let previewTheme = Message(ru: "цвета страницы", en: "page colours", zh: "页面配色")
  package static let previewLanguage = Message(ru: "язык посетителя", en: "language of visitors", zh: "访客语言")
  package static let screenWidth = Message(ru: "ширина экрана", en: "screen width", zh: "屏幕宽度")
  package static let restoreAnswer = Message(ru: "Восстановить этот текст", en: "Restore this text", zh: "恢复这段文字")
  package static let discardAnswer = Message(ru: "Удалить его", en: "Discard it", zh: "丢弃")
  package static let mergeAnswer = Message(ru: "Объединить по частям", en: "Merge piece by piece", zh: "逐处合并")
  package static let keepMineAnswer = Message(ru: "Сохранить мой текст", en: "Keep mine", zh: "保留我的文本")
  package static let takeTheirsAnswer = Message(ru: "Взять текст из файла", en: "Take theirs", zh: "采用文件中的文本")
  package static let vanishedTitle = Message(ru: "Файла больше нет", en: "The file is gone", zh: "文件已不存在")
  package static let vanishedText = Message(
    ru: "Пока вы правили страницу, её файл удалили или переименовали. Ваш текст здесь и не потерян.",
    en: "While you were editing the page, its file was deleted or renamed. Your text is here and is not lost.",
    zh: "在您编辑期间，此页的文件被删除或重命名。您的文字仍在这里，没有丢失。")
  package static let saveAnewAnswer = Message(ru: "Создать файл заново", en: "Make the file again", zh: "重新创建文件")
  package static let saveAsAnswer = Message(ru: "Сохранить под другим именем", en: "Save under another name", zh: "另存为")
  package static let mineAnswer = Message(ru: "Моё", en: "Mine", zh: "我的")
  package static let theirsAnswer = Message(ru: "Из файла", en: "Theirs", zh: "文件中的")
  package static let bothAnswer = Message(ru: "Оба: сначала моё", en: "Both, mine first", zh: "两者都保留，我的在前")
}
