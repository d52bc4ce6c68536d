import Wording

/// The texts of the first pages, in the languages that the program knows; in English for all others.
struct StarterWords {
  let welcome: String
  let section: String
  let sectionText: String
  let exhibit: String
  let exhibitText: String

  init(_ language: Language) {
    switch language.code {
    case "ru":
      welcome = "Добро пожаловать на стенд."
      section = "Экспонаты"
      sectionText = "О чём этот раздел."
      exhibit = "Первый экспонат"
      exhibitText = "Что здесь можно увидеть."
    case "zh":
      welcome = "欢迎光临展台。"
      section = "展品"
      sectionText = "本栏目的内容。"
      exhibit = "第一件展品"
      exhibitText = "这里能看到什么。"
    case "de":
      welcome = "Willkommen am Stand."
      section = "Exponate"
      sectionText = "Worum es in diesem Bereich geht."
      exhibit = "Das erste Exponat"
      exhibitText = "Was es hier zu sehen gibt."
    case "ja":
      welcome = "ようこそ。"
      section = "展示"
      sectionText = "このコーナーの内容。"
      exhibit = "最初の展示品"
      exhibitText = "ここで見られるもの。"
    default:
      welcome = "Welcome to the stand."
      section = "Exhibits"
      sectionText = "What this section is about."
      exhibit = "The first exhibit"
      exhibitText = "What there is to see here."
    }
  }
}
