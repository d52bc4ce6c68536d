import TerminalHarness
import TestSupport
import Testing

extension OnTerminal {
  @Suite("Memory")
  struct MemoryTests {
    @Test("comes from one heap, whichever thread asks for it: what one has freed is there for the others")
    func oneHeap() throws {
      let folder = try SmallStand.folder()
      let visit = try Visit(
        ["--content", folder.path, "--language", "ru"], environment: ["XDG_STATE_HOME": folder.path + "/.state"])
      #expect(visit.sees("Зоопарк"))
      // Read and searched beside the loop.
      try visit.press("/едят")
      #expect(visit.sees("Панды"))
      #expect(ProcessFigures.heaps(of: visit.terminal.process) == 0)
    }
  }
}
