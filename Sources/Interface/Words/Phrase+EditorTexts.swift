extension Phrase {
  /// The editor's words in Russian, English and Chinese; `nil` for those of other screens.
  var editorTexts: (ru: String, en: String, zh: String)? {
    switch self {
    case .nameTaken:
      ("Такой файл уже есть.", "A file with this name already exists.", "已有同名文件。")
    case .edit: ("правка", "edit", "编辑")
    case .editing: ("Правка", "Editing", "编辑")
    case .moveCursor: ("курсор", "move", "移动光标")
    case .selectText: ("выделить", "select", "选择文字")
    case .newLine: ("новая строка", "new line", "换行")
    case .delete: ("удалить", "delete", "删除")
    case .deleteWord: ("удалить слово", "delete a word", "删除一个词")
    case .indentLines: ("отступ", "indent", "缩进")
    case .moveLines: ("передвинуть строки", "move lines", "移动行")
    case .duplicate: ("дублировать строки", "duplicate lines", "复制行")
    case .undo: ("отменить", "undo", "撤销")
    case .redo: ("вернуть", "redo", "重做")
    case .cut: ("вырезать", "cut", "剪切")
    case .copy: ("копировать", "copy", "复制")
    case .paste: ("вставить", "paste", "粘贴")
    case .selectAll: ("выделить всё", "select all", "全选")
    case .save: ("сохранить", "save", "保存")
    case .saveAs: ("сохранить под другим именем", "save under another name", "另存为")
    case .findText: ("найти", "find", "查找")
    case .replaceText: ("заменить", "replace", "替换")
    case .replaceBy: ("на", "with", "替换为")
    case .replaceAll: ("заменить всё", "replace all", "全部替换")
    case .otherField: ("другое поле", "other field", "切换输入框")
    case .foreignTitle: ("Это не UTF-8", "This is not UTF-8", "这不是 UTF-8")
    case .foreignText:
      (
        "Пока текст не преобразован, его можно только читать. Файл изменится, лишь когда вы сохраните.",
        "Until it is converted, the text is for reading only. The file changes only when you save.",
        "转换之前只能阅读。只有在您保存时文件才会改变。"
      )
    case .readOnlyAnswer: ("Оставить как есть и только читать", "Leave it as it is, and only read", "保持原样，只读")
    case .convertAnswer: ("Преобразовать из", "Convert from", "转换自")
    case .mendAnswer: ("Убрать повреждённые места:", "Take the broken places out:", "去掉损坏之处：")
    case .converted:
      ("Преобразовано; проверьте и сохраните.", "Converted; look at it and save.", "已转换，请检查后保存。")
    case .readOnly: ("только чтение: не UTF-8", "read-only: not UTF-8", "只读：非 UTF-8")
    case .takenOver:
      (
        "Файл сохранили в другой программе; здесь его новый текст.",
        "The file was saved elsewhere; this is its new text.", "文件已在别处保存，此处为新内容。"
      )
    case .changedOnDisk:
      ("изменено; файл на диске уже другой", "modified; the file on disk has changed", "已修改；磁盘上的文件已变")
    case .goneFromDisk: ("файла на диске больше нет", "the file is gone from the disk", "磁盘上的文件已不存在")
    case .matchCase: ("учитывать регистр", "match case", "区分大小写")
    case .wholeWords: ("целые слова", "whole words", "全字匹配")
    case .noPageName:
      (
        "Так страницы не называются: нужно «раздел/имя.ru.md» или «раздел/имя/index.ru.md».",
        "No page is called so: it has to be section/name.en.md or section/name/index.en.md.",
        "页面不能这样命名：应为“栏目/名称.zh.md”或“栏目/名称/index.zh.md”。"
      )
    case .goToLine: ("к строке", "go to line", "转到行")
    case .lineNumber: ("строка", "line", "行号")
    case .fileName: ("файл", "file", "文件")
    case .nextFinding: ("следующее замечание", "next finding", "下一个问题")
    case .fix: ("исправить", "fix", "修正")
    case .strong: ("жирный", "bold", "加粗")
    case .emphasis: ("курсив", "italic", "斜体")
    case .alignTable: ("выровнять таблицу", "align table", "对齐表格")
    case .insert: ("добавить", "insert", "插入")
    case .noTable:
      ("Здесь нет таблицы: поставьте в неё курсор.", "There is no table here: put the cursor into one.", "光标不在表格中。")
    case .insertLink: ("добавить ссылку", "insert link", "插入链接")
    case .insertPicture: ("добавить картинку", "insert picture", "插入图片")
    case .nextView: ("вид", "view", "视图")
    case .swapSides: ("поменять стороны", "swap sides", "左右互换")
    case .nextBeside: ("другой язык рядом", "another language beside", "并排显示其他语言")
    case .widen: ("ширина сторон", "width of the sides", "两栏宽度")
    case .nextWidth: ("ширина страницы", "page width", "页面宽度")
    case .saved: ("Сохранено.", "Saved.", "已保存。")
    case .notSaved: ("Не сохранено.", "Not saved.", "未保存。")
    case .replaced: ("Замен: %1.", "Replaced: %1.", "已替换 %1 处。")
    case .alsoOpen: ("Страницу правит ещё кто-то:", "Somebody else is editing this page:", "另有人正在编辑此页：")
    case .mergedAll:
      (
        "Изменения объединены; проверьте и сохраните.", "The changes were merged; look at them and save.",
        "修改已合并，请检查后保存。"
      )
    case .noFix: ("Здесь нечего исправить автоматически.", "Nothing here can be fixed automatically.", "此处没有可自动修正的内容。")
    case .modified: ("изменено", "modified", "已修改")
    case .unmodified: ("сохранено", "saved", "已保存")
    case .unsavedTitle: ("Не сохранено", "Not saved", "未保存")
    case .unsavedText: ("Эти изменения ещё не сохранены.", "These changes have not been saved yet.", "这些修改尚未保存。")
    case .recoveryTitle: ("Найден несохранённый текст", "Unsaved text found", "发现未保存的文本")
    case .recoveryText:
      (
        "Этот текст был набран, но не сохранён: программа завершилась раньше.",
        "This text was typed but not saved: the program ended before.", "这段文字已输入但未保存，程序就结束了。"
      )
    case .conflictTitle: ("Файл изменён кем-то ещё", "Somebody else has changed the file", "文件已被他人修改")
    case .conflictText:
      (
        "Ничего не потеряно. Строки с − есть только здесь, строки с + только в файле.",
        "Nothing is lost. Lines with a minus are only here, lines with a plus only in the file.",
        "内容没有丢失。带 − 的行仅在此处，带 + 的行仅在文件中。"
      )
    case .mergingText:
      (
        "Место %1 из %2: обе стороны изменили одно и то же. Что оставить?",
        "Place %1 of %2: both sides changed the same lines. Which to keep?", "第 %1 处，共 %2 处：双方修改了同样的行。保留哪一方？"
      )
    case .stayAnswer: ("Вернуться к правке", "Go on editing", "继续编辑")
    case .saveAndLeaveAnswer: ("Сохранить и выйти", "Save and leave", "保存并退出")
    case .keepOpenAnswer: ("Выйти, сохранить позже", "Leave, and save later", "先离开，以后再保存")
    case .leaveAnswer: ("Отбросить изменения и выйти", "Discard the changes and leave", "放弃修改并退出")
    case .stayHereAnswer: ("Не выходить", "Do not quit", "不退出")
    case .saveAllAnswer: ("Сохранить все и выйти", "Save all and quit", "全部保存并退出")
    case .keepAllAnswer:
      (
        "Выйти, сохранить позже: тексты предложат при открытии страниц",
        "Quit, and save later: the texts are offered when the pages are opened", "退出，以后再保存：下次打开页面时会提示恢复"
      )
    case .discardAllAnswer: ("Отбросить изменения и выйти", "Discard the changes and quit", "放弃修改并退出")
    case .quitText:
      ("Эти страницы ещё не сохранены:", "These pages have not been saved yet:", "以下页面尚未保存：")
    case .unsavedPages: ("не сохранено: %1", "unsaved: %1", "未保存：%1")
    case .goOnEditing: ("Продолжить правку: ", "Go on editing: ", "继续编辑：")
    case .editBeside: ("править другой язык", "edit the other language", "编辑另一语言")
    case .toTranslate: ("перевести: %1", "to translate: %1", "待译：%1")
    case .translated: ("переведено", "translated", "已译")
    case .nothingToTranslate:
      ("Заново переводить нечего.", "Nothing needs retranslating.", "没有需要重新翻译的内容。")
    case .translatedFrom: ("перевод с", "translated from", "译自")
    case .translatedIn: ("перевод в коммите", "translated in commit", "翻译于提交")
    case .changedHere: ("с запуска стенда", "since the stand was started", "自展台启动以来")
    case .changedBlocks: ("что перевести", "what to translate", "待译内容")
    case .preview: ("Просмотр", "Preview", "预览")
    case .previewTheme: ("цвета страницы", "page colours", "页面配色")
    case .previewLanguage: ("язык посетителя", "language of visitors", "访客语言")
    case .screenWidth: ("ширина экрана", "screen width", "屏幕宽度")
    case .restoreAnswer: ("Восстановить этот текст", "Restore this text", "恢复这段文字")
    case .discardAnswer: ("Удалить его", "Discard it", "丢弃")
    case .mergeAnswer: ("Объединить по частям", "Merge piece by piece", "逐处合并")
    case .keepMineAnswer: ("Сохранить мой текст", "Keep mine", "保留我的文本")
    case .takeTheirsAnswer: ("Взять текст из файла", "Take theirs", "采用文件中的文本")
    case .vanishedTitle: ("Файла больше нет", "The file is gone", "文件已不存在")
    case .vanishedText:
      (
        "Пока вы правили страницу, её файл удалили или переименовали. Ваш текст здесь и не потерян.",
        "While you were editing the page, its file was deleted or renamed. Your text is here and is not lost.",
        "在您编辑期间，此页的文件被删除或重命名。您的文字仍在这里，没有丢失。"
      )
    case .saveAnewAnswer: ("Создать файл заново", "Make the file again", "重新创建文件")
    case .saveAsAnswer: ("Сохранить под другим именем", "Save under another name", "另存为")
    case .mineAnswer: ("Моё", "Mine", "我的")
    case .theirsAnswer: ("Из файла", "Theirs", "文件中的")
    case .bothAnswer: ("Оба: сначала моё", "Both, mine first", "两者都保留，我的在前")
    default: nil
    }
  }
}
