import Content
import Testing

@Suite("The part of a picture for small places")
struct PictureCropTests {
  @Test("is read from four numbers in percent", arguments: ["25 0 50 60", "25,0,50,60", " 25, 0, 50, 60 "])
  func reads(text: String) throws {
    #expect(try #require(PictureCrop(text)).description == "25 0 50 60")
  }

  @Test(
    "is none where it reaches out of the picture, is too small, or no such numbers",
    arguments: [
      "", "25 0 50", "25 0 50 60 1", "60 0 50 60", "0 50 50 60", "0 0 9 50", "-1 0 50 50", "a b c d", "0 0 50 5x",
    ])
  func refuses(text: String) { #expect(PictureCrop(text) == nil) }

  @Test("lies in a whole as large as the part asks for")
  func scales() throws {
    let crop = try #require(PictureCrop("25 0 50 20"))
    let whole = crop.whole(of: 30, by: 10)
    #expect(whole.width == 60 && whole.height == 50)
    let part = crop.part(of: 60, by: 50)
    #expect(part.columns == 15..<45 && part.rows == 0..<10)
    #expect(crop.part(of: 1, by: 1).columns == 0..<1)
  }

  @Test("stands in a page's front matter, and is said where it cannot be understood")
  func frontMatter() {
    func read(_ crop: String) -> (crop: PictureCrop?, rules: [String]) {
      let yaml = "title: A\nresources:\n  - src: a.png\n    crop: \(crop)\n"
      let (frontMatter, problems) = FrontMatterReader.read(Array(yaml.utf8), path: "a.md", zone: nil)
      return (frontMatter.resources.first?.crop, problems.map { "\($0.rule):\($0.place.line):\($0.place.column)" })
    }
    #expect(read("25 0 50 60") == (PictureCrop("25 0 50 60"), []))
    #expect(read("[25, 0, 50, 60]") == (PictureCrop("25 0 50 60"), []))
    let thumbnails =
      "title: A\nresources:\n  - {src: a.png, thumbnail: small/a.png}\n  - {src: b.png, thumbnail: ../b.png}\n"
    let (frontMatter, problems) = FrontMatterReader.read(Array(thumbnails.utf8), path: "a.md", zone: nil)
    #expect(frontMatter.resources.map(\.thumbnail) == ["small/a.png", nil])
    #expect(problems.map { "\($0.rule):\($0.place.line)" } == ["front-matter-value:5"])
    let wrong = read("face")
    #expect(wrong.crop == nil)
    #expect(wrong.rules == ["front-matter-value:5:11"])
  }
}
