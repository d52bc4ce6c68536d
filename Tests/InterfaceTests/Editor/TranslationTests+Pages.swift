/// The pages that are translated: as it was, its translation, and as it is now.
extension TranslationTests {
  static let source = "zoo/ruyi/index.ru.md"
  static let translation = "zoo/ruyi/index.en.md"
  static let before = """
    ---
    title: Жуи
    weight: 10
    ---
    # Еда

    Он ест бамбук.

    - раз
    - два

    Лишнее.

    Конец.

    """
  static let english = """
    ---
    title: Ruyi
    weight: 10
    source: ru@1a2b3c4d
    ---
    # Food

    He eats bamboo.

    - one
    - two

    Too much.

    The end.

    """
  static let after = before.replacing("бамбук", with: "свежий бамбук").replacing("- два", with: "- три")
    .replacing("Лишнее.\n\n", with: "").replacing("Конец", with: "Совсем новый абзац здесь.\n\nКонец")
}
