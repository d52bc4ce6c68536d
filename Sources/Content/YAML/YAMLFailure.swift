import CYaml
import Wording

/// A place where YAML did not parse, and the reason in plain words.
struct YAMLFailure: Error {
  let mark: YAMLMark
  /// Continues a sentence; says what to do where that is known.
  let reason: Message

  private init(mark: YAMLMark, reason: Message) {
    self.mark = mark
    self.reason = reason
  }

  /// - Parameter problem: In libyaml's words.
  init(_ problem: String, at mark: YAMLMark) {
    self.init(mark: mark, reason: Self.advice(about: problem))
  }

  /// The reason why a parser could not go on.
  init(_ parser: yaml_parser_t) {
    guard let words = parser.problem, [YAML_SCANNER_ERROR, YAML_PARSER_ERROR].contains(parser.error) else {
      self = .unreadable
      return
    }
    let problem = String(cString: words)
    // What is not closed is found at its start.
    let isAtStart =
      problem == "found unexpected end of stream" && parser.error == YAML_SCANNER_ERROR && parser.context != nil
    self.init(problem, at: YAMLMark(isAtStart ? parser.context_mark : parser.problem_mark))
  }

  /// A key with a colon that is none of YAML's, as an input method for Chinese or Japanese types it.
  static func wideColon(at mark: YAMLMark) -> YAMLFailure {
    YAMLFailure(
      mark: mark,
      reason: Message(
        ru: "после ключа нужны обычное двоеточие и пробел",
        en: "a plain colon and a space go behind the key",
        zh: "键后面应为半角冒号和空格"))
  }

  static let unreadable = YAMLFailure(
    mark: .start,
    reason: Message(
      ru: "прочитать не удаётся, сравните с исправной страницей",
      en: "it cannot be read; compare it with a page that works",
      zh: "无法读取，请与正常的页面对比"))
}

extension YAMLFailure {
  /// Says libyaml's problems the way an editor of pages understands them.
  static func advice(about problem: String) -> Message {
    known.first { problem.hasPrefix($0.problem) }?.advice ?? Message(verbatim: problem)
  }

  private static let known: [(problem: String, advice: Message)] = [
    (
      "mapping values are not allowed",
      Message(
        ru: "значение с двоеточием и пробелом нужно взять в кавычки",
        en: "a value with a colon and a space needs quotes around it",
        zh: "含冒号和空格的值需要加引号")
    ),
    (
      "could not find expected ':'",
      Message(
        ru: "в строке нет двоеточия после ключа, или не закрыта кавычка",
        en: "a line lacks the colon after its key, or a quotation mark is not closed",
        zh: "某行的键后缺少冒号，或引号没有闭合")
    ),
    (
      "found character that cannot start any token",
      Message(
        ru: "делайте отступы пробелами, а не табуляцией, и берите @ и ` в кавычки",
        en: "indent with spaces, not tabs, and put quotes around @ and `",
        zh: "请用空格而非制表符缩进，并给 @ 和 ` 加引号")
    ),
    (
      "found unexpected end of stream",
      Message(
        ru: "не закрыта кавычка",
        en: "a quotation mark is not closed",
        zh: "引号没有闭合")
    ),
    (
      "did not find expected key",
      Message(
        ru: "у строки другой отступ, чем у соседних, или ей нужны кавычки",
        en: "the line is indented differently from its neighbours, or needs quotes",
        zh: "该行缩进与相邻行不同，或需要加引号")
    ),
    (
      "did not find expected '-' indicator",
      Message(
        ru: "у строк списка разные отступы",
        en: "the lines of a list are indented differently",
        zh: "列表各行缩进不同")
    ),
    (
      "did not find expected ',' or ']'",
      Message(
        ru: "в списке нет запятой или закрывающей скобки ]",
        en: "a list lacks its comma or its closing bracket ]",
        zh: "列表缺少逗号或右方括号 ]")
    ),
    (
      "did not find expected ',' or '}'",
      Message(
        ru: "в группе нет запятой или закрывающей скобки }",
        en: "a group lacks its comma or its closing brace }",
        zh: "分组缺少逗号或右花括号 }")
    ),
    (
      "found undefined alias",
      Message(
        ru: "значение, которое начинается с *, нужно взять в кавычки",
        en: "a value that starts with * needs quotes around it",
        zh: "以 * 开头的值需要加引号")
    ),
    (
      "did not find expected alphabetic or numeric",
      Message(
        ru: "значение, которое начинается с * или &, нужно взять в кавычки",
        en: "a value that starts with * or & needs quotes around it",
        zh: "以 * 或 & 开头的值需要加引号")
    ),
    (
      "found unknown escape character",
      Message(
        ru: "в двойных кавычках пишите две обратные черты вместо одной или возьмите одинарные",
        en: "in double quotes write two backslashes for one, or use single quotes",
        zh: "双引号中请用两个反斜杠代替一个，或改用单引号")
    ),
    (
      "but found another document",
      Message(
        ru: "внутри начинается второй документ, уберите строку --- или ...",
        en: "a second document starts in it; remove the line of --- or ...",
        zh: "其中开始了第二个文档，请删除 --- 或 ... 一行")
    ),
  ]
}
