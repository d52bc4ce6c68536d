internal import Exhibition

extension EditorFailure {
  /// What is wrong and what to do: in the stand's language, in English where the interface does not speak it.
  func text(in language: Language) -> String {
    let (ru, en, zh) = texts
    switch language {
    case .ru: return ru
    case .zh: return zh
    default: return en
    }
  }

  private var texts: (ru: String, en: String, zh: String) {
    switch self {
    case .noEditor:
      (
        "Редактор не найден: укажите его в $VISUAL или $EDITOR или установите nano.",
        "No editor was found: name one in $VISUAL or $EDITOR, or install nano.",
        "找不到编辑器：请在 $VISUAL 或 $EDITOR 中指定，或安装 nano。"
      )
    case .unreadable(let variable):
      (
        "В $\(variable) не закрыта кавычка: исправьте переменную.",
        "A quotation mark in $\(variable) is not closed: correct the variable.",
        "$\(variable) 中的引号没有闭合：请更正该变量。"
      )
    case .missing(let program):
      (
        "Программы «\(program)» нет: исправьте $VISUAL или $EDITOR или установите её.",
        "There is no program “\(program)”: correct $VISUAL or $EDITOR, or install it.",
        "没有“\(program)”这个程序：请更正 $VISUAL 或 $EDITOR，或安装它。"
      )
    case .notStarted(let program, let reason):
      (
        "Программу «\(program)» не удалось запустить: \(reason).",
        "“\(program)” could not be started: \(reason).",
        "无法启动“\(program)”：\(reason)。"
      )
    case .exited(let program, let status):
      (
        "Программа «\(program)» завершилась с кодом \(status). Сохранённое ею осталось.",
        "“\(program)” ended with status \(status). What it saved is there.",
        "“\(program)”已退出，状态码 \(status)。已保存的内容仍在。"
      )
    case .killed(let program, let signal):
      (
        "Программу «\(program)» завершил сигнал \(signal). Сохранённое ею осталось.",
        "“\(program)” was ended by signal \(signal). What it saved is there.",
        "“\(program)”被信号 \(signal) 终止。已保存的内容仍在。"
      )
    case .noTerminal:
      (
        "Редактору нужен терминал.", "An editor needs a terminal.", "编辑器需要终端。"
      )
    }
  }
}
