import Markdown
import Wording

/// What is wrong with the place, the end or the language of front matter.
extension PageReader {
  mutating func reportMissingFrontMatter(_ head: PageHead, _ path: String) {
    switch head.fence {
    case .unclosed: reportUnclosed(head, path)
    case .foreign(let format, _):
      report(
        .error, "front-matter-format", path,
        Message(
          ru: "Шапка страницы написана на %1, и посетители её не видят: запишите шапку в YAML между строками ---.",
          en: "The front matter is %1, so visitors do not see the page: write it as YAML between lines of ---.",
          zh: "页首信息是 %1，访客看不到该页：请改写为两行 --- 之间的 YAML。",
          .text(format.rawValue)))
    case _ where head.isUTF16:
      report(.error, "invalid-utf8", path, .foreignText(head.bytes, language: nil))
    case .absent, .found:
      if let line = head.unfencedHidingLine { return reportUnfenced(line, path) }
      report(
        .warning, "front-matter-missing", path,
        Message(
          ru: "У страницы нет шапки: начните её строками ---, title: … и ---.",
          en: "The page has no front matter: start it with ---, title: …, and --- on lines of their own.",
          zh: "页面没有页首信息：请以 ---、title: … 和 --- 三行开头。"))
    }
  }

  private mutating func reportUnclosed(_ head: PageHead, _ path: String) {
    let message =
      head.bytes.count < PageHead.mostBytes
      ? Message(
        ru: "Шапка страницы не закрыта, и посетители её не видят: добавьте под шапкой строку ---.",
        en: "The front matter is not closed, so visitors do not see the page: add a line of --- below it.",
        zh: "页首信息没有结束，访客看不到该页：请在其下加一行 ---。")
      : Message(
        ru: "Шапка страницы длиннее %1 %1{байта|байтов|байтов} или не закрыта, и посетители её не видят: добавьте под "
          + "шапкой строку ---.",
        en:
          "The front matter is longer than %1 bytes or not closed, so visitors do not see the page: add a line of --- "
          + "below it.",
        zh: "页首信息超过 %1 字节或没有结束，访客看不到该页：请在其下加一行 ---。",
        .number(PageHead.mostBytes))
    report(.error, "front-matter-unclosed", path, message)
  }

  private mutating func reportUnfenced(_ line: HidingLine, _ path: String) {
    report(
      .error, "front-matter-unfenced", path,
      Message(
        ru:
          "«%1» стоит в тексте, а не в шапке, и посетители не видят страницу: начните файл строкой --- и закройте шапку "
          + "такой же.",
        en:
          "“%1” stands in the text, not in front matter, so visitors do not see the page: start the file with a line of "
          + "---, and close the front matter with another.",
        zh: "“%1”写在正文而不是页首信息中，访客看不到该页：请以一行 --- 开头，并用另一行 --- 结束页首信息。",
        .text(line.name)), line: line.line + 1)
  }

  mutating func reportLowFrontMatter(_ head: PageHead, _ path: String) {
    report(
      .warning, "front-matter-place", path,
      Message(
        ru:
          "Над шапкой страницы есть пустые строки или невидимые знаки, и другие программы примут её за текст: начните "
          + "файл строкой ---.",
        en:
          "Blank lines or invisible characters stand above the front matter, which other programs then take for text: "
          + "start the file with ---.",
        zh: "页首信息上方有空行或不可见字符，其他程序会把它当作正文：请让文件以 --- 开头。"), line: max(1, head.yamlLine - 1))
  }
}
