internal import Files
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

  /// The sentence about bytes that are no UTF-8: the fault, as far as can be told, and the way out.
  package static func foreignText(_ bytes: [UInt8], language: Language?) -> Message {
    let foreign = ForeignText(bytes, language: language)
    return Message(
      ru: "%1 Исправьте его командой «stand edit» или сохраните в UTF-8.",
      en: "%1 Put it right with “stand edit”, or save it as UTF-8.",
      zh: "%1请用“stand edit”修正，或另存为 UTF-8。", .message(foreign?.message ?? ForeignText.unknownMessage))
  }
}
