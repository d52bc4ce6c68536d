package import Wording

/// The words of the lock: the panel for the PIN, and what staff can do behind it.
extension Message {
  package static let opensSoon = Message(ru: "Стенд скоро откроется", en: "The stand opens soon", zh: "展台即将开放")
  package static let staffOnly = Message(ru: "Вход для сотрудников", en: "Staff only", zh: "工作人员入口")
  package static let typePin = Message(ru: "Введите PIN-код.", en: "Type the PIN.", zh: "请输入 PIN 码。")
  package static let pinChecking = Message(ru: "Проверяем.", en: "Checking.", zh: "正在验证。")
  package static let pinRefused = Message(ru: "PIN-код неверен.", en: "The PIN is wrong.", zh: "PIN 码错误。")
  package static func pinWait(_ seconds: Int) -> Message {
    Message(
      ru: "Подождите %1\u{A0}%1{секунду|секунды|секунд}.", en: "Wait %1\u{A0}%1{second|seconds}.", zh: "请等待 %1\u{A0}秒。",
      .number(seconds))
  }
  package static let noPin = Message(
    ru:
      "PIN-код ещё не задан. Задайте его командой «stand\u{A0}pin» на этом компьютере от имени пользователя, под которым работает стенд.",
    en: "No PIN has been set. Set one by the command “stand\u{A0}pin” here, as the user that runs the stand.",
    zh: "尚未设置 PIN 码。请在本机上以运行展台的用户身份执行命令“stand\u{A0}pin”进行设置。")
  package static let enterPin = Message(ru: "войти", en: "enter", zh: "确认")
  package static let staffMenu = Message(ru: "служебное меню", en: "staff menu", zh: "管理菜单")
  package static let unlocked = Message(ru: "ОТКРЫТО ДЛЯ СОТРУДНИКОВ", en: "UNLOCKED FOR STAFF", zh: "已为工作人员解锁")
  package static let safeMode = Message(ru: "безопасный режим", en: "safe mode", zh: "安全模式")
  package static let staffDeskItem = Message(ru: "Пульт: править страницы", en: "Desk: edit pages", zh: "工作台：编辑页面")
  package static let lockItem = Message(ru: "Закрыть для посетителей", en: "Lock for visitors", zh: "锁定，供参观者使用")
  package static let restartItem = Message(ru: "Перезапустить программу", en: "Restart the program", zh: "重新启动程序")
  package static let endItem = Message(ru: "Завершить программу", en: "End the program", zh: "结束程序")
}
