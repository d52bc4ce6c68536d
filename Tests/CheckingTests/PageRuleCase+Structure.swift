extension PageRuleCase {
  static let structure: [PageRuleCase] = [
    PageRuleCase("missing-summary", "1️⃣---\ntitle: Pandas\n---\nText.\n", kept: head + "Text.\n"),
    PageRuleCase(
      "missing-summary", "1️⃣---\ntitle: Pandas\n---\nThe first lines.\n",
      kept: "---\ntitle: Pandas\n---\nThe first lines.\n\n<!--more-->\n\nText.\n"),
    PageRuleCase(
      "missing-summary", "1️⃣---\ntitle: Pandas\nsummary: \"\"\n---\nText.\n", kept: "---\ntitle: A\ndraft: true\n---\n"),
    PageRuleCase("empty-page", "1️⃣" + head, kept: head + "Text.\n"),
    PageRuleCase(
      "empty-page", "1️⃣" + head + "<!-- to do -->\n",
      kept: head.replacing("---\n", with: "---\nfacts: [{label: a, value: b}]\n", maxReplacements: 1)),
    .body("duplicate-heading", "## Food\n\n1️⃣## Food", kept: "## Ruyi\n\n### Food\n\n## Dingding\n\n### Food"),
    .body("duplicate-heading", "Food\n----\n\n1️⃣## *Food*", kept: "## Food\n\n> ## Food"),
    .body("duplicate-anchor", "## C\n\n1️⃣## C++", kept: "## Step\n\n## Step 1"),
    .body("skipped-heading-level", "## A\n\n1️⃣#### B", kept: "## A\n\n### B\n\n## C\n\n> #### D"),
    .body("skipped-heading-level", "1️⃣### A", kept: "# A\n\n## B"),
    .body("wide-table", "1️⃣" + table(columns: 9, of: "panda bear"), kept: table(columns: 9, of: "ok")),
    .body("wide-table", "1️⃣" + table(columns: 8, of: "大熊猫宝宝"), kept: table(columns: 7, of: "大熊猫宝宝")),
    PageRuleCase(
      "long-label", facts(label: "1️⃣The year in which it was first opened"), kept: facts(label: "Opened to visitors in")),
    PageRuleCase("long-label", facts(label: "1️⃣大熊猫宝宝出生的那一年和那一月是"), kept: facts(label: "大熊猫宝宝的生日")),
    .body("unshown-html", "A 1️⃣<mark>first</mark> panda", kept: "A <b>first</b><br>panda <!-- here -->"),
    .body("unshown-html", "1️⃣<script>\nText\n</script>", kept: "<!-- one -->\n<!-- two -->\n\n<div>\nText\n</div>"),
    .body(
      "tilde-strike", "Open 1️⃣~from May 5~ on", fixed: "Open \\~from May 5\\~ on",
      kept: "~~5~~ and ~old~, 约~10米（~12米）, ~5 м (~16 футов), 3~5天，7~10天"),
    .body(
      "glued-link", "见1️⃣https://example.org谢谢。", kept: "见 https://example.org，谢谢。<https://a.bc>谢谢 https://a.bc/路径"),
    .body("nested-link", "[see 1️⃣<https://a.bc>](https://d.ef)", kept: "[https://a.bc](https://d.ef) <https://a.bc>"),
    .body(
      "literal-syntax", "A 1️⃣:smile: and :heart:\n\n2️⃣$x^2$ or $$y_1$$\n\nTerm\n3️⃣: what it is",
      kept: "At 10:30:00, $5 or $6, `:smile:`: yes\n\n- a: b"),
    .body("literal-syntax", "1️⃣$$\na = b_1\n$$", kept: "$$ or $5, a_1\n\nb $$"),
    .body("literal-syntax", "It costs $5, and 1️⃣$x^2$", kept: "It costs $5, and x^2, or $6"),
    .body("literal-syntax", "1️⃣$$y_1$$", kept: "`$$y_1$$`"),
    .body("unclosed-comment", "Words 1️⃣<!-- here\n\nand there -->", kept: "Words <!-- over\ntwo lines --> `<!--`"),
    .body("shortcode", "1️⃣{{< a >}}x{{< /a >}} 2️⃣{{% b %}}y{{% /b %}}\n\n3️⃣{{< /c >}}", kept: "`{{< a >}}`"),
    .body("shortcode", "1️⃣{{< figure src=\"a.png\" >}} and 2️⃣{{% note %}}", kept: "`{{< figure >}}` and {{ braces }}"),
    PageRuleCase(
      "missing-alt-text", "---\ntitle: A\nsummary: B\nresources:\n  - src: 1️⃣paw.png\n---\n2️⃣![](paw.png)\n",
      kept: "---\ntitle: A\nsummary: B\nresources:\n  - src: paw.png\n    title: A paw\n---\n![A paw](paw.png)\n"),
  ]

  private static func table(columns: Int, of text: String) -> String {
    [text, "---", text].map { cell in "|" + String(repeating: " \(cell) |", count: columns) }.joined(separator: "\n")
  }

  private static func facts(label: String) -> String {
    "---\ntitle: A\nsummary: B\nfacts:\n  - label: \"\(label)\"\n    value: 1\n---\nText.\n"
  }
}
