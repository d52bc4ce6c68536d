package import Wording

/// A reason why git does not say what has changed.
package enum GitFailure: Explained {
  case missing
  /// It did not end in so many seconds.
  case tooSlow(Int)
  /// With what it said itself.
  case failed(Message)

  package var message: Message {
    switch self {
    case .missing:
      Message(
        ru: "git не установлен, поэтому последний коммит неизвестен. Установите его (Debian и Ubuntu: git).",
        en: "git is not installed, so the last commit is not known. Install it (Debian and Ubuntu: git).",
        zh: "未安装 git，因此不知道上次提交。请安装它（Debian 和 Ubuntu：git）。")
    case .tooSlow(let seconds):
      Message(
        ru: "git отвечает, что изменилось, дольше %1 %1{секунды|секунд|секунд}.",
        en: "git takes longer than %1 seconds to say what has changed.",
        zh: "git 查找更改超过了 %1 秒。", .number(seconds))
    case .failed(let reason):
      Message(
        ru: "git не может сказать, что изменилось: %1", en: "git cannot say what has changed: %1",
        zh: "git 无法查出更改：%1", .message(reason))
    }
  }
}
