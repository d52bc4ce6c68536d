import TerminalHarness
import TestSupport
import Testing

extension OnTerminal {
  @Suite("Addresses")
  struct Addresses {
    @Test("open as a QR code, also by touch, and close again")
    func opens() throws {
      let folder = try SmallStand.folder()
      try folder.add(File("zoo/site.ru.md", "---\ntitle: Сайт\nweight: 30\nlink: https://example.org\n---\nТекст.\n"))
      let visit = try Visit(["--content", folder.path, "--open", "zoo/site"])
      #expect(visit.sees("example.org"))
      try visit.press("\t\r")
      #expect(visit.sees("https://example.org"))
      #expect(visit.sees("█▄▄"))
      try visit.press("\u{1B}")
      #expect(visit.losesSight(of: "https://example.org"))
    }
  }
}
