import Testing

@testable import Content

@Suite struct PicturePatternTests {
  @Test(
    "matches as Hugo does",
    arguments: [
      ("*.png", ["a.png", "A.PNG", ".png"], ["a.jpg", "img/a.png", "a.png.txt", "a.pngx"]),
      ("**.png", ["a.png", "img/a.png", "img/deep/a.png"], ["a.jpg"]),
      ("images/*.jpg", ["images/a.jpg"], ["a.jpg", "images/deep/a.jpg", "image/a.jpg"]),
      ("**/hall.png", ["a/hall.png", "a/b/hall.png"], ["hall.png"]),
      ("hall?.png", ["hall1.png", "hallя.png"], ["hall.png", "hall10.png", "hall/.png"]),
      ("hall[1-3].png", ["hall1.png", "hall3.png"], ["hall4.png", "hall12.png"]),
      ("hall[!1-3].png", ["hall4.png"], ["hall1.png", "hall.png", "hall/.png"]),
      ("*.{png,jp{,e}g}", ["a.png", "a.jpg", "a.jpeg"], ["a.gif", "a.jpe"]),
      ("{a,b}/{c,d}.png", ["a/c.png", "b/d.png"], ["a/b.png"]),
      ("\\[odd\\].png", ["[odd].png"], ["o.png"]), ("\\*.png", ["*.png"], ["a.png"]),
      ("[odd", ["[odd"], ["o"]), ("{a,b", ["{a,b"], ["a"]), ("*", ["a", ""], ["a/b"]), ("熊猫*", ["熊猫1.png"], ["熊.png"]),
    ])
  func matches(pattern: String, yes: [String], no: [String]) throws {
    let pattern = try #require(PicturePattern(pattern))
    #expect(yes.filter { !pattern.matches($0) } == [])
    #expect(no.filter(pattern.matches) == [])
  }

  @Test("is no single file's name", arguments: ["a.png", "img/a.png", "a b.png", "熊猫.png", "a]b}.png"])
  func leavesNames(name: String) {
    #expect(PicturePattern(name) == nil)
  }

  @Test("takes no time to speak of for patterns made to take it")
  func isLinear() throws {
    let stars = try #require(PicturePattern(String(repeating: "*a", count: 200)))
    #expect(!stars.matches(String(repeating: "a", count: 2000) + "b"))
    let braces = try #require(PicturePattern(String(repeating: "{a,b}", count: 60)))
    #expect(!braces.matches("c"))
  }
}
