import Wording

extension RuleReasons {
  /// The reasons of the rules for files and folders, and for what a stand is made of.
  static let files: [Reason] = [
    Reason(
      "content-vanished",
      message: Message(
        ru: "Папка, которая пропала, пуста или осталась без настроек, куда-то переезжает: посетители видят "
          + "последнюю исправную версию.",
        en: "A folder that is gone, empty or without its settings is on its way somewhere: visitors see what was "
          + "good last.",
        zh: "文件夹消失、为空或缺少设置，多半正在搬动：访客看到的是最后的完好版本。")),
    Reason(
      "duplicate-page",
      message: Message(
        ru: "Из двух страниц на одном языке видна только одна.",
        en: "Of two pages in one language only one can be shown.",
        zh: "同一语言的两个页面只能显示一个。")),
    Reason(
      "event-without-date",
      message: Message(
        ru: "Программа идёт по времени; что без времени, стоит в конце.",
        en: "The programme is in the order of time; what has none comes last.",
        zh: "日程按时间排列；没有时间的排在最后。")),
    Reason(
      "exhibit-without-page",
      message: Message(
        ru: "Папка без index.<язык>.md — не экспонат, и посетители её не видят.",
        en: "A folder without index.<lang>.md is no exhibit, and visitors do not see it.",
        zh: "没有 index.<语言>.md 的文件夹不是展品，访客看不到。")),
    Reason(
      "file-name",
      message: Message(
        ru: "Имя, которое нельзя показать, не может быть ID.",
        en: "A name that cannot be shown cannot be an ID.",
        zh: "无法显示的名称不能作为 ID。")),
    Reason(
      "file-too-large",
      message: Message(
        ru: "Страница больше 64 МиБ — ошибка или атака.",
        en: "A page of more than 64 MiB is an accident or an attack.",
        zh: "超过 64 MiB 的页面不是失误就是攻击。")),
    Reason(
      "language-folder",
      message: Message(
        ru: "Языки здесь указаны в именах файлов; папка, названная по языку, становится разделом.",
        en: "Languages stand in file names here; a folder named for one becomes a section.",
        zh: "此处语言写在文件名中；以语言命名的文件夹会成为栏目。")),
    Reason(
      "misplaced-index",
      message: Message(
        ru: "index.<язык>.md — страница экспоната, _index.<язык>.md — раздела.",
        en: "index.<lang>.md is an exhibit’s page, _index.<lang>.md a section’s.",
        zh: "index.<语言>.md 是展品的页面，_index.<语言>.md 是栏目的页面。")),
    Reason(
      "missing-title",
      message: Message(
        ru: "Заголовок показывают списки, сама страница и поиск.",
        en: "Lists, the page’s head and search show the title.",
        zh: "列表、页首和搜索都显示标题。")),
    Reason(
      "name-twin",
      message: Message(
        ru: "Имена, которые выглядят одинаково, но закодированы по-разному, для людей одно и то же, а для "
          + "компьютера — два.",
        en: "Names that look the same but are encoded differently are one ID to people, and two to computers.",
        zh: "看起来相同但编码不同的名称，对人是一个，对计算机是两个。")),
    Reason(
      "nested-section",
      message: Message(
        ru: "В разделах — экспонаты, а не разделы: в дереве посетители теряются.",
        en: "Sections have exhibits, not sections: visitors get lost in trees.",
        zh: "栏目下是展品，不是栏目：层级过多访客会迷路。")),
    Reason(
      "page-format",
      message: Message(
        ru: "Страницы — только файлы .md: написанного иначе посетители не видят.",
        en: "Only .md files are pages: visitors do not see what is written in another form.",
        zh: "只有 .md 文件是页面：以其他格式写成的内容访客看不到。")),
    Reason(
      "page-place",
      message: Message(
        ru: "Страницы показываются из разделов, на одну папку вглубь; рядом со страницей экспоната и выше разделов "
          + "— нет.",
        en: "Pages are shown from sections, one folder deep; beside an exhibit’s own page, or above the sections, "
          + "they are not.",
        zh: "页面只从栏目中显示，深度为一层文件夹；在展品自身页面旁边或栏目之上的不显示。")),
    Reason(
      "section-without-page",
      message: Message(
        ru: "Без своей страницы раздел показывает имя папки.",
        en: "Without its page a section shows the name of its folder.",
        zh: "没有页面的栏目会显示文件夹名。")),
    Reason(
      "special-file",
      message: Message(
        ru: "Каналы, устройства и папки, названные как страницы, страницами не читаются.",
        en: "Pipes, devices and folders named like pages cannot be read as such.",
        zh: "管道、设备和以页面命名的文件夹无法当作页面读取。")),
    Reason(
      "stand-without-page",
      message: Message(
        ru: "Главный экран показывает заголовок страницы самого стенда.",
        en: "Home shows the title of the stand’s own page.",
        zh: "首页显示展台自身页面的标题。")),
    Reason(
      "stand-without-sections",
      message: Message(
        ru: "Без разделов смотреть нечего.",
        en: "Without sections there is nothing to browse.",
        zh: "没有栏目就没有可浏览的内容。")),
    Reason(
      "symbolic-link",
      message: Message(
        ru: "Символическая ссылка может вести из папки наружу, поэтому программа по ним не ходит.",
        en: "A symbolic link could lead out of the folder, so none is followed.",
        zh: "符号链接可能指向文件夹之外，因此一律不跟随。")),
    Reason(
      "unknown-language",
      message: Message(
        ru: "Страницу на языке, которого нет в stand.yaml, никому не предлагают.",
        en: "A page in a language that stand.yaml does not list is not offered to anybody.",
        zh: "stand.yaml 未列出的语言的页面不会提供给任何人。")),
    Reason(
      "unreadable-file",
      message: Message(
        ru: "Чего программа не может прочитать, того посетители не видят.",
        en: "What the program may not read visitors do not see.",
        zh: "程序无权读取的内容，访客看不到。")),
    Reason(
      "unshown-file",
      message: Message(
        ru: "Что не страница и не картинка, ни на что не влияет и, возможно, попало сюда по ошибке.",
        en: "What is neither a page nor a picture has no effect; it may be there by mistake.",
        zh: "既非页面也非图片的文件不起作用，可能是误放。")),
  ]
}
