extension ReleaseFact {
  /// What stood on the stand.
  static let exhibits = [
    ReleaseFact(ru: "АО «Мосинжпроект»", en: "Mosinzhproekt", zh: "莫斯科工程设计公司（Mosinzhproekt）"),
    ReleaseFact(ru: "реконструкция «Лужников»", en: "the reconstruction of Luzhniki", zh: "卢日尼基体育场改建工程"),
    ReleaseFact(
      ru: "Дворец гимнастики Ирины Винер-Усмановой", en: "Irina Viner-Usmanova Gymnastics Palace",
      zh: "伊琳娜·维纳-乌斯马诺娃体操宫"),
    ReleaseFact(ru: "парк «Зарядье»", en: "Zaryadye Park", zh: "扎里亚季耶公园"),
    ReleaseFact(
      ru: "Большая кольцевая линия московского метрополитена", en: "the Big Circle Line of the Moscow Metro",
      zh: "莫斯科地铁大环线"),
    ReleaseFact(ru: "«Рублёво-Архангельское»", en: "Rublyovo-Arkhangelskoye", zh: "鲁布廖沃-阿尔汉格尔斯科耶"),
    ReleaseFact(
      ru: "проект комплексного развития этой территории", en: "the integrated development of this area",
      zh: "这一区域的综合开发项目"),
    ReleaseFact(
      ru: "Инновационный городской комплекс создаётся на западе Москвы",
      en: "innovative urban complex is taking shape in the west of Moscow",
      zh: "莫斯科西部的创新城市综合体"),
    ReleaseFact(
      ru: "крупнейшая в мире инновационная городская среда",
      en: "the largest innovative urban environment in the world",
      zh: "全球最大的创新型城区"),
    ReleaseFact(
      ru: "Международные стандарты зелёного проектирования", en: "International standards of green design",
      zh: "国际绿色设计标准"),
    ReleaseFact(ru: "тепло- и энергоснабжении", en: "supply of heat and energy", zh: "供热与能源供应"),
    ReleaseFact(ru: "Системы «умный дом»", en: "Smart home systems", zh: "智能家居系统"),
    ReleaseFact(
      ru: "искусственный интеллект на объектах и в управлении жилыми зданиями",
      en: "artificial intelligence in its facilities and to run the residential buildings",
      zh: "各类设施和住宅楼管理将引入人工智能"),
    ReleaseFact(
      ru: "Первый совместный российско-китайский университет", en: "the first joint university of Russia and China",
      zh: "首所中俄合办的大学"),
    ReleaseFact(ru: "Московский государственный университет", en: "Moscow State University", zh: "莫斯科国立大学"),
    ReleaseFact(ru: "Пекинский политехнический институт", en: "Beijing Institute of Technology", zh: "北京理工大学"),
    ReleaseFact(ru: "расположен в Шэньчжэне", en: "It stands in Shenzhen", zh: "坐落在中国南方的深圳"),
    ReleaseFact(ru: "уникальным примером", en: "a unique example", zh: "独特的范例"),
    ReleaseFact(ru: "«Кейсистемс»", en: "Keysystems", zh: "Keysystems公司"),
    ReleaseFact(ru: "Университет «Синергия»", en: "Synergy University", zh: "协同大学（Synergy）"),
    ReleaseFact(ru: "Русское географическое общество", en: "Russian Geographical Society", zh: "俄罗斯地理学会"),
    ReleaseFact(ru: "Образовательные технологии", en: "Educational technologies", zh: "教育技术"),
    ReleaseFact(ru: "«Ситроникс»", en: "Sitronics", zh: "西特罗尼克斯（Sitronics）"),
    ReleaseFact(ru: "электрический речной транспорт", en: "electric river transport", zh: "电动水上交通"),
    ReleaseFact(ru: "Московского зоопарка", en: "Moscow Zoo", zh: "莫斯科动物园"),
    ReleaseFact(ru: "знаменитых пандах, Жуи и Диндин", en: "famous pandas, Ruyi and Dingding", zh: "著名的大熊猫如意和丁丁"),
    ReleaseFact(ru: "отпечаток лапки Катюши", en: "the paw print of their daughter Katyusha", zh: "喀秋莎的爪印"),
  ]
}
