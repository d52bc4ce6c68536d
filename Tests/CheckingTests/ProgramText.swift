import TestSupport

/// Texts for programs, not for readers, with what the rules would mend in prose; and random pages that mix them with prose.
enum ProgramText {
  /// Front matter that is no YAML, or holds what readers do not see.
  static let heads = [
    "+++\ntitle = \"Парк \"\ntext = \"5 км\"\n+++\n", "{\n  \"title\": \"Парк\",\n  \"text\": \"5 км\"\n}\n",
    "---\ntitle: A\nsummary: B\nparams:\n  title: Парк \"Зарядье\" 5 км\nlead: Парк \"Зарядье\"\n---\n",
    "---\ntitle: A\nsummary: >\n  title: Парк \"Зарядье\" 5 км\n---\n",
    "---\ntitle: A\nsummary: \"Парк\n  value: Зарядье 5 км\"\n---\n",
    "---\ntitle: A\nsummary: B # Парк \"Зарядье\" 5 км\n---\n",
    "---\nsummary: Парк \"Зарядье\"\ntitle: [5 км\n---\n",
  ]

  /// Within a paragraph.
  static let inlines = [
    "{class=\"lead\"}", "{#id title=\"x 5 км\"}", "{: .a title='5 км' }", "{{ partial \"x.html\" . }}",
    "{% include a=\"b\" %}", "{{< figure title=\"Парк 5 км\" >}}",
    "{{% notice \"5 км\" %}}Парк \"Зарядье\" 5 км{{% /notice %}}",
    "{% raw %}Парк \"Зарядье\" 5 км{% endraw %}", "{{ if eq .A \"b\" }}Парк \"Зарядье\" 5 км{{ end }}",
    "{{ range .X }}{{ if .Y }}\"a\"{{ end }}\"Парк\" 5 км{{ end }}", "{{/* Парк \"Зарядье\" 5 км */}}", "$f(\"x\")$",
    "$a = 5 км$", "\\(f(\"x\") 5 км\\)", "`Парк \"Зарядье\" 5 км`", "``a ` \"b\" 5 км``", "<a title=\"Парк 5 км\">",
    "<a title=\"x\" \"Парк 5 км\">", "<Tabs items={[\"a\", \"b 5 км\"]}>", "<code>Парк \"Зарядье\" 5 км</code>",
    "<kbd>\"Парк\" 5 км</kbd>", "<!-- Парк \"Зарядье\" 5 км -->", "https://пример.рф/Парк?q=Mосква",
    "https://example.org/?q=Mосква", "[a](../x/ \"Парк 5 км\")", "<https://example.org/\"x\">",
    "[[Парк \"Зарядье\" 5 км]]", "<%= render \"Парк\" 5 км %>", "%% Парк \"Зарядье\" 5 км %%",
    "\\begin{a}\"Парк\" 5 км\\end{a}",
  ]

  /// On lines of their own.
  static let blocks = [
    "$$\nf(\"x\") = 5 км\n$$", "{{< highlight go >}}\nf(\"x\") 5 км\n\nПарк \"Зарядье\" 5 км\n{{< /highlight >}}",
    "```text\nПарк \"Зарядье\" 5 км\n```", "~~~~\n\"x\" 5 км\n~~~\n\"Парк\"\n~~~~",
    "<div class=\"a\">\nПарк \"Зарядье\" 5 км\n</div>",
    "<script>\nf(\"x\") // 5 км\n\nМосква = \"Парк\"\n</script>", "!!! note \"Парк 5 км\"",
    "::: info \"Парк\" 5 км\n:::", "@import \"Парк 5 км.md\"",
    "## Парк {#парк title=\"5 км\"}", "[ссылка]: https://example.org \"Парк 5 км\"",
    "{% for a in \"b\" %}\n\nПарк \"Зарядье\" 5 км\n\n{% endfor %}", "    Парк \"Зарядье\" 5 км",
    "{{< figure\n  src=\"a.png\"\n  title=\"Парк 5 км\" >}}", "\\[ f(\"x\") 5 км \\]",
  ]

  private static let prose = [
    "Парк \"Зарядье\"", "до моста 5 км", "№ 7", "Mосква", "«Театр \"Гжель\"»", "**“Да”**", "пан\u{200B}да", "слово",
    "А. С. Пушкин", "Парк “Горького”", "a\u{202E}b", "**Да.**Нет", "5$", "{", "<", "$5 и $10", "}}", "|",
  ]

  /// A page and the texts in it that are for programs, in their order.
  static func page(seed: Int) -> (text: String, programs: [String]) {
    var random = SeededGenerator(seed: UInt64(seed))
    func pick(_ texts: [String]) -> String { texts[Int.random(in: texts.indices, using: &random)] }
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    var programs: [String] = []
    var text = ""
    switch number(0...3) {
    case 0:
      programs.append(pick(heads))
      text = programs[0]
    case 1: text = "---\ntitle: Парк \"Зарядье\"\nfacts:\n  - label: Длина\n    value: 5 км\n---\n"
    default: text = PageRuleCase.head
    }
    let marks = ["", "", "# ", "- ", "> ", "1. "]
    for _ in 0..<number(1...6) {
      text += "\n"
      if number(0...2) == 0 {
        // Below a list item, what is indented is a text of that.
        programs.append(pick(blocks.filter { !$0.hasPrefix("    ") }))
        text += programs[programs.count - 1]
      } else {
        text += pick(marks)
        for _ in 0..<number(1...5) {
          let isProgram = number(0...2) == 0
          let piece = pick(isProgram ? inlines : prose)
          if isProgram { programs.append(piece) }
          text += piece + pick([" ", " ", ", ", "\n"])
        }
      }
      text += "\n"
    }
    let end = pick(["\n", "\n", "\r\n"])
    let mark = number(0...4) == 0 ? "\u{FEFF}" : ""
    return (mark + text.replacing("\n", with: end), programs.map { $0.replacing("\n", with: end) })
  }
}
