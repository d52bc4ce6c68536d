internal import Markdown
import MarkdownTree

/// How long pages take to parse, and to parse again when a letter has been typed: processor time of this thread.
enum ParsingTimes {
  /// A page and its times.
  struct Row {
    var name: String
    /// What the page holds.
    var bytes: [UInt8]
    var whole: [Duration]
    var edited: [Duration]
  }

  static func all(repeats: Int = 21) -> [Row] {
    let sizes = [0.1, 1, 5, 10].map { ("mixed, \($0) MB", MixedPage.bytes(atLeast: Int($0 * 1_048_576))) }
    let lengths = [5_000, 20_000, 100_000].map { ("mixed, \($0) lines", MixedPage.bytes(lines: $0)) }
    return (kinds(bytes: 2 << 20) + sizes + lengths).map { name, bytes in
      var document = Document(parsing: bytes)
      let whole = (0..<repeats).map { _ in ProcessorTime.measure { document = Document(parsing: bytes) } }
      var typed = bytes
      let edited = (0..<repeats).map { run in
        typed.insert(UInt8(ascii: "x"), at: run * 1_000_003 % typed.count)
        return ProcessorTime.measure { document = Document(parsing: typed, reusing: document) }
      }
      return Row(name: name, bytes: bytes, whole: whole, edited: edited)
    }
  }

  /// Pages of one kind of block each, of about so many bytes.
  private static func kinds(bytes count: Int) -> [(String, [UInt8])] {
    let russian =
      "Павильон Москвы открыт *каждый день*: с 10 до 18 часов. Подробности — на [сайте](https://a.b \"Сайт\").\n"
    let english =
      "The *Moscow* pavilion is open every day from ten to six. Details are on the [site](https://a.b \"Site\").\n"
    let chinese = "莫斯科展馆*每天*开放，时间为十点至十八点。详情请见[网站](https://a.b \"网站\")，入场**免费**。\n"
    let list = "- Первый пункт с `кодом`\n- Second *item*\n  - 第三项\n    1. nested\n    2. ordered\n- [x] done\n\n"
    let rows = String(repeating: "| Лужники | 1956 | 体育场 |\n", count: 20)
    let code = String(repeating: "let value = try container.decode(String.self)\n    print(value)\n\n", count: 20)
    return [
      ("prose, Russian", String(repeating: russian, count: 5) + "\n"),
      ("prose, English", String(repeating: english, count: 5) + "\n"),
      ("prose, Chinese", String(repeating: chinese, count: 5) + "\n"), ("lists", list),
      ("tables", "| Название | Year | 说明 |\n|---|:-:|--:|\n" + rows + "\n"),
      ("code", "```swift\n" + code + "```\n\n    indented code\n    more\n\n"),
    ].map { name, piece in (name, Array(String(repeating: piece, count: count / piece.utf8.count + 1).utf8)) }
  }
}
