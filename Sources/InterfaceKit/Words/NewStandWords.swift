package import Wording

/// The questions about a new stand.
extension Message {
  package static let askTitle = Message(ru: "Как называется стенд?", en: "What is the stand called?", zh: "展台叫什么名字？")
  package static let askLanguages = Message(
    ru: "Его языки, основной — первым (ru, en, zh, de, ja, …)?",
    en: "Its languages, the default first (ru, en, zh, de, ja, …)?", zh: "展台的语言，默认语言在前（ru、en、zh、de、ja……）？")
  package static let askZone = Message(
    ru: "Часовой пояс (Europe/Berlin, Asia/Tokyo, …)?", en: "The time zone there (Europe/Berlin, Asia/Tokyo, …)?",
    zh: "所在时区（Europe/Berlin、Asia/Tokyo……）？")
  package static let askPlace = Message(
    ru: "Где он находится, как это назвать у часов?", en: "Where is it, as its clock says it?", zh: "在哪里（时钟旁显示的地名）？")
  package static let askDates = Message(
    ru: "Первый и последний день (2025-05-17/2025-05-21)?", en: "Its first and last day (2025-05-17/2025-05-21)?",
    zh: "第一天和最后一天（2025-05-17/2025-05-21）？")
  package static let alwaysOpen = Message(ru: "открыт всегда", en: "always open", zh: "常设")
  package static let noStandYet = Message(
    ru: "В этой папке пока нет стенда.", en: "There is no stand in this folder yet.", zh: "此文件夹中还没有展台。")
  package static let newStand = Message(ru: "начать стенд", en: "start a stand", zh: "新建展台")
  package static let newStandTitle = Message(ru: "Стенд", en: "Stand", zh: "展台")
}
