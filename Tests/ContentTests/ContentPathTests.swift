import Content
import Files
import Testing

@Suite struct ContentPathTests {
  @Test("takes paths inside the folder", arguments: ["a", "zoo/katyusha/index.ru.md", "...", "a..b/.c", "зоопарк/熊猫"])
  func takes(path: String) {
    #expect(ContentPath(path)?.description == path)
  }

  @Test(
    "refuses paths that could lead out, or mean a folder",
    arguments: ["", "/", "/etc/passwd", "..", "../a", "a/..", "a/../b", ".", "./a", "a/", "a//b", "a\0b"])
  func refuses(path: String) {
    #expect(ContentPath(path) == nil)
  }

  @Test(
    "resolves paths as they stand on a page",
    arguments: [
      ("../pandas/", "zoo/katyusha", ["zoo", "pandas"]), ("./a.png", "zoo", ["zoo", "a.png"]),
      ("/zoo//x", "a/b", ["zoo", "x"]),
      ("../..", "a/b", []), ("..", "", nil), ("../../..", "a/b", nil), ("a/../../b", "", nil), ("a\0", "", nil),
    ] as [(String, String, [String]?)])
  func resolves(path: String, base: String, parts: [String]?) {
    #expect(ContentPath.parts(of: path, in: base) == parts)
  }
}
