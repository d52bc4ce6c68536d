import Content
import Files
import Foundation
import TestSupport
import Testing

/// When files were written last.
@Suite struct FileTimeTests {
  @Test("says when a file was written last, and nothing of what is no file of the folder")
  func times() throws {
    let folder = try FolderOnDisk {
      Folder("zoo") { File("index.ru.md", Sample.page("Зоопарк")) }
      SymbolicLink("link.ru.md", to: "zoo/index.ru.md")
    }
    let path = folder.path + "/zoo/index.ru.md"
    let date = Date(timeIntervalSince1970: 1_715_997_600)
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    let opened = try StandFolder(path: folder.path)
    #expect(opened.modificationTime(of: "zoo/index.ru.md") == 1_715_997_600)
    for other in ["zoo", "zoo/index.en.md", "link.ru.md", "../zoo/index.ru.md", ""] {
      #expect(opened.modificationTime(of: other) == nil)
    }
  }
}
