import TerminalHarness
import Testing

/// The terminal that the tests look at.
@Suite("The virtual terminal") struct VirtualScreenTests {
  @Test(
    "obeys what follows a sequence or a character that was cut, as every terminal does",
    arguments: [[0x1B], [0x1B, 0x5B, 0x33], [0x1B, 0x28], [0x1B, 0x5D, 0x30], [0x1B, 0x50, 0x71], [0xE4, 0xB8]]
      as [[UInt8]],
    [[], [0x18], [0x1A]] as [[UInt8]])
  func obeysAfterCut(_ cut: [UInt8], cancel: [UInt8]) {
    var screen = VirtualScreen(columns: 20, rows: 3)
    screen.feed(cut + cancel + Array("\u{1B}[?25lend".utf8))
    #expect(screen.modes == VirtualScreen.initialModes.subtracting([25]))
    #expect(screen.contains("end") && !screen.contains("["))
  }
}
