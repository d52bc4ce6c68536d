import Content
import Interface
import InterfaceKit
import Screen
import TestSupport
import Testing
import Wording

/// The screens of the lock and of the keyboard to touch, as files to look at.
@Suite struct LockScreenTests {
  private func expect(_ name: String, _ size: Size, _ language: Language, then change: (inout Visitor) throws -> Void)
    throws
  {
    var visitor = try Visitor(size: size, language: language, isKiosk: true)
    visitor.pin = "2468"
    try change(&visitor)
    try expectGolden(visitor.frame, "\(name).\(size.columns)x\(size.rows).\(language.code)")
  }

  @Test("draws the panel for the PIN", arguments: GoldenScreenTests.sizes, GoldenScreenTests.languages)
  func pin(size: Size, language: Language) throws {
    try expect("pin", size, language) { try $0.press("4 F12 F12 F12 F12 F12 type:123") }
  }

  @Test("draws the staff's menu", arguments: GoldenScreenTests.languages)
  func menu(language: Language) throws {
    try expect("staffMenu", Size(columns: 80, rows: 24), language) {
      try $0.press("F12 F12 F12 F12 F12 type:2468 Enter Down")
    }
  }

  @Test("draws the keyboard below a search", arguments: GoldenScreenTests.sizes, GoldenScreenTests.languages)
  func keyboard(size: Size, language: Language) throws {
    let word = [.ru: "панд", .en: "pand", .zh: "熊"][language] ?? ""
    try expect("keyboard", size, language) {
      try $0.press("/ type:\(word)")
      $0.touch(Point(column: size.columns / 2, row: 2))
    }
  }

  @Test("draws the waiting screen in three languages")
  func waiting() throws {
    let languages = GoldenScreenTests.languages
    try expectGolden(waitingScreen(Size(columns: 80, rows: 24), in: languages), "waiting.80x24")
    #expect(waitingScreen(Size(columns: 80, rows: 24), in: languages, .light).theme == .light)
    let pen = LetteringPen(depth: .direct, widths: .narrow, theme: .dark)
    func isLarge(_ size: Size, failing failed: String? = nil) -> Bool {
      let frame = waitingScreen(size, in: languages, with: pen) { request in
        request.name == failed ? nil : .swatch("▓", request.size)
      }
      let drawn = frame.text.count { $0.contains("▓") }
      #expect(drawn == 0 || !frame.text.contains { $0.contains("stand") })
      return drawn > 12
    }
    #expect(isLarge(Size(columns: 120, rows: 36)) && isLarge(Size(columns: 200, rows: 60)))
    #expect(!isLarge(Size(columns: 80, rows: 24)))
    #expect(!isLarge(Size(columns: 200, rows: 60), failing: Message.opensSoon.text(in: .en)))
    for columns in [1, 5, 20] {
      #expect(waitingScreen(Size(columns: columns, rows: 2), in: languages).size.columns == columns)
    }
  }
}
