extension FolderRuleCase {
  private static let ru = "zoo/pandas/index.ru.md"
  private static let en = "zoo/pandas/index.en.md"

  static let translations: [FolderRuleCase] = [
    FolderRuleCase(
      "missing-translation", ["zoo/otter/index.en.md": "1️⃣" + page()],
      keeping: ["zoo/otter/index.en.md": page("draft: true\n")]),
    FolderRuleCase(
      "missing-picture", [ru: "1️⃣" + page(), en: page(), "zoo/pandas/paw.gif": "GIF8"],
      keeping: [en: page("", "![A paw](paw.gif)\n"), ru: page()]),
    FolderRuleCase(
      "stale-translation", [ru: page("", "Новое.\n"), en: page("source: 1️⃣ru@00000000\n")],
      keeping: [ru: page("", "Новое.\n"), en: page("source: \(stamp)\n")]),
    FolderRuleCase(
      "translation-headings", [ru: page("", "## А\n\n### Б\n"), en: page("", "## A\n\n1️⃣## B\n")],
      keeping: [ru: page("", "## А\n\n### Б\n"), en: page("", "## A\n\n### B\n")]),
    FolderRuleCase(
      "translation-headings", [ru: page("", "## А\n\n## Б\n"), en: page("", "Text\n\n1️⃣## A\n")],
      keeping: [ru: page("", "## А\n"), en: page("draft: true\n")]),
    FolderRuleCase(
      "translation-facts", [ru: page(facts(2)), en: page("1️⃣" + facts(1))],
      keeping: [ru: page(facts(2)), en: page(facts(2))]),
    FolderRuleCase(
      "translation-dates",
      [
        "zoo/_index.ru.md": page("kind: programme\n"), ru: page("date: 2024-05-17\n"), en: page("1️⃣date: 2024-05-18\n"),
      ],
      keeping: [
        "zoo/_index.ru.md": page("kind: programme\n"), ru: page("date: 2024-05-17\nendDate: 2024-05-18\n"),
        en: page("date: 2024-05-17\nendDate: 2024-05-18\n"),
      ]),
    FolderRuleCase(
      "translation-visibility",
      [ru: page("1️⃣publishDate: 2030-01-01\n"), en: page("2️⃣expiryDate: 2030-01-01\n")],
      keeping: [ru: page("publishDate: 2030-01-01\n"), en: page("publishDate: 2030-01-01\n")]),
    FolderRuleCase(
      "translation-visibility", [ru: page("1️⃣draft: true\n"), en: page()],
      keeping: [ru: page(), en: page("draft: true\n")]),
    FolderRuleCase(
      "translation-visibility", [ru: page(), en: page("1️⃣build: {render: never}\n")],
      keeping: [ru: page("headless: true\n"), en: page("headless: true\n")]),
    FolderRuleCase(
      "translation-links", [ru: page("", "[Зоопарк](../)\n"), en: "1️⃣" + page("", "2️⃣[Pandas](../pandas/)\n")],
      keeping: [ru: page("", "[Зоопарк](..)\n"), en: page("", "[Zoo](/zoo/) and [moss](https://a.org)\n")]),
    FolderRuleCase(
      "translation-links", [ru: page("", "[Зоопарк](/ru/zoo/)\n"), en: "1️⃣" + page("", "2️⃣[Pandas](/en/zoo/pandas/)\n")],
      keeping: [ru: page("", "[Зоопарк](/ru/zoo/)\n"), en: page("", "[Zoo](/en/zoo/)\n")]),
    FolderRuleCase(
      "translation-pictures",
      [ru: page("", "![А](paw.gif)\n"), en: "1️⃣" + page()],
      keeping: [ru: page("", "![А](paw.gif)\n"), en: page("", "![A](paw.gif)\n")]),
    FolderRuleCase(
      "translation-pictures",
      [ru: page("resources: [paw.gif, paw.gif]\n"), en: page("1️⃣resources: [paw.gif]\n")],
      keeping: [ru: page("resources: [paw.gif]\n"), en: page()]),
    FolderRuleCase(
      "translation-numbers", [ru: page("", "190 компаний\n"), en: page("", "about 1️⃣180 companies\n")],
      keeping: [
        ru: page("", "2 000 человек, 3,5 млн рублей, XXI век, 15 лет и 1980-е, 17:30, Ил-96\n"),
        en: page(
          "", "Two thousand people, 3.5 million roubles, 21st century, fifteen years, the 1980s, 5:30 pm, A320\n"),
      ]),
  ]

  /// The mark of the Russian page in the case of a stale translation.
  private static let stamp = "ru@4675449d"

  private static func facts(_ count: Int) -> String {
    "facts:\n" + String(repeating: "  - label: a\n    value: b\n", count: count)
  }
}
