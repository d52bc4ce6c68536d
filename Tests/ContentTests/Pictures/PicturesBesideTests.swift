import Files
import TestSupport
import Testing

@Suite("Pictures that lie beside a page") struct PicturesBesideTests {
  @Test("are listed by name, of their own folder alone, without pages, folders and links", arguments: ["", "/missing"])
  func listed(below: String) throws {
    let folder = try FolderOnDisk {
      File("outside.png")
      Folder("zoo") {
        Folder("pandas") {
          File("index.ru.md")
          File("b.jpg")
          File("A.PNG")
          File("熊猫.svg")
          File("notes.txt")
          SymbolicLink("link.png", to: "b.jpg")
          SpecialFile("pipe.png")
          Folder("folder.png") { File("deep.png") }
        }
      }
    }
    let opened = try StandFolder(path: folder.path)
    #expect(opened.pictures(in: "zoo/pandas" + below) == (below.isEmpty ? ["A.PNG", "b.jpg", "熊猫.svg"] : []))
    #expect(opened.pictures(in: "") == ["outside.png"] && opened.pictures(in: "../..") == [])
  }
}
