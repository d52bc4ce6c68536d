import Foundation
import Glibc
import TerminalHarness
import TestSupport
import Testing

extension OnTerminal {
  /// What becomes of the content of a kiosk while visitors look at it. docs/kiosk.md has a table of it.
  @Suite("A kiosk with bad content")
  struct ContentFaults {
    @Test("shows what it showed while its folder is deleted, and the new one when that is there")
    func deletedFolder() throws {
      let kiosk = try FaultyKiosk()
      try #require(try kiosk.isUsable())
      kiosk.terminal.settle(quiet: .milliseconds(300))
      let cells = kiosk.terminal.screen.cells
      try FileManager.default.removeItem(atPath: kiosk.folder.path)
      kiosk.terminal.settle(quiet: .milliseconds(1500))
      #expect(kiosk.terminal.screen.cells == cells)
      #expect(try kiosk.isUsable())
      let new = try SmallStand.folder()
      try FileManager.default.copyItem(atPath: new.path, toPath: kiosk.folder.path)
      try kiosk.save("Панды спят.")
      #expect(kiosk.visit.sees("Панды спят."))
      #expect(try kiosk.isUsable())
    }

    @Test("leaves a page as it was whose file has become 100 MB long, and neither reads that nor keeps anybody waiting")
    func hugePage() throws {
      let kiosk = try FaultyKiosk()
      try #require(try kiosk.isUsable())
      // What has not been read yet has no good version that could stay.
      try kiosk.visit.press("h12")
      try #require(kiosk.visit.sees("Бамбук растёт."))
      try kiosk.visit.press("h1\r")
      try #require(kiosk.visit.sees("Панды едят"))
      let path = kiosk.folder.path + "/zoo/bamboo/index.ru.md"
      let file = open(path, O_WRONLY | O_TRUNC)
      let head = "---\ntitle: Бамбучище\nweight: 20\n---\n"
      write(file, head, head.utf8.count)
      let text = [UInt8](String(repeating: "Бамбук и ещё бамбук.\n\n", count: 26_000).utf8)
      for _ in 0..<100 { write(file, text, text.count) }
      close(file)
      // What is saved later is shown: the long file has been looked at by then.
      try kiosk.save("Панды спят.")
      #expect(kiosk.visit.sees("Панды спят."))
      try kiosk.visit.press("h12")
      #expect(kiosk.visit.sees("Бамбук растёт."))
      #expect(!kiosk.terminal.screen.contains("Бамбучище"))
      #expect(try kiosk.isUsable())
      let peak = try #require(ProcessFigures.peakBytes(of: kiosk.terminal.process))
      #expect(peak < 256 << 20, "\(peak >> 20) MiB")
      #expect(kiosk.ends())
    }

    @Test("keeps a reader's page on show while its file is broken, half written or gone for a moment")
    func underAReader() throws {
      let kiosk = try FaultyKiosk()
      try #require(try kiosk.isUsable())
      let path = kiosk.folder.path + "/" + FaultyKiosk.page
      #expect(kiosk.visit.sees("Панды едят"))
      for text in ["", "---\ntitle: [\n---\n", "---\ntitle: Пан"] {
        try text.write(toFile: path, atomically: false, encoding: .utf8)
        kiosk.terminal.settle(quiet: .milliseconds(300))
        #expect(kiosk.terminal.screen.contains("Панды едят"), "\(text)")
      }
      try FileManager.default.removeItem(atPath: path)
      kiosk.terminal.settle(quiet: .milliseconds(200))
      #expect(kiosk.terminal.screen.contains("Панды едят"))
      try kiosk.save("Панды спят.")
      #expect(kiosk.visit.sees("Панды спят."))
    }
  }
}
