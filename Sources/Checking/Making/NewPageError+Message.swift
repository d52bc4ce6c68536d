import Content
package import Wording

extension NewPageError: Explained {
  /// One sentence: what is wrong and what to do.
  package var message: Message {
    switch self {
    case .unusableID(let id):
      Message(
        ru: "«%1» не может быть ID: пишите раздел как zoo, экспонат как zoo/pandas, из букв, цифр, - и _.",
        en: "“%1” cannot be an ID: write a section as zoo and an exhibit as zoo/pandas, with letters, digits, - and _.",
        zh: "“%1”不能用作 ID：栏目写作 zoo，展品写作 zoo/pandas，只用字母、数字、- 和 _。", .text(id))
    case .unknownLanguage(let language, let known):
      Message(
        ru: "Стенд не говорит на языке «%1». Выберите один из: %2.",
        en: "The stand does not speak “%1”. Choose %2.", zh: "展台没有语言“%1”。请从 %2 中选择。", .text(language.code),
        .list(known.map(\.code)))
    case .noSection(let id, let nearest):
      Message(
        ru: "Раздела «%1» нет. %2", en: "There is no section “%1”. %2", zh: "没有栏目“%1”。%2", .text(id),
        .message(
          Self.question(nearest)
            ?? Message(
              ru: "Его создаст stand new section %1.", en: "stand new section %1 makes one.",
              zh: "可用 stand new section %1 新建。", .text(id))))
    case .noPage(let id, let nearest):
      Message(
        ru: "«%1» на стенде нет. %2", en: "There is no “%1” on the stand. %2", zh: "展台上没有“%1”。%2", .text(id),
        .message(
          Self.question(nearest)
            ?? Message(
              ru: "ID — это раздел/экспонат, по названиям папок.",
              en: "IDs are section/exhibit, the names of the folders.",
              zh: "ID 的形式为“栏目/展品”，即文件夹名。")))
    case .exists(let id, let language):
      Message(
        ru: "У «%1» уже есть страница на языке %2, и она останется как была: правьте её или выберите другой ID.",
        en: "“%1” has a page in %2 already, and it stays as it is: edit it, or choose another ID.",
        zh: "“%1”已有 %2 页面，它将保持不变：请编辑该页，或另选 ID。", .text(id), .text(language.code))
    case .complete(let id):
      Message(
        ru: "«%1» есть на всех языках стенда: укажите другой в --language.",
        en: "“%1” is there in every language of the stand: name another with --language.",
        zh: "“%1”已有展台的全部语言版本：请用 --language 指定其他语言。", .text(id))
    case .unreadable(let error): error.message
    case .foreign(let path):
      Message(
        ru: "Файл «%1» не в UTF-8: сначала исправьте его командой «stand edit».",
        en: "“%1” is not UTF-8: put it right first, with “stand edit”.", zh: "“%1”不是 UTF-8：请先用“stand edit”修正。",
        .text(path))
    }
  }

  private static func question(_ nearest: [String]) -> Message? {
    nearest.isEmpty ? nil : Message.wasMeant(nearest)
  }
}
