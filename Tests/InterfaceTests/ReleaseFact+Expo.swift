extension ReleaseFact {
  /// The EXPO, who opened it, and what Moscow is there.
  static let expo = [
    ReleaseFact(ru: "делегация Правительства Москвы", en: "delegation of the Moscow Government", zh: "莫斯科市政府代表团"),
    ReleaseFact(ru: "VIII Российско-Китайском ЭКСПО", en: "8th Russia–China EXPO", zh: "第八届中国—俄罗斯博览会"),
    ReleaseFact(ru: "17–21 мая 2024", en: "17–21 May 2024", zh: "2024年5月17日至21日"),
    ReleaseFact(
      ru: "Харбинской международной торгово-экономической ярмарки", en: "Harbin International Economic and Trade Fair",
      zh: "哈尔滨国际经济贸易洽谈会"),
    ReleaseFact(ru: "регион-партнёр ЭКСПО от России", en: "EXPO’s partner region from Russia", zh: "博览会的俄方主宾城市"),
    ReleaseFact(ru: "важные встречи с инвесторами", en: "important meetings with investors", zh: "重要的投资者会见"),
    ReleaseFact(
      ru: "переговорах о сотрудничестве с регионами Китая", en: "talks on cooperation with the regions of China",
      zh: "与中国各地区的合作洽谈"),
    ReleaseFact(
      ru: "важнейшая торгово-промышленная площадка двух стран", en: "leading trade and industry event",
      zh: "最重要的工商会展平台"),
    ReleaseFact(
      ru: "партнёрство России и Китая расширяется и становится разнообразнее",
      en: "the partnership of Russia and China grows wider and more varied",
      zh: "伙伴关系在这里不断拓宽、日益多元"),
    ReleaseFact(ru: "торжественном открытии", en: "opening ceremony", zh: "开幕式"),
    ReleaseFact(
      ru: "Президент Российской Федерации Владимир Путин", en: "Vladimir Putin, President of the Russian Federation",
      zh: "俄罗斯联邦总统弗拉基米尔·普京"),
    ReleaseFact(
      ru: "заместитель Председателя КНР Хань Чжэн", en: "Han Zheng, Vice President of the People’s Republic of China",
      zh: "中华人民共和国副主席韩正"),
    ReleaseFact(ru: "Во время обхода экспозиции", en: "on their tour of the exhibition", zh: "两国领导人巡馆时"),
    ReleaseFact(
      ru: "Проекты комплексного развития территорий", en: "Projects of integrated urban development",
      zh: "区域综合开发项目"),
    ReleaseFact(
      ru: "экономического, инвестиционного, урбанистического и транспортного развития",
      en: "economic, investment, urban and transport development",
      zh: "经济、投资、城市建设和交通发展"),
    ReleaseFact(
      ru: "Сотрудничество с китайскими регионами", en: "Cooperation with the regions of China",
      zh: "与中国各地区的合作"),
    ReleaseFact(ru: "более двух тысяч представителей", en: "more than two thousand representatives", zh: "两千多名代表"),
    ReleaseFact(ru: "190 китайских компаний", en: "190 Chinese companies", zh: "190家中国企业"),
    ReleaseFact(
      ru: "совместным усилиям Москвы и Чжэцзяна", en: "joint efforts of Moscow and Zhejiang",
      zh: "莫斯科与浙江的共同努力"),
    ReleaseFact(
      ru: "крупнейшие государственные и частные промышленные холдинги",
      en: "the largest state and private industrial groups",
      zh: "龙头国有和民营工业集团"),
    ReleaseFact(ru: "средние инновационные компании", en: "medium-sized innovative companies", zh: "中型创新企业"),
    ReleaseFact(ru: "укреплять дружбу", en: "strengthen their friendship", zh: "巩固友谊"),
    ReleaseFact(
      ru: "взаимовыгодное сотрудничество во всех сферах", en: "mutually beneficial cooperation in every field",
      zh: "在各个领域继续互利合作"),
  ]
}
