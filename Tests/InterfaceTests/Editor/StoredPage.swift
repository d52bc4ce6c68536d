import Storage
import TestSupport
import Wording

/// A random page as a file holds it: its text, and its bytes in one of many encodings.
struct StoredPage {
  /// How the text became bytes.
  enum Form: String, CaseIterable {
    case utf8, utf8WithMark, utf16LittleWithMark, utf16BigWithMark, utf16Little, windows1251, koi8R, gb18030
    case windows1252, damaged
  }

  let form: Form
  let text: String
  let bytes: [UInt8]
  let language: Language

  init(_ form: Form, _ random: inout SeededGenerator) {
    self.form = form
    language =
      switch form {
      case .windows1251, .koi8R, .utf16BigWithMark: .ru
      case .gb18030: .zh
      case .windows1252: .en
      default: [.ru, .en, .zh].randomElement(using: &random) ?? .ru
      }
    text = Self.text(in: language, &random)
    bytes = Self.bytes(of: text, form, &random)
  }

  private static let words: [Language: [String]] = [
    .ru: ["Парк", "культуры", "ёлка", "и", "берег", "Москвы", "**выставка**", "\"район\"", "5 км", "[музей](../a/)"],
    .en: ["café", "naïve", "the", "façade", "Zoë", "**señor**", "\"über\"", "5 km", "[crème](../a/)", "brûlée"],
    .zh: ["熊猫", "我们", "来自", "中国", "的", "**大学**", "\"这个\"", "5 km", "[学生](../a/)", "北京"],
  ]

  /// Every kind of front matter, right or wrong.
  private static let heads = [
    "", "---\ntitle: %\nsummary: \"%\"\n---\n", "---  \ntitle: '%'\ndraft: true\n---\t\n", "---\n---\n",
    "---\ntitle: %\n",
    "+++\ntitle = \"%\"\n+++\n", "{\n  \"title\": \"%\"\n}\n", "\n\n---\ntitle: %\n---\n",
    "---\n# %\ntitle:\t%\n...: [\n---\n",
  ]

  private static func text(in language: Language, _ random: inout SeededGenerator) -> String {
    let words = words[language] ?? []
    func word() -> String { words.randomElement(using: &random) ?? "" }
    let ends = [["\n"], ["\r\n"], ["\r"], ["\n", "\r\n", "\r"]].randomElement(using: &random) ?? ["\n"]
    var text = (heads.randomElement(using: &random) ?? "").replacing("%", with: word() + " " + word())
    for _ in 0..<Int.random(in: 2...12, using: &random) {
      let line = (0..<Int.random(in: 1...6, using: &random)).map { _ in word() }.joined(separator: " ")
      let mark = ["", "", "- ", "  1. ", "> ", "\t", "| a | ", "|---|---|", "# "].randomElement(using: &random) ?? ""
      text += mark + line + (Bool.random(using: &random) ? "\n" : "  \n\n")
    }
    if Bool.random(using: &random) { text.removeLast() }
    return text.reduce(into: "") { $0 += $1 == "\n" ? ends.randomElement(using: &random) ?? "\n" : String($1) }
  }

  private static func bytes(of text: String, _ form: Form, _ random: inout SeededGenerator) -> [UInt8] {
    let bytes: [UInt8]? =
      switch form {
      case .utf8: Array(text.utf8)
      case .utf8WithMark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
      case .utf16LittleWithMark: text.encoded(in: "UTF-16LE").map { [0xFF, 0xFE] + $0 }
      case .utf16BigWithMark: text.encoded(in: "UTF-16BE").map { [0xFE, 0xFF] + $0 }
      case .utf16Little: text.encoded(in: "UTF-16LE")
      case .windows1251: text.encoded(in: "CP1251")
      case .koi8R: text.encoded(in: "KOI8-R")
      case .gb18030: text.encoded(in: "GB18030")
      case .windows1252: text.encoded(in: "CP1252")
      case .damaged: damaged(Array(text.utf8), &random)
      }
    return bytes ?? Array(text.utf8)
  }

  /// A byte that is no UTF-8, or a NUL, put between two characters.
  private static func damaged(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var place = Int.random(in: 0...bytes.count, using: &random)
    while place < bytes.count, bytes[place] & 0xC0 == 0x80 { place += 1 }
    let broken: UInt8 = Bool.random(using: &random) ? 0 : 0xFF
    return Array(bytes[..<place]) + [broken] + Array(bytes[place...])
  }
}
