import Content
import TestSupport
import Testing
import Wording

/// The order of titles that have the same weight.
@Suite struct CollationTests {
  @Test(
    "lists titles as the language does",
    arguments: [
      ("ru", "Ель Ёлка Енот Елань", "Елань Ёлка Ель Енот"),
      ("ru", "Якорь Йогурт Ива Кит ива", "ива Ива Йогурт Кит Якорь"),
      ("de", "Zug Äpfel Apfel Ofen Öl über Uhr", "Apfel Äpfel Ofen Öl über Uhr Zug"),
      ("sv", "Öl Ål Zebra Älg Apa", "Apa Zebra Ål Älg Öl"), ("da", "Å Ø Æ Z A", "A Z Æ Ø Å"),
      ("es", "Oso Ñandú Nube Ácido Ala", "Ácido Ala Nube Ñandú Oso"),
      ("pl", "Łoś Lis Żuk Źródło Zamek Mysz", "Lis Łoś Mysz Zamek Źródło Żuk"),
      ("cs", "Žába Zebra Čáp Dub Cibule Řeka Ryba Ruka", "Cibule Čáp Dub Ruka Ryba Řeka Zebra Žába"),
      ("uk", "Ґанок Гора Дім Їжак Йод Ікра Ива", "Гора Ґанок Дім Ива Ікра Їжак Йод"),
      ("kk", "Қала Кит Лев Ән Бал Ана", "Ана Ән Бал Кит Қала Лев"), ("vi", "đá dê âm ăn an ấm", "an ăn âm ấm dê đá"),
      ("fr", "cote côte coté côté", "cote coté côte côté"), ("en", "zoo Zoo apple zoos", "apple zoo Zoo zoos"),
    ])
  func order(code: String, given: String, expected: String) throws {
    let names = given.split(separator: " ").map(String.init)
    let stand = try Sample.load {
      File("stand.yaml", "languages: [\(code)]\n")
      File("_index.md", Sample.page("Stand"))
      for (index, name) in names.enumerated() {
        Folder("s\(index)") { File("_index.md", Sample.page(name)) }
      }
    }
    let titles = stand.sections.compactMap { $0.pages[Language(code)]?.frontMatter.title }
    #expect(titles == expected.split(separator: " ").map(String.init))
  }
}
