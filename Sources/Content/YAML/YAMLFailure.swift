internal import CYaml
import Wording

/// Where and why YAML did not parse, in plain words.
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

  /// What a parser met that could not go on.
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

  static let unreadable = YAMLFailure(
    mark: .start,
    reason: Message(
      ru: "прочитать не удаётся, сравните с исправной страницей",
      en: "it cannot be read; compare it with a page that works",
      zh: "无法读取，请与正常的页面对比"))
}
