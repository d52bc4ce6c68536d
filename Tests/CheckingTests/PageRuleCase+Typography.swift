import Wording

extension PageRuleCase {
  static let typography: [PageRuleCase] = [
    .body("straight-quotes", "Парк 1️⃣\"Зарядье\"", fixed: "Парк «Зарядье»", language: .ru),
    .body("straight-quotes", "«Театр 1️⃣\"Гжель\" здесь»", fixed: "«Театр „Гжель“ здесь»", language: .ru),
    .body("straight-quotes", "A 1️⃣\"so *called*\" panda", fixed: "A “so *called*” panda"),
    .body("straight-quotes", "熊猫1️⃣\"团团\"", fixed: "熊猫“团团”", language: .zh),
    .body(
      "straight-quotes", "1️⃣\"a\"",
      kept: "A 5\" pipe, `\"code\"`, <span title=\"a\">, \\\"b\\\", {{< fig src=\"a\" >}}, \"1956\""),
    PageRuleCase(
      "straight-quotes", "---\ntitle: Парк 1️⃣\"Зарядье\"\nsummary: 'Парк 2️⃣\"Горького\"'\n---\nТекст.\n",
      fixed: "---\ntitle: Парк «Зарядье»\nsummary: 'Парк «Горького»'\n---\nТекст.\n", language: .ru),
    .body("wrong-quotes", "Парк 1️⃣“Зарядье”", fixed: "Парк «Зарядье»", language: .ru),
    .body("wrong-quotes", "The 1️⃣«river» 2️⃣„park“", fixed: "The “river” “park”"),
    .body("wrong-quotes", "熊猫1️⃣«团团»", fixed: "熊猫“团团”", language: .zh),
    .body(
      "wrong-quotes", "1️⃣“Да”", kept: "«Театр „Гжель“», по-китайски “如意”, по-английски “Hello”", language: .ru),
    .body("wrong-quotes", "1️⃣«No»", kept: "“So ‘it’ is”, in Russian «Да»"),
    .body("straight-quotes", "Der 1️⃣\"Zoo\" ist groß", fixed: "Der „Zoo“ ist groß", language: Language("de")),
    .body(
      "straight-quotes", "1️⃣\"Er sagte 2️⃣\"ja\", dann\"", fixed: "„Er sagte ‚ja‘, dann“", language: Language("de")),
    .body(
      "straight-quotes", "1️⃣\"Ein 27\" Bild\"",
      fixed: "„Ein 27\" Bild“", language: Language("de")),
    .body(
      "straight-quotes", "6'2\" groß, sagt der 1️⃣\"Zoo\"",
      kept: "Karl's 27\" Bild, `\"Code\"`, 6' 2\", „Karl's ‚Zoo‘“, \"1956\", „Karl's “", language: Language("de")),
    .body("straight-quotes", "これは1️⃣\"動物園\"です", fixed: "これは「動物園」です", language: Language("ja")),
    .body(
      "straight-quotes", "「彼は1️⃣\"はい\"と言った」", fixed: "「彼は『はい』と言った」", language: Language("ja")),
    .body(
      "straight-quotes", "1️⃣\"園\"", kept: "「園」と『園の歴史』、24\"の画面、`\"園\"`、英語の\"Zoo\"", language: Language("ja")),
    .body(
      "straight-quotes", "1️⃣\"Zoo\"", fixed: "”Zoo”", language: Language("sv")),
    .body("straight-quotes", "1️⃣\"Zoo\"", kept: "”Han sa \"ja\" då”, 5\" rör", language: Language("sv")),
    .body("straight-quotes", "Le 1️⃣\"zoo\"", fixed: "Le «\u{A0}zoo\u{A0}»", language: Language("fr")),
    .body("straight-quotes", "1️⃣\"Zoo\"", fixed: "«Zoo»", language: Language("de-CH")),
    .body("straight-quotes", "1️⃣\"動物園\"", fixed: "「動物園」", language: Language("zh-TW")),
    .body(
      "wrong-quotes", "1️⃣“Zoo” und 2️⃣„Park” und 3️⃣«Maß»", fixed: "„Zoo“ und „Park“ und „Maß“", language: Language("de")),
    .body(
      "wrong-quotes", "1️⃣«Ja»", kept: "»Zoo« und »Maß«, „Ja, ‚so‘“, auf Russisch «Да», Karl’s", language: Language("de")),
    .body("wrong-quotes", "1️⃣“動物園”", fixed: "「動物園」", language: Language("ja")),
    .body("wrong-quotes", "1️⃣«園»", kept: "「園」と『園』、英語の“Zoo”", language: Language("ja")),
    .body("wrong-quotes", "1️⃣“Zoo”", kept: "”Zoo”, på ryska «Да»", language: Language("sv")),
    .body("wrong-quotes", "«Да, 1️⃣„Гжель”»", fixed: "«Да, „Гжель“»", language: .ru),
    .body(
      "missing-no-break-space", "До моста 51️⃣ км, №2️⃣ 7, 1503️⃣ млн руб. и т.4️⃣ д.",
      fixed: "До моста 5\u{A0}км, №\u{A0}7, 150\u{A0}млн руб. и т.\u{A0}д.", language: .ru),
    .body(
      "missing-no-break-space", "А.1️⃣ С.2️⃣ Пушкин", fixed: "А.\u{A0}С.\u{A0}Пушкин", language: .ru),
    .body("missing-no-break-space", "It is 61️⃣ km to Dr.2️⃣ Who", fixed: "It is 6\u{A0}km to Dr.\u{A0}Who"),
    .body("missing-no-break-space", "长51️⃣ km", fixed: "长5\u{A0}km", language: .zh),
    .body(
      "missing-no-break-space", "51️⃣ %", kept: "5 моделей, 5 тихих мест, в 2018 году. Дом. Сад, 10 г-н и `5 км`",
      language: .ru),
    PageRuleCase(
      "missing-no-break-space", "---\r\ntitle: A\r\nsummary: 61️⃣ km\r\n---\r\nIt is 72️⃣ km.\r\n",
      fixed: "---\r\ntitle: A\r\nsummary: 6\u{A0}km\r\n---\r\nIt is 7\u{A0}km.\r\n"),
  ]
}
