import Screen
import Testing

@testable import Curses

@Suite("Mouse reports to events")
struct PointerTests {
  @Test(
    "reads presses, releases, drags and the wheel",
    arguments: [
      ("\u{1B}[<0;1;1M", Pointer.Action.press, 0, 0), ("\u{1B}[<0;200;60M", .press, 199, 59),
      ("\u{1B}[<0;300;7m", .release, 299, 6), ("\u{1B}[<32;5;6M", .drag, 4, 5), ("\u{1B}[<64;5;6M", .wheelUp, 4, 5),
      ("\u{1B}[<65;5;6M", .wheelDown, 4, 5), ("\u{1B}[<16;5;6M", .press, 4, 5), ("\u{1B}[M !!", .press, 0, 0),
      ("\u{1B}[M#%&", .release, 4, 5), ("\u{1B}[M`%&", .wheelUp, 4, 5), ("\u{1B}[M@%&", .drag, 4, 5),
    ])
  func readsReports(_ sent: String, _ action: Pointer.Action, _ column: Int, _ row: Int) {
    #expect(events(Array(sent.utf8)) == [.pointer(Pointer(action, at: Point(column: column, row: row)))])
  }

  @Test(
    "leaves out other buttons, sideways wheels and moves without a button",
    arguments: [
      "\u{1B}[<1;5;6M", "\u{1B}[<2;5;6M", "\u{1B}[<66;5;6M", "\u{1B}[<35;5;6M", "\u{1B}[<128;5;6M", "\u{1B}[<64;5;6m",
      "\u{1B}[M\"%&", "\u{1B}[M   ",
    ])
  func leavesOutOthers(_ sent: String) {
    #expect(events(Array(sent.utf8)).isEmpty)
  }
}
