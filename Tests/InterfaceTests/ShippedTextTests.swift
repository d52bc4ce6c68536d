import Content
import Screen
import TestSupport
import Testing
import Wording

/// What the shipped texts and pictures keep to, beside the rules of `check`.
@Suite struct ShippedTextTests {
  private static let languages: [Language] = [.ru, .en, .zh]

  @Test("captions have less than 60 columns, and do not say that pictures are drawings", arguments: languages)
  func captions(language: Language) throws {
    let captions = try pages(in: language).flatMap { $0.frontMatter.resources.map(\.title) }
    #expect(captions.count > 50)
    #expect(captions.filter { $0.columns >= 60 } == [])
    #expect(captions.filter { $0.lowercased().contains(/\((рисунок|drawing)\)|（绘图）/) } == [])
  }

  @Test("each main exhibit of the zoo and of infrastructure has a gallery of at least four pictures")
  func galleries() throws {
    let main =
      ["gymnastics-palace", "luzhniki", "big-circle-line", "rublyovo-arkhangelskoye", "zaryadye"].map {
        ExhibitID(section: "infrastructure", exhibit: $0)
      } + ["katyusha", "ruyi-dingding"].map { ExhibitID(section: "zoo", exhibit: $0) }
    for id in main {
      let exhibit = try #require(try ShippedStand.load().stand.exhibit(id), "\(id)")
      #expect(exhibit.pages.values.filter { $0.frontMatter.resources.count < 4 }.map(\.path) == [])
    }
  }

  @Test("Chinese puts no blank beside Latin letters and digits: typesetting does")
  func blanks() throws {
    let shipped = try ShippedStand.load()
    for page in try pages(in: .zh) {
      let text = String(decoding: try shipped.library.read(page.path), as: UTF8.self)
      let blanks = text.matches(of: /\p{Han}[*\])]* +[*\[(]*[A-Za-z0-9]|[A-Za-z0-9][*\])]* +[*\[(]*\p{Han}/)
      #expect(blanks.map { String($0.output) } == [], "\(page.path)")
    }
  }

  private func pages(in language: Language) throws -> [Page] {
    try ShippedStand.load().stand.sections.flatMap(\.exhibits).compactMap { $0.pages[language] }
  }
}
