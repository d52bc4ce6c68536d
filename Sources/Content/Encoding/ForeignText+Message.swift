package import Wording

extension ForeignText {
  /// A sentence: what the file is, with the doubt that remains.
  package var message: Message {
    switch finding {
    case .certain(let encoding):
      Message(
        ru: "Файл в кодировке %1, а не в UTF-8.", en: "The file is %1, not UTF-8.", zh: "文件是 %1，不是 UTF-8。",
        .text(encoding.rawValue))
    case .probable(let encoding):
      Message(
        ru: "Файл, похоже, в кодировке %1, а не в UTF-8.", en: "The file is probably %1, not UTF-8.",
        zh: "文件可能是 %1，不是 UTF-8。", .text(encoding.rawValue))
    case .damaged(let places):
      Message(
        ru: "В файле %1 %1{повреждённое место|повреждённых места|повреждённых мест}: там не UTF-8.",
        en: "The file has %1 broken %1{place|places} that %1{is|are} no UTF-8.", zh: "文件有 %1 处损坏，不是 UTF-8。",
        .number(places))
    case .unknown: Self.unknownMessage
    }
  }

  static let unknownMessage = Message(
    ru: "Файл не в UTF-8, и по буквам не понять, в какой он кодировке.",
    en: "The file is not UTF-8, and its letters do not tell what else it is.", zh: "文件不是 UTF-8，也无法判断其编码。")
}
