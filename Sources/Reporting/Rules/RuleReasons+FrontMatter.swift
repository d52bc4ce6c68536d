import Wording

extension RuleReasons {
  /// The reasons of the rules for front matter; some of them hold for settings and words too.
  static let frontMatter: [Reason] = [
    Reason(
      "front-matter-aliases", "settings-aliases", "words-aliases",
      message: Message(
        ru: "Псевдонимы YAML, ссылающиеся друг на друга, могут занять любую память.",
        en: "Aliases of YAML that refer to one another can grow beyond any memory.",
        zh: "相互引用的 YAML 别名可能耗尽内存。")),
    Reason(
      "front-matter-comment", "settings-comment",
      message: Message(
        ru: "Что стоит после пробела и #, — комментарий YAML, а не часть значения.",
        en: "What stands behind a blank and # is a comment of YAML, and no part of a value.",
        zh: "空格加 # 之后是 YAML 注释，不属于值。")),
    Reason(
      "front-matter-dates",
      message: Message(
        ru: "Страницу, у которой последний день раньше первого, не увидит никто.",
        en: "A page whose last day comes before its first is never seen.",
        zh: "最后一天早于第一天的页面永远不会显示。")),
    Reason(
      "front-matter-depth", "settings-depth", "words-depth",
      message: Message(
        ru: "Значения, вложенные друг в друга десятки раз, — ошибка или атака.",
        en: "Values inside of values, dozens deep, are an accident or an attack.",
        zh: "数十层的嵌套值不是失误就是攻击。")),
    Reason(
      "front-matter-duplicate-key",
      message: Message(
        ru: "Из ключа, записанного дважды, действует последний, как у Hugo.",
        en: "Of a key that stands there twice the last one counts, as for Hugo.",
        zh: "重复的键以最后一个为准，与 Hugo 相同。")),
    Reason(
      "front-matter-format",
      message: Message(
        ru: "TOML и JSON не читаются, и неизвестно, не черновик ли страница: посетители её не видят.",
        en: "TOML and JSON are not read, so nobody can tell whether the page is a draft: visitors do not see it.",
        zh: "TOML 和 JSON 不会读取，无法判断页面是否为草稿：访客看不到。")),
    Reason(
      "front-matter-hidden",
      message: Message(
        ru: "Ключи, которые читает Hugo, скрывают страницу и здесь; кто писал их для другого сайта, может этого не "
          + "ждать.",
        en: "Keys that Hugo reads hide the page here too; those who wrote them for another site may not expect it.",
        zh: "Hugo 识别的隐藏键在此同样有效；为其他网站写下它们的人可能没有想到。")),
    Reason(
      "front-matter-missing",
      message: Message(
        ru: "Заголовок, краткое описание и место среди других записаны в YAML в начале страницы.",
        en: "The title, the summary and the place among the others stand in the YAML at the head of a page.",
        zh: "标题、摘要和排序写在页首的 YAML 中。")),
    Reason(
      "front-matter-offset",
      message: Message(
        ru: "Время показывается по часам стенда; записанное по часам другого места авторы легко прочтут неверно.",
        en: "Times are shown on the stand’s clocks; one written by those of another place is easily misread by its "
          + "authors.",
        zh: "时间按展台的时钟显示；按别处时钟写的时间容易被作者误读。")),
    Reason(
      "front-matter-place",
      message: Message(
        ru: "Большинство программ ищут вводную часть только на первой строке, а ниже показывают её как текст.",
        en: "Most programs look for front matter on the first line only, and show it as text further down.",
        zh: "多数程序只在第一行找前置数据，出现在下方就当正文显示。")),
    Reason(
      "front-matter-reserved",
      message: Message(
        ru: "Некоторые ключи Hugo держит для себя и на странице, где они значат иное, останавливается.",
        en: "Hugo keeps some keys for itself, and stops at a page that uses them otherwise.",
        zh: "Hugo 保留了一些键，遇到另作他用的页面会停止。")),
    Reason(
      "front-matter-syntax",
      message: Message(
        ru: "Где YAML не разбирается, не действует ни одно значение.",
        en: "Where the YAML does not parse, none of its values counts.",
        zh: "YAML 无法解析时，其中所有值都无效。")),
    Reason(
      "front-matter-theme-key",
      message: Message(
        ru: "Ключ, непохожий ни на один ключ стенда, ни на что не влияет: возможно, он для темы.",
        en: "A key that resembles none of the stand's has no effect: it may be one of a theme.",
        zh: "与展台的键都不相似的键不起作用：可能属于某个主题。")),
    Reason(
      "front-matter-unclear",
      message: Message(
        ru: "Что похоже на ключ, который скрывает страницу, но не читается, скрывает её.",
        en: "What looks like a key that hides the page, but cannot be read as one, hides it.",
        zh: "看似隐藏页面却无法读取的键，一律视为隐藏。")),
    Reason(
      "front-matter-unclosed",
      message: Message(
        ru: "Без строки --- под вводной частью непонятно, где начинается текст.",
        en: "Without the line of --- below the front matter nobody can tell where the text starts.",
        zh: "前置数据下方没有 --- 行，就无法判断正文从哪里开始。")),
    Reason(
      "front-matter-unfenced",
      message: Message(
        ru: "Ключ, который скрывает страницу, над вводной частью или без неё был бы показан как текст.",
        en: "A key that hides the page, written above the front matter or without it, would be shown as text.",
        zh: "写在前置数据之上或没有前置数据的隐藏键会被当作正文显示。")),
    Reason(
      "front-matter-unknown-key", "settings-unknown-key", "words-unknown-key",
      message: Message(
        ru: "Неизвестный ключ ни на что не влияет: чаще всего в нём опечатка.",
        en: "A key that nobody knows has no effect: most often it is misspelt.",
        zh: "无人认识的键不起作用：多半是拼错了。")),
    Reason(
      "front-matter-value",
      message: Message(
        ru: "Значение не того вида пропускается, и страница обходится без него.",
        en: "A value of the wrong form is left out, and the page does without it.",
        zh: "形式不对的值会被忽略，页面按没有该值处理。")),
  ]
}
