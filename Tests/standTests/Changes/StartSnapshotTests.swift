import Comparing
import Content
import Files
import Foundation
import Interface
import InterfaceKit
import Storage
import TestSupport
import Testing

@testable import stand

@Suite("Changes since the start")
struct StartSnapshotTests {
  private static func report(after change: (borrowing FolderOnDisk) throws -> Void) throws -> ChangeReport {
    let disk = try SmallStand.folder()
    let folder = try StandFolder(path: disk.path)
    let snapshot = try #require(StartSnapshot(of: folder.load(), in: folder))
    try change(disk)
    return snapshot.report(on: folder.load(), in: folder)
  }

  @Test("are none where a file was only touched or written anew")
  func none() throws {
    let report = try Self.report { disk in
      let url = URL(fileURLWithPath: disk.path + "/zoo/bamboo/index.ru.md")
      try Data(contentsOf: url).write(to: url)
    }
    #expect(report == ChangeReport(base: .start, pages: []))
  }

  @Test("are pages that were added, changed and removed, with what they were")
  func kinds() throws {
    let report = try Self.report { disk in
      try disk.add(File("zoo/koala.en.md", "Koalas sleep.\n"))
      try FileManager.default.removeItem(atPath: disk.path + "/zoo/bamboo")
      try "---\ntitle: Pandas\n---\nNew.\n".write(
        toFile: disk.path + "/zoo/pandas/index.en.md", atomically: true, encoding: .utf8)
    }
    #expect(
      report.pages.map { "\($0.change.kind) \($0.change.id)" } == [
        "removed zoo/bamboo", "added zoo/koala", "changed zoo/pandas",
      ])
    let before = report.pages.map { $0.change.before.map { String(decoding: $0, as: UTF8.self) } }
    #expect(
      before == [
        "---\ntitle: Бамбук\nweight: 20\n---\nБамбук растёт.\n", nil,
        "---\ntitle: Pandas\nweight: 10\n---\nPandas eat bamboo.\n",
      ])
  }

  @Test("are seen where a save left the times of the file as they were")
  func sameTimes() throws {
    let report = try Self.report { disk in
      let path = disk.path + "/zoo/pandas/index.en.md"
      let date = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as Any
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try text.replacing("eat", with: "ate").write(toFile: path, atomically: false, encoding: .utf8)
      try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    }
    #expect(report.pages.map(\.change.id) == ["zoo/pandas"])
  }
}
