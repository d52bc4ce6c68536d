internal import InterfaceKit
package import Wording

/// A reason why the editor that the environment names did not do what it should.
package enum EditorFailure: Error, Hashable, Sendable {
  /// The environment names none, and none of those that are usual is installed.
  case noEditor
  /// The variable's text is no command: a quotation mark is not closed.
  case unreadable(variable: String)
  /// There is no such program.
  case missing(program: String)
  /// It could not be started, and why.
  case notStarted(program: String, reason: Message)
  /// It ended with a status other than 0.
  case exited(program: String, status: Int)
  /// A signal ended it.
  case killed(program: String, signal: Int)
  /// The program runs without a terminal that it could lend.
  case noTerminal
}

extension EditorFailure: Explained {
  /// The failure, and the way out of it.
  package var message: Message {
    switch self {
    case .noEditor:
      Message(
        ru: "Редактор не найден: укажите его в $VISUAL или $EDITOR или установите nano.",
        en: "No editor was found: name one in $VISUAL or $EDITOR, or install nano.",
        zh: "找不到编辑器：请在 $VISUAL 或 $EDITOR 中指定，或安装 nano。")
    case .unreadable(let variable):
      Message(
        ru: "В $%1 не закрыта кавычка: исправьте переменную.",
        en: "A quotation mark in $%1 is not closed: correct the variable.",
        zh: "$%1 中的引号没有闭合：请更正该变量。", .text(variable))
    case .missing(let program):
      Message(
        ru: "Программы «%1» нет: исправьте $VISUAL или $EDITOR или установите её.",
        en: "There is no program “%1”: correct $VISUAL or $EDITOR, or install it.",
        zh: "没有“%1”这个程序：请更正 $VISUAL 或 $EDITOR，或安装它。", .text(program))
    case .notStarted(let program, let reason):
      Message(
        ru: "Программу «%1» не удалось запустить: %2.",
        en: "“%1” could not be started: %2.",
        zh: "无法启动“%1”：%2。", .text(program), .message(reason))
    case .exited(let program, let status):
      Message(
        ru: "Программа «%1» завершилась с кодом %2. Сохранённое ею осталось.",
        en: "“%1” ended with status %2. What it saved is there.",
        zh: "“%1”已退出，状态码 %2。已保存的内容仍在。", .text(program), .number(status))
    case .killed(let program, let signal):
      Message(
        ru: "Программу «%1» завершил сигнал %2. Сохранённое ею осталось.",
        en: "“%1” was ended by signal %2. What it saved is there.",
        zh: "“%1”被信号 %2 终止。已保存的内容仍在。", .text(program), .number(signal))
    case .noTerminal:
      Message(ru: "Редактору нужен терминал.", en: "An editor needs a terminal.", zh: "编辑器需要终端。")
    }
  }
}
