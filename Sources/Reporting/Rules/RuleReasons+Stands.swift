import Wording

extension RuleReasons {
  /// The reasons of the rules for a stand as a whole, and for translations.
  static let stands: [Reason] = [
    Reason(
      "duplicate-id",
      message: Message(
        ru: "Папки, которые различаются только регистром букв, при копировании в Windows, macOS или на флешку "
          + "сливаются в одну, и люди их не различают.",
        en: "Folders that differ in nothing but capitals become one when the content is copied to Windows, macOS "
          + "or many a USB stick, and people cannot tell the IDs apart.",
        zh: "仅大小写不同的文件夹在复制到 Windows、macOS 或许多 U 盘时会合并，人也分不清这些 ID。")),
    Reason(
      "event-outside-dates",
      message: Message(
        ru: "Событие до первого дня стенда или после последнего — скорее всего опечатка в дате, у события или в "
          + "stand.yaml.",
        en: "An event before the stand’s first day or after its last is most likely a mistyped date, of the event "
          + "or in stand.yaml.",
        zh: "早于展台首日或晚于末日的活动，多半是活动或 stand.yaml 中日期写错。")),
    Reason(
      "event-overlap",
      message: Message(
        ru: "Одно из двух — не в том зале или не в то время, и посетители окажутся перед закрытой дверью.",
        en: "One of the two is in the wrong hall or at the wrong time, and visitors will stand before a door.",
        zh: "两者之一的地点或时间有误，访客会吃闭门羹。")),
    Reason(
      "large-picture",
      message: Message(
        ru: "Терминал показывает несколько сотен пикселей; большой файл только заставляет ждать, а больше 32 МиБ не "
          + "рисуется.",
        en: "A terminal shows a few hundred pixels; a large file only makes visitors wait, and one of more than 32 "
          + "MiB is not drawn.",
        zh: "终端只显示几百个像素；大文件只会让访客等待，超过 32 MiB 则不绘制。")),
    Reason(
      "missing-picture",
      message: Message(
        ru: "Списки, главный экран и показ без посетителей представляют экспонат картинкой; экспонат без неё "
          + "пропускают.",
        en: "Lists, home and the attract loop show an exhibit by its picture; one without it is passed over.",
        zh: "列表、首页和轮播都用图片展示展品；没有图片的会被忽略。")),
    Reason(
      "missing-translation",
      message: Message(
        ru: "Для посетителя, который не читает на других языках, страницы всё равно что нет. Перевод начинает Enter "
          + "на знаке «+» пульта или команда stand new translation с ID страницы.",
        en: "A visitor who reads none of the other languages sees a page that might as well not be there. Enter on the "
          + "“+” of the staff desk starts a translation, and so does stand new translation with the page’s ID.",
        zh: "不懂其他语言的访客看到的页面，等于没有。在工作台的“+”上按 Enter，或用 stand new translation 加页面 ID，即可新建翻译。")),
    Reason(
      "stale-translation",
      message: Message(
        ru: "Страницу изменили после перевода, и посетители читают разное. Метка «source: ru@1a2b3c4d» в переводе "
          + "говорит, с какого текста он сделан; без неё решают даты коммитов git.",
        en: "The page was changed after it was translated, so that visitors are told different things. The stamp "
          + "“source: ru@1a2b3c4d” in a translation says which words it was made from; without one, the dates of "
          + "git’s commits decide.",
        zh: "页面在翻译之后有改动，访客读到的内容就不同。译文中的“source: ru@1a2b3c4d”标明译自哪个文本；没有时以 git 提交日期为准。")),
    Reason(
      "translation-dates",
      message: Message(
        ru: "Событие бывает один раз: какая-то из страниц отправит посетителей не в тот час.",
        en: "An event takes place once: one of its pages sends visitors to the wrong hour.",
        zh: "活动只举行一次：其中一页会让访客在错误的时间前往。")),
    Reason(
      "translation-facts",
      message: Message(
        ru: "Факт, который есть только на одном языке, другим посетителям не сообщают.",
        en: "A fact that only one language tells is one that the other visitors are not told.",
        zh: "只有一种语言写出的要点，其他访客就不知道。")),
    Reason(
      "translation-headings",
      message: Message(
        ru: "Посетитель, который сменил язык, остаётся в том же месте страницы; где заголовки различаются, "
          + "сбивается и место, и часть, скорее всего, не переведена.",
        en: "A visitor who changes the language stays in the same place of the page; where headings differ, so "
          + "does the place, and most likely a part was not translated.",
        zh: "访客切换语言后停留在页面同一位置；标题不同则位置不同，多半有部分未翻译。")),
    Reason(
      "translation-links",
      message: Message(
        ru: "Ссылка, пропавшая при переводе, — это путь по стенду, которого часть посетителей не найдёт.",
        en: "A link that is lost in translation is a way through the stand that some visitors do not find.",
        zh: "翻译中丢失的链接，是部分访客找不到的一条路。")),
    Reason(
      "translation-numbers",
      message: Message(
        ru: "Годы, цены и количества переводы путают легче всего, а всех языков на стенде не читает никто.",
        en: "Years, prices and counts are what translations get wrong most easily, and nobody at the stand reads "
          + "all languages.",
        zh: "年份、价格和数量最容易译错，而展台上没有人懂所有语言。")),
    Reason(
      "translation-pictures",
      message: Message(
        ru: "Картинку, которая есть только на одном языке, на других забыли.",
        en: "A picture that only one language shows was forgotten in the others.",
        zh: "只有一种语言显示的图片，在其他语言中被遗漏了。")),
    Reason(
      "translation-visibility",
      message: Message(
        ru: "Если страница скрыта только на одном языке, её читателям показывают её на другом: запрет на "
          + "публикацию не соблюдён.",
        en: "Where a page is hidden in one language only, its readers are shown it in another: what is under "
          + "embargo is not.",
        zh: "页面只在一种语言中隐藏时，其读者会看到另一种语言的版本：禁发的内容就泄露了。")),
    Reason(
      "unreadable-picture",
      message: Message(
        ru: "Файл, который назван картинкой, но ею не является, пуст, обрезан, закрыт или в формате, который не "
          + "рисуется, как BMP или AVIF, оставляет на стенде пустое место.",
        en: "A file that is named like a picture but is none, empty, cut off, locked, or of a format that is not "
          + "drawn, such as BMP or AVIF, leaves a gap on the stand.",
        zh: "名为图片却不是图片、为空、被截断、被锁定，或格式不支持（如 BMP、AVIF）的文件，会在展台上留下空缺。")),
    Reason(
      "unused-picture",
      message: Message(
        ru: "Картинку, которой нет ни на одной странице, забыли — на странице или в папке; кто-нибудь будет "
          + "гадать, где.",
        en: "A picture that no page shows was forgotten, by the page or in the folder; somebody will wonder which.",
        zh: "没有页面使用的图片，不是页面漏了就是忘在文件夹里；总有人会疑惑。")),
    Reason(
      "unused-suppression",
      message: Message(
        ru: "Разрешение, которое ничего не разрешает, скроет следующую ошибку того же рода; с опечаткой в правиле "
          + "оно никогда и не действовало.",
        en: "A suppression that allows nothing would hide the next mistake of its kind; one with a misspelt rule "
          + "never worked.",
        zh: "什么也没允许的例外会掩盖下一个同类错误；规则名拼错的例外从未生效。")),
  ]
}
