import Screen
import Testing

/// Texts in large letters: how they are broken and how large they are set.
@Suite("Lettering") struct LetteringTests {
  private func set(
    _ text: String, _ columns: Int, _ rows: Int, heights: ClosedRange<Int> = 100...5000, isOfQuarters: Bool = false
  ) -> Lettering? {
    Lettering(
      text, language: "en", within: Size(columns: columns, rows: rows), heights: heights, isOfQuarters: isOfQuarters,
      cell: nil, colors: nil)
  }

  @Test("is as large as the block lets it be: by its height, or by its width")
  func size() throws {
    let low = try #require(set("Zoo", 200, 5))
    #expect(low.lines == ["Zoo"])
    #expect((390...410).contains(low.height))
    let narrow = try #require(set("Zoo", 20, 50))
    #expect(narrow.height < 600)
    #expect(narrow.size.rows <= 50 && (18...20).contains(narrow.size.columns))
    #expect(low.size.columns < 30)
  }

  @Test("is so many halves of a row high where it is made of quarters of cells", arguments: 4...9)
  func halves(rows: Int) throws {
    let lettering = try #require(set("Zoo", 200, rows, isOfQuarters: true))
    #expect(lettering.height % 50 == 0 && lettering.height > rows * 100 * 100 / 122 - 50)
  }

  @Test("breaks a word at its hyphen only where nothing else will do")
  func hyphens() {
    #expect(set("for grown-ups only now", 80, 11, heights: 400...400)?.lines == ["for grown-ups ", "only now"])
    #expect(set("grown-ups", 50, 11, heights: 400...400)?.lines == ["grown-", "ups"])
  }

  @Test("is broken where lines may end, into lines of like length")
  func lines() {
    #expect(
      set("Irina Viner Gymnastics Palace", 90, 14)?.lines.map { $0.filter { $0 != " " } } == [
        "IrinaViner", "Gymnastics", "Palace",
      ])
    #expect(set("莫斯科国立大学", 40, 12)?.lines.count == 2)
  }

  @Test("ends no line with a short preposition")
  func prepositions() {
    let lines = set("Парящий мост в двух шагах от Красной площади", 60, 12)?.lines ?? []
    #expect(lines.count > 1)
    for line in lines { #expect(![" в", " от"].contains { line.drop { $0 == " " }.hasSuffix($0 + " ") }) }
  }

  @Test("is so much wider with a number before it, and no higher")
  func number() throws {
    let plain = try #require(set("Zoo", 60, 2, heights: 100...160))
    let numbered = plain.numbered(Lettering.Number("4", .rgb(red: 1, green: 2, blue: 3), columns: 4))
    #expect(numbered.size == Size(columns: plain.size.columns + 4, rows: plain.size.rows))
    #expect((numbered.lines, numbered.height) == (plain.lines, plain.height))
  }

  @Test("is none where even the smallest letters do not fit")
  func tooSmall() {
    #expect(set("Neverending", 20, 5, heights: 300...900) == nil)
    #expect(set("", 20, 5) == nil)
    #expect(set("A", 0, 5) == nil)
  }

  @Test("leaves no word wider than the block", arguments: ["Шшшшшш щщщщ", "WWWW mmmm", "一二三四五", "il I l"])
  func widths(text: String) throws {
    for columns in stride(from: 10, to: 120, by: 7) {
      guard let lettering = set(text, columns, 9) else { continue }
      // No letter of these is narrower than a third of its height.
      for line in lettering.lines { #expect(line.count * lettering.height / 3 <= columns * 50 + lettering.height) }
    }
  }
}
