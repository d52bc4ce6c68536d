import Content
import InterfaceKit
import Screen
import TestSupport
import Testing
import Wording

@testable import Interface

/// Theme, help and what kiosk mode leaves out.
@Suite struct SettingsTests {
  @Test("goes through all themes and back to the first")
  func themes() throws {
    var visitor = try Visitor()
    var seen = [visitor.frame.theme.name]
    for _ in Theme.all {
      try visitor.press("t")
      seen.append(visitor.frame.theme.name)
    }
    #expect(seen == Theme.all.map(\.name) + [Theme.all[0].name])
  }

  @Test("opens in the theme of the command line, else in the stand's")
  func startTheme() {
    var settings = Settings.standard
    settings.theme = "light"
    let sample = SampleStand(settings: settings)
    #expect(sample.visitor().state.theme.name == "light")
    #expect(sample.visitor(options: Options(theme: "mono")).state.theme.name == "mono")
  }

  @Test("shows the help on every screen, and closes it with each of its keys", arguments: ["", "4", "4 2"])
  func help(keys: String) throws {
    for opening in ["?", "F1"] {
      for closing in ["Escape", "Enter", "Space", "Backspace", "?", "F1"] {
        var visitor = try Visitor(language: .en)
        try visitor.press(keys)
        let place = visitor.state.place
        try visitor.press(opening)
        #expect(visitor.state.overlay == .help())
        #expect(visitor.sees(Message.helpTouch.text(in: .en)))
        try visitor.press(closing)
        #expect(visitor.state.overlay == nil)
        #expect(visitor.state.place == place)
      }
    }
  }

  @Test(
    "leaves the page below an overlay alone", arguments: ["Down", "Right", "PageDown", "2", "Tab", "Alt+Right", "h"])
  func overlayTakesKeys(key: String) throws {
    var visitor = try Visitor(size: Size(columns: 80, rows: 24))
    try visitor.press("4 1 Escape 2 Escape 1 Tab Enter Alt+Left ?")
    let place = visitor.state.place
    try visitor.press(key)
    #expect(visitor.state.place == place)
    #expect(visitor.state.overlay == .help())
  }

  @Test("closes an overlay with a touch anywhere, and does nothing else")
  func overlayTakesTouches() throws {
    var visitor = try Visitor()
    let spot = try #require(compose(visitor.state).hotspots.first { $0.action == .target(.section("zoo")) })
    try visitor.press("?")
    visitor.touch(spot.rect.origin)
    #expect(visitor.state.overlay == nil)
    #expect(visitor.state.place == .home())
  }

  @Test("quits for staff, never in kiosk mode", arguments: ["q", "Q", "й", "Ctrl+c"], ["", "4", "4 2", "?"])
  func quits(key: String, keys: String) throws {
    var staff = try Visitor()
    try staff.press(keys + " " + key)
    #expect(staff.hasQuit)
    var guest = try Visitor(isKiosk: true)
    try guest.press(keys + " " + key)
    guest.perform(.quit)
    #expect(!guest.hasQuit)
  }

  @Test("names no key for quitting in kiosk mode", arguments: ["", "4", "4 2", "?"])
  func namesNoQuit(keys: String) throws {
    var guest = try Visitor(language: .en, isKiosk: true)
    try guest.press(keys)
    #expect(!guest.sees("Q" + Message.quit.text(in: .en)))
  }
}
