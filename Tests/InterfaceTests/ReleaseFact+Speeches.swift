extension ReleaseFact {
  /// What the head of the delegation said.
  static let speeches = [
    ReleaseFact(
      ru: "министр Правительства Москвы Сергей Черёмин, руководитель московской делегации",
      en: "Sergei Cheryomin, Minister of the Moscow Government and head of the Moscow delegation",
      zh: "莫斯科市政府部长、莫斯科代表团团长谢尔盖·切廖明"),
    ReleaseFact(ru: "министр Правительства Москвы", en: "Minister of the Moscow Government", zh: "莫斯科市政府部长"),
    ReleaseFact(
      ru: "инвестиционный и производственный потенциал российской столицы",
      en: "investment and manufacturing potential of the Russian capital",
      zh: "俄罗斯首都的投资与产业潜力"),
    ReleaseFact(
      ru: "умного и безопасного города, промышленных инноваций",
      en: "the smart and safe city and of industrial innovation",
      zh: "智慧城市、平安城市和工业创新领域"),
    ReleaseFact(ru: "прогрессивный мегаполис", en: "a progressive metropolis", zh: "先进的大都市"),
    ReleaseFact(
      ru: "основные принципы устойчивого развития", en: "the main principles of sustainable development",
      zh: "可持续发展的基本原则"),
    ReleaseFact(
      ru: "более комфортным и привлекательным для жителей",
      en: "more comfortable and more attractive for its residents",
      zh: "让城市更宜居，对市民更有吸引力"),
    ReleaseFact(
      ru: "инвестиционных преимуществах российской столицы для китайских инвесторов",
      en: "the Russian capital’s investment advantages for Chinese investors",
      zh: "莫斯科吸引中国投资者的优势"),
    ReleaseFact(ru: "перспективных направлениях сотрудничества", en: "promising fields of cooperation", zh: "有前景的合作方向"),
    ReleaseFact(ru: "локализации китайского бизнеса", en: "localisation of Chinese business", zh: "中国企业本地化"),
    ReleaseFact(ru: "создания совместных технопарков", en: "the creation of joint technoparks", zh: "共建科技园"),
    ReleaseFact(
      ru: "мер поддержки промышленных предприятий действует в столице",
      en: "That many measures support industrial enterprises in the Russian capital",
      zh: "扶持工业企业的措施多达150余项"),
    ReleaseFact(ru: "более 50 технопарков", en: "More than 50 technoparks", zh: "50多座科技园"),
    ReleaseFact(ru: "с китайским капиталом", en: "with Chinese capital", zh: "中资背景的入驻企业"),
    ReleaseFact(
      ru: "Пекином, Шанхаем, Гонконгом, Шэньчжэнем, Чэнду и в особенности с Харбином",
      en: "Beijing, Shanghai, Hong Kong, Shenzhen, Chengdu and especially Harbin",
      zh: "北京、上海、香港、深圳、成都，尤其是哈尔滨"),
    ReleaseFact(ru: "исторически тесные связи", en: "historically close ties", zh: "历史上形成的紧密联系"),
    ReleaseFact(
      ru: "исторические корни и географическая близость", en: "historical roots and geographical proximity",
      zh: "共同的历史渊源和相近的地理位置"),
    ReleaseFact(
      ru: "стремление к развитию торгово-экономических и культурных отношений",
      en: "the aspiration to develop trade, economic and cultural relations",
      zh: "发展经贸和文化关系的共同愿望"),
    ReleaseFact(ru: "воротами в Северо-Восточный Китай", en: "the gateway to North-East China", zh: "通往中国东北的门户"),
    ReleaseFact(
      ru: "логистическим и транспортным хабом для российских товаропотоков",
      en: "logistics and transport hub for Russian flows of goods",
      zh: "俄罗斯货运的物流和交通枢纽"),
    ReleaseFact(ru: "наш стратегический приоритет", en: "our strategic priority", zh: "我们的战略重点"),
  ]
}
