package import Wording

extension Diagnostic {
  /// A character that is invisible to readers but obeyed by terminals was left out.
  static func controlCharacter(_ scalar: Unicode.Scalar, at place: Place) -> Diagnostic {
    Diagnostic(.warning, "control-character", at: place, .controlCharacter(scalar))
  }
}

extension Message {
  /// Of a character that is invisible to readers but obeyed by terminals, and was left out.
  package static func controlCharacter(_ scalar: Unicode.Scalar) -> Message {
    Message(
      ru: "Невидимый управляющий символ %1 пропущен: удалите его.",
      en: "The invisible control character %1 is left out: delete it here.",
      zh: "不可见的控制字符 %1 已忽略：请在此删除。",
      .text(scalar.code))
  }

  /// Of bytes that are no UTF-8.
  package static let invalidUTF8 = Message(
    ru: "Отсюда файл не в UTF-8: сохраните его в UTF-8, чтобы буквы читались.",
    en: "The file is not UTF-8 from here on: save it as UTF-8, so that its letters can be read.",
    zh: "文件从此处起不是 UTF-8：请存为 UTF-8，以便读取文字。")
}
