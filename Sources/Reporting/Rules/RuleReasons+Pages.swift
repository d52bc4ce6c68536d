import Wording

extension RuleReasons {
  /// The reasons of the rules for the text of a page.
  static let pages: [Reason] = [
    Reason(
      "control-character",
      message: Message(
        ru: "Управляющие символы, знаки смены направления и метки порядка байтов в тексте не видны; они могут "
          + "перевернуть строку или командовать терминалом, поэтому стенд их опускает. Знаки направления рядом с "
          + "еврейским или арабским словом тоже опускаются, но их можно оставить.",
        en: "Control characters, bidirectional overrides and byte order marks inside a text are invisible; they "
          + "can turn a line around or command the terminal, so the stand leaves them out. Marks of direction beside "
          + "a Hebrew or Arabic word are left out too, but may stay.",
        zh: "文中的控制字符、双向覆盖符和字节顺序标记看不见；它们可能翻转一行或操纵终端，因此展台将其略去。希伯来语或阿拉伯语词旁的方向标记也会略去，但可以保留。")),
    Reason(
      "dead-anchor",
      message: Message(
        ru: "Ссылка на заголовок, которого нет, открывает начало страницы, и посетителю приходится искать.",
        en: "A link to a heading that is not there opens the top of the page, and the visitor has to look.",
        zh: "指向不存在标题的链接会打开页首，访客只得自己找。")),
    Reason(
      "dead-link",
      message: Message(
        ru: "По мёртвой ссылке посетитель никуда не попадёт, а спросить некого.",
        en: "A visitor who follows a dead link gets nowhere, and there is no staff to ask.",
        zh: "访客点开失效链接无处可去，也没有工作人员可问。")),
    Reason(
      "dead-picture",
      message: Message(
        ru: "Где должна быть картинка, посетители видят одну подпись; из интернета ничего не загружается.",
        en: "Where a picture should be, visitors see its caption alone; addresses on the web are never fetched.",
        zh: "本该有图片的地方，访客只看到说明；网络地址从不下载。")),
    Reason(
      "duplicate-anchor",
      message: Message(
        ru: "В якорях остаются только буквы и цифры, поэтому у «C» и «C++» он один; второй получает номер, который "
          + "меняется вместе с порядком заголовков, и ссылки на него рвутся.",
        en: "Anchors keep letters and digits only, so “C” and “C++” share one; the second gets a number behind it "
          + "that changes when headings move, and links to it break.",
        zh: "锚点只保留字母和数字，因此“C”与“C++”相同；第二个会带上编号，标题移动后编号改变，链接就会失效。")),
    Reason(
      "duplicate-heading",
      message: Message(
        ru: "В оглавлении их не различить, а ссылка открывает первый; якорь второго меняется вместе с порядком "
          + "заголовков.",
        en: "In the outline the two cannot be told apart, and a link to the heading opens the first; the second "
          + "gets an anchor that changes when headings move.",
        zh: "大纲中两者无法区分，链接会打开第一个；第二个的锚点会随标题移动而改变。")),
    Reason(
      "empty-page",
      message: Message(
        ru: "Посетитель, который находит в экспонате один заголовок, решит, что стенд сломан.",
        en: "A visitor who opens an exhibit and finds nothing but its title thinks that the stand is broken.",
        zh: "访客打开展品只看到标题，会以为展台坏了。")),
    Reason(
      "glued-link",
      message: Message(
        ru: "Голый адрес кончается пробелом или китайским знаком препинания: китайские слова сразу за ним "
          + "становятся его частью, и в QR-коде тоже. Угловые скобки указывают его конец.",
        en: "A bare address ends at a blank or at Chinese punctuation: Chinese words right behind it become a part "
          + "of it, and of its QR code. Angle brackets say where it ends.",
        zh: "裸地址在空格或中文标点处结束：紧跟其后的汉字会成为地址和二维码的一部分。用尖括号可标明结尾。")),
    Reason(
      "invalid-utf8",
      message: Message(
        ru: "Байты не в UTF-8 показываются как �: файл сохранён в другой кодировке или повреждён.",
        en: "Bytes that are no UTF-8 are shown as �: the file was saved in another encoding, or is damaged.",
        zh: "非 UTF-8 的字节显示为 �：文件以其他编码保存，或已损坏。")),
    Reason(
      "left-out",
      message: Message(
        ru: "Несколько байтов могут потребовать миллионы пустых ячеек или тысячи раз повторить длинный адрес. "
          + "Стенд делает не больше четырёх ячеек на байт таблицы и повторяет не больше длины страницы, но не меньше "
          + "100 КБ; остальное остаётся как написано. Ячейки сверх заголовка таблицы не показываются вовсе.",
        en: "A few bytes can ask for millions of empty cells, or repeat a long address thousands of times. The "
          + "stand makes four cells a byte of a table, and repeats as much as the page is long, at least 100 KB; "
          + "what goes beyond is left as written. Cells beyond those of a table's header are not shown at all.",
        zh: "几个字节就可能要求数百万个空单元格，或把长地址重复上千次。展台每字节表格最多生成四个单元格，重复内容不超过页面长度（至少 100 KB）；超出部分按原样显示。超出表头的单元格完全不显示。")),
    Reason(
      "literal-emphasis",
      message: Message(
        ru: "Markdown считает ** рядом со знаком препинания выделением, только если с другой стороны пробел или "
          + "знак. В китайском пробелов нет, и **真。**她 показывает звёздочки в любой программе, верной CommonMark.",
        en: "Markdown takes ** next to punctuation for emphasis only where a blank or punctuation stands on the "
          + "other side. Chinese has no blanks, so that emphasis which ends in its full stop shows its asterisks, in "
          + "every program that follows CommonMark.",
        zh: "只有另一侧是空格或标点时，Markdown 才把标点旁的 ** 当作强调。中文没有空格，因此 **真。**她 在所有遵循 CommonMark 的程序中都会显示星号。")),
    Reason(
      "literal-syntax",
      message: Message(
        ru: "Формулы, списки определений и имена эмодзи — расширения других программ: стенд показывает их как "
          + "написано. Сообщается один раз на каждый вид на странице.",
        en: "Formulas, lists of definitions and names of emoji are extensions of other programs: the stand shows "
          + "them as they are written. Said once for each kind on a page.",
        zh: "公式、定义列表和表情名称是其他程序的扩展：展台按原样显示。每页每种只提示一次。")),
    Reason(
      "literal-table",
      message: Message(
        ru: "Таблицу делает строка под заголовком, с тем же числом ячеек. Где их число иное, GitHub, Hugo и стенд "
          + "показывают вертикальные черты.",
        en: "The line below the header makes the table, with as many cells as the header has. Where they differ "
          + "GitHub, Hugo and the stand show the pipes.",
        zh: "表头下一行构成表格，单元格数须与表头相同。不同时 GitHub、Hugo 和展台都会显示竖线。")),
    Reason(
      "long-label",
      message: Message(
        ru: "Факты стоят в две колонки, подписи слева; одна слишком длинная подпись сдвигает все значения страницы "
          + "под подписи.",
        en: "Facts stand in two columns, labels left; one label that is too long pushes every value of the page "
          + "under its label.",
        zh: "要点分两列，标签在左；一个过长的标签会把本页所有值挤到标签下方。")),
    Reason(
      "missing-alt-text",
      message: Message(
        ru: "Где терминал не рисует и для тех, кто не видит, описание и есть картинка; оно же подпись.",
        en: "Where a terminal cannot draw, and for whoever cannot see, the description is the picture; it is the "
          + "caption too.",
        zh: "终端不能绘图时，以及对看不见的人，描述就是图片；它也是图片说明。")),
    Reason(
      "missing-no-break-space",
      message: Message(
        ru: "Число в конце строки и единица на следующей, инициалы, оторванные от фамилии, сбивают читателя. "
          + "Неразрывный пробел (U+00A0) держит их вместе, где бы страницу ни показывали.",
        en: "A number at the end of a line and its unit on the next, or initials torn from a name, make a reader "
          + "stumble. A no-break space (U+00A0) keeps them together wherever the page is shown.",
        zh: "数字在行尾而单位在下一行，或缩写与姓名分开，都会妨碍阅读。不换行空格（U+00A0）使它们始终在一起。")),
    Reason(
      "missing-summary",
      message: Message(
        ru: "Списки, плитки и поиск показывают под заголовком краткое описание; без него там пусто.",
        en: "Lists, tiles and search show the summary under the title; without one they show nothing there.",
        zh: "列表、磁贴和搜索在标题下显示摘要；没有摘要就是空白。")),
    Reason(
      "mixed-scripts",
      message: Message(
        ru: "Латинскую букву, похожую на кириллическую, или наоборот, не видно, но поиск слова не найдёт.",
        en: "A Latin letter that looks like a Cyrillic one, or the reverse, is not seen, but search does not find "
          + "the word.",
        zh: "形似西里尔字母的拉丁字母（或相反）看不出来，但搜索找不到该词。")),
    Reason(
      "nested-link",
      message: Message(
        ru: "Ссылка внутри ссылки не действует: всё ведёт туда, куда внешняя.",
        en: "A link inside another is none: all of it leads where the outer one does.",
        zh: "链接中的链接无效：整体都指向外层链接。")),
    Reason(
      "outside-link",
      message: Message(
        ru: "За пределами папки содержимого ничего не открывается: на другом компьютере этого может не быть, и "
          + "посетителям там нечего делать.",
        en: "Nothing outside of the content folder is opened: it need not be there on another computer, and "
          + "visitors have no business in it.",
        zh: "内容文件夹之外的任何东西都不会打开：别的电脑上未必有，访客也不该看到。")),
    Reason(
      "shortcode",
      message: Message(
        ru: "Шорткод — это программа тем Hugo: стенд её не выполняет и показывает исходный текст.",
        en: "A shortcode is a program of Hugo’s themes: the stand does not run it and shows its source.",
        zh: "短代码是 Hugo 主题的程序：展台不运行它，只显示源文本。")),
    Reason(
      "skipped-heading-level",
      message: Message(
        ru: "Оглавление — дерево: пропущенный уровень выглядит как пропавший заголовок.",
        en: "The outline is a tree: a level that is left out looks like a heading that is missing.",
        zh: "大纲是树状的：跳过一级看起来像少了标题。")),
    Reason(
      "straight-quotes",
      message: Message(
        ru: "Знак \" пишущей машинки — не кавычка ни одного языка; на стенде он выглядит черновиком.",
        en: "The typewriter’s \" is no quotation mark of any language; on a stand it looks like a draft.",
        zh: "打字机的 \" 不是任何语言的引号；在展台上看起来像草稿。")),
    Reason(
      "tilde-strike",
      message: Message(
        ru: "Текст между двумя тильдами зачёркивается. Рядом с числами тильда обычно значит «около» или «до»; "
          + "обратная черта её сохраняет.",
        en: "A text between two tildes is struck out. Beside numbers a tilde mostly says “about” or “up to”; a "
          + "backslash keeps it.",
        zh: "两个波浪号之间的文字会被划掉。数字旁的波浪号多表示“约”或“至”；加反斜杠可保留。")),
    Reason(
      "unclosed-comment",
      message: Message(
        ru: "Комментарий длится до следующего «-->». Без него или с пустой строкой перед ним внутри абзаца "
          + "посетители его читают.",
        en: "A comment reaches to the next “-->”. Without one, or with a blank line before it inside a paragraph, "
          + "visitors read it.",
        zh: "注释到下一个“-->”为止。没有它，或段落中它之前有空行，访客就会读到注释。")),
    Reason(
      "unshown-html",
      message: Message(
        ru: "Терминал показывает текст и строение HTML: абзацы, заголовки, списки, таблицы, ссылки, картинки, "
          + "разрывы, выделения. Прочие теги не действуют, а скрипты, стили и фреймы не показываются вовсе. "
          + "Комментарии скрыты.",
        en: "A terminal shows the text and the structure of HTML: paragraphs, headings, lists, tables, links, "
          + "pictures, breaks, emphasis. Other tags do nothing, and scripts, styles and frames are not shown at all. "
          + "Comments stay hidden.",
        zh: "终端显示 HTML 的文字和结构：段落、标题、列表、表格、链接、图片、换行、强调。其他标签不起作用，脚本、样式和框架完全不显示。注释保持隐藏。")),
    Reason(
      "wide-table",
      message: Message(
        ru: "На терминале в 80 колонок таблица, где слова рвались бы, показывается списком, строка за строкой, и "
          + "сравнить строки нельзя.",
        en: "On a terminal of 80 columns a table whose columns would tear their words is shown as a list, row by "
          + "row, and nobody can compare its rows.",
        zh: "在 80 列的终端上，会拆断词语的表格改为逐行列表显示，无法比较各行。")),
    Reason(
      "wrong-quotes",
      message: Message(
        ru: "По-русски «…», внутри „…“; по-английски “…”, внутри ‘…’; по-китайски “…”. Кавычки другого языка "
          + "остались от перевода.",
        en: "Russian quotes «so» and „so“ inside, English “so” and ‘so’ inside, Chinese “so”. Marks of another "
          + "language are left over from a translation.",
        zh: "俄语用 «…»，内层用 „…“；英语用 “…”，内层用 ‘…’；中文用 “…”。其他语言的引号是翻译遗留。")),
    Reason(
      "zero-width-character",
      message: Message(
        ru: "Пробел или соединитель нулевой ширины не видно, но поиск не найдёт слово с ним, а ссылка не откроется.",
        en: "A zero-width space or joiner is not seen, but search does not find the word it stands in, and a link "
          + "with it is dead.",
        zh: "零宽空格或连接符看不见，但搜索找不到含它的词，含它的链接也会失效。")),
  ]
}
