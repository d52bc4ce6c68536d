extension ReleaseFact {
  /// What took place during the EXPO.
  static let events = [
    ReleaseFact(
      ru: "IV Российско-Китайский форум по межрегиональному сотрудничеству",
      en: "4th Russian–Chinese Forum on Interregional Cooperation",
      zh: "第四届中俄地方合作论坛"),
    ReleaseFact(
      ru: "Конференция по торгово-экономическому сотрудничеству регионов России и Китая",
      en: "Conference on Trade and Economic Cooperation of the Regions of Russia and China",
      zh: "中俄地区经贸合作会议"),
    ReleaseFact(
      ru: "Среди спикеров — министр Правительства Москвы Сергей Черёмин",
      en: "Among the speakers is Sergei Cheryomin", zh: "切廖明是发言人之一"),
    ReleaseFact(
      ru: "Харбин — Шэньчжэнь — российские города", en: "Harbin – Shenzhen – Russian Cities",
      zh: "哈尔滨—深圳—俄罗斯城市"),
    ReleaseFact(ru: "Народное правительство Харбина", en: "Harbin People’s Government", zh: "哈尔滨市人民政府"),
    ReleaseFact(
      ru: "Экономическая конференция «Москва — Харбин»", en: "Moscow–Harbin economic conference",
      zh: "“莫斯科—哈尔滨”经济会议"),
    ReleaseFact(ru: "на московском стенде", en: "on the Moscow stand", zh: "在莫斯科展台举行"),
    ReleaseFact(ru: "экспортных стратегий", en: "export strategies", zh: "出口战略"),
    ReleaseFact(ru: "бизнес-проекты", en: "business projects", zh: "商业项目"),
    ReleaseFact(ru: "Комплексная застройка территорий", en: "Integrated urban development", zh: "区域综合开发"),
    ReleaseFact(ru: "Транспортная инфраструктура", en: "Transport infrastructure", zh: "交通基础设施"),
    ReleaseFact(ru: "Цифровые технологии", en: "Digital technologies", zh: "数字技术"),
    ReleaseFact(
      ru: "Программа сотрудничества между Правительством Москвы и Народным правительством города Харбина",
      en: "Programme of Cooperation between the Moscow Government and the Harbin People’s Government",
      zh: "《莫斯科市政府与哈尔滨市人民政府合作计划》"),
    ReleaseFact(ru: "на 2023–2026 годы", en: "2023–2026", zh: "2023—2026年"),
    ReleaseFact(ru: "стороны договорились", en: "the parties agreed", zh: "双方商定继续落实"),
    ReleaseFact(
      ru: "Московский государственный академический театр танца «Гжель»",
      en: "Moscow State Academic Dance Theatre “Gzhel”",
      zh: "莫斯科国立模范“格热利”舞蹈剧院"),
    ReleaseFact(ru: "Большой театр Харбина", en: "Harbin Grand Theatre", zh: "哈尔滨大剧院"),
    ReleaseFact(ru: "Дней Москвы в Харбине", en: "Days of Moscow in Harbin", zh: "哈尔滨莫斯科日"),
    ReleaseFact(
      ru: "перекрёстного Года культуры России и Китая", en: "Russia–China Years of Culture",
      zh: "中俄文化年"),
    ReleaseFact(ru: "Президент России Владимир Путин", en: "Vladimir Putin, President of Russia", zh: "俄罗斯总统弗拉基米尔·普京"),
    ReleaseFact(
      ru: "Председатель Китайской Народной Республики Си Цзиньпин",
      en: "Xi Jinping, President of the People’s Republic of China",
      zh: "中华人民共和国主席习近平"),
    ReleaseFact(
      ru: "75-летия установления дипломатических отношений", en: "75th anniversary of diplomatic relations",
      zh: "两国建交75周年"),
    ReleaseFact(
      ru: "собирательный образ российской красоты", en: "“Gzhel” stands for Russian beauty",
      zh: "凝聚了俄罗斯之美"),
    ReleaseFact(
      ru: "высоких образцов национальной культуры", en: "the finest examples of the national culture",
      zh: "民族文化的典范"),
    ReleaseFact(
      ru: "об интересных явлениях народной жизни: о быте, обычаях и традициях",
      en: "interesting in the life of the people, of everyday life, of customs and traditions",
      zh: "讲述民间的趣事，讲述民间生活、习俗和传统"),
    ReleaseFact(ru: "богатстве духовной жизни России", en: "the wealth of Russia’s spiritual life", zh: "俄罗斯丰富的精神世界"),
    ReleaseFact(
      ru: "Конференция по содействию предпринимательским кругам Москвы и Чжэцзяна в поиске перспективных партнёров",
      en: "Conference on Assisting the Business Communities of Moscow and Zhejiang in Finding Promising Partners",
      zh: "协助莫斯科与浙江企业界寻找前景可期的合作伙伴"),
    ReleaseFact(
      ru: "новые ИТ-решения и искусственный интеллект", en: "new IT solutions and artificial intelligence",
      zh: "新的IT解决方案和人工智能"),
    ReleaseFact(
      ru: "для городских сфер и креативных индустрий", en: "urban services and the creative industries",
      zh: "为城市各领域和创意产业"),
  ]
}
