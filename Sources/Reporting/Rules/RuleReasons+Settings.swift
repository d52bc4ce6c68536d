import Wording

extension RuleReasons {
  /// The reasons of the rules for `stand.yaml` and for files of words.
  static let settings: [Reason] = [
    Reason(
      "settings-direction",
      message: Message(
        ru: "Текст справа налево терминалы показывают по-разному, и никто не скажет, что увидят посетители.",
        en: "Terminals do not agree on how text from right to left is shown, so nobody could tell what visitors "
          + "see.",
        zh: "各终端对从右向左文字的显示不一致，无法得知访客看到什么。")),
    Reason(
      "settings-duplicate-key", "words-duplicate-key",
      message: Message(
        ru: "Из ключа, записанного дважды, действует последний.",
        en: "Of a key that stands there twice the last one counts.",
        zh: "重复的键以最后一个为准。")),
    Reason(
      "settings-length",
      message: Message(
        ru: "Настройки умещаются на странице; мегабайты — это ошибка.",
        en: "Settings fit on a page; megabytes of them are an accident.",
        zh: "设置一页就够；几兆字节必是失误。")),
    Reason(
      "settings-missing",
      message: Message(
        ru: "stand.yaml говорит, какие есть языки и что на главном экране.",
        en: "stand.yaml says which languages there are, and what home shows.",
        zh: "stand.yaml 说明有哪些语言，以及首页显示什么。")),
    Reason(
      "settings-static",
      message: Message(
        ru: "Картинки из папки, которой нет или куда ведёт ссылка, не показываются.",
        en: "Pictures of a folder that is not there, or that a link leads to, are not shown.",
        zh: "不存在或由链接指向的文件夹中的图片不会显示。")),
    Reason(
      "settings-syntax",
      message: Message(
        ru: "Если stand.yaml не разбирается, все настройки — по умолчанию.",
        en: "Where stand.yaml does not parse, all settings have their defaults.",
        zh: "stand.yaml 无法解析时，所有设置都取默认值。")),
    Reason(
      "settings-value",
      message: Message(
        ru: "Значение не того вида пропускается, и действует значение по умолчанию.",
        en: "A value of the wrong form is left out, and the default holds.",
        zh: "形式不对的值会被忽略，使用默认值。")),
    Reason(
      "settings-zone",
      message: Message(
        ru: "Без часового пояса часы показывают время неизвестно где.",
        en: "Without its time zone a clock shows the time of nowhere.",
        zh: "没有时区的时钟显示的不是任何地方的时间。")),
    Reason(
      "words-length",
      message: Message(
        ru: "Все слова занимают несколько килобайт; мегабайты — это ошибка.",
        en: "All words fit in some kilobytes; megabytes of them are an accident.",
        zh: "所有词语只有几千字节；几兆字节必是失误。")),
    Reason(
      "words-missing",
      message: Message(
        ru: "Слово, которого нет на языке стенда, посетители видят по-английски.",
        en: "A word that the stand has not in its language is shown to visitors in English.",
        zh: "展台语言中缺少的词语，访客看到的是英语。")),
    Reason(
      "words-place",
      message: Message(
        ru: "Текст без места для числа или имени, или с лишним местом, пропускается.",
        en: "A text without the place of its number or name, or with one that is not filled, is left out.",
        zh: "缺少数字或名称的位置，或有多余位置的文字会被忽略。")),
    Reason(
      "words-plural",
      message: Message(
        ru: "У существительного при числе столько форм, сколько их в языке.",
        en: "A noun behind a number has as many forms as the language has plural categories.",
        zh: "数字后的名词有多少种形式，取决于该语言的复数类别。")),
    Reason(
      "words-syntax",
      message: Message(
        ru: "Если файл не разбирается, остаются слова, прочитанные в последний раз.",
        en: "Where the file does not parse, the words that were read last stay in force.",
        zh: "文件无法解析时，沿用上次读到的词语。")),
    Reason(
      "words-value",
      message: Message(
        ru: "Слово — это одна строка текста или по строке на каждую форму.",
        en: "A word is one line of text, or one for each form.",
        zh: "词语是一行文字，或每种形式一行。")),
  ]
}
