import Checking
import Content
import TestSupport
import Testing

@Suite("The index of links")
struct LinkIndexTests {
  @Test("resolves and suggests as the stand itself does, only sooner")
  func agrees() throws {
    let stand = try ShippedStand.load().stand
    let index = LinkIndex(stand)
    var random = SeededGenerator(seed: 5)
    let ids = stand.sections.flatMap { section in [section.id] + section.exhibits.map(\.id.description) }
    for id in ids {
      var typo = Array(id)
      for _ in 0..<3 {
        typo[Int.random(in: typo.indices, using: &random)] = ["a", "z", "-", "ж"].randomElement(using: &random) ?? "a"
        #expect(index.nearest(to: String(typo)) == stand.nearest(to: String(typo)), "\(String(typo))")
        let link = "/" + String(typo) + "/"
        #expect(index.resolve(link: link, from: "_index.ru.md") == stand.resolve(link: link, from: "_index.ru.md"))
      }
      #expect(
        index.resolve(link: "/\(id)/", from: "_index.ru.md") == stand.resolve(link: "/\(id)/", from: "_index.ru.md"))
    }
  }
}
